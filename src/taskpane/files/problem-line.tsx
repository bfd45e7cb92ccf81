import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { FileProblem } from "../../intake";
import { ClassIcon } from "../controls/severity-look";

const useStyles = makeStyles({
  root: {
    ...typographyStyles.caption1,
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  sheet: { color: tokens.colorNeutralForeground2 },
});

interface ProblemLineProps {
  readonly problem: FileProblem;
}

/** Something of a file that was not read, or not as it should be, with the sheet it is on. */
export function ProblemLine({ problem }: ProblemLineProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <ClassIcon name="提醒" />
      <div>
        {problem.sheet !== null && <div className={styles.sheet}>{problem.sheet}</div>}
        <div>{problem.sentence}</div>
      </div>
    </div>
  );
}
