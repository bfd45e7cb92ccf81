import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { printWanyuan } from "../../domain";
import type { CollectedProject } from "../../intake";
import { FindingCountsLine } from "../controls/finding-counts";
import { TEXTS } from "../words/texts";

const useStyles = makeStyles({
  root: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}` },
  facts: {
    ...typographyStyles.caption1,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
});

interface ProjectLineProps {
  readonly project: CollectedProject;
}

/** One project of a file: its name, its code, its budget, what was found. */
export function ProjectLine({ project }: ProjectLineProps) {
  const styles = useStyles();
  const { table, counts } = project;
  const { total } = table.budget;
  return (
    <div className={styles.root}>
      <div>{table.projectName || TEXTS.files.noProjectName}</div>
      <div className={styles.facts}>
        <span>{table.projectCode || TEXTS.files.noCode}</span>
        <span>{total === null ? TEXTS.files.noBudget : TEXTS.sum.amount(printWanyuan(total))}</span>
        <FindingCountsLine
          counts={{
            错误: counts.errors,
            提醒: counts.warnings - counts.explained,
            建议: counts.advice,
            已说明: counts.explained,
          }}
        />
      </div>
    </div>
  );
}
