import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { cellAddress } from "../domain";
import type { CollectedFile, CollectedProject } from "../intake";
import { ClassIcon } from "./severity-look";
import { TEXTS } from "./texts";

const useStyles = makeStyles({
  heading: { ...typographyStyles.body1Strong, margin: `${tokens.spacingVerticalS} 0 0` },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  finding: { display: "flex", gap: tokens.spacingHorizontalS },
  head: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

interface TableFindingsProps {
  readonly file: CollectedFile;
  readonly project: CollectedProject;
}

/** What was found in one table of a file, with the cells; nothing where nothing was. */
export function TableFindings({ file, project }: TableFindingsProps) {
  const styles = useStyles();
  const { projectCode, projectName } = project.table;
  const findings = file.findings.filter(
    (finding) =>
      finding.at?.sheet === project.sheet && finding.project === (projectCode || projectName)
  );
  if (findings.length === 0) return null;
  const heading = TEXTS.files.table.findings(findings.length);
  return (
    <>
      <h4 className={styles.heading}>{heading}</h4>
      <ul className={styles.list} aria-label={heading}>
        {findings.map(({ severity, sentence, at, explained }, index) => (
          <li key={index} className={styles.finding}>
            <ClassIcon name={severity} />
            <div>
              <div className={styles.head}>
                {severity} {at && cellAddress(at)}
              </div>
              <div>{sentence}</div>
              {explained && <div className={styles.head}>{TEXTS.explain.of(explained)}</div>}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
