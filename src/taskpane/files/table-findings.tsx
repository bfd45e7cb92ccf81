import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { cellAddress, type CellRef } from "../../domain";
import type { CollectedFile, CollectedProject } from "../../intake";
import { useCurrentMark } from "./current-mark";
import type { OpenTable } from "../state/file-state";
import { ClassIcon } from "../controls/severity-look";
import { TEXTS } from "../words/texts";

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
  /** The cell that was asked for. */
  readonly at: OpenTable["at"];
}

/** What was found in one table of a file, with the cells; nothing where nothing was. */
export function TableFindings({ file, project, at: wanted }: TableFindingsProps) {
  const styles = useStyles();
  const mark = useCurrentMark();
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
          <li
            key={index}
            aria-current={isSame(at, wanted)}
            className={mergeClasses(styles.finding, isSame(at, wanted) && mark.current)}
          >
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

function isSame(cell: CellRef | null, wanted: OpenTable["at"]): boolean {
  if (!cell || !wanted) return false;
  return cell.row === wanted.row && cell.column === wanted.column;
}
