import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import {
  cellAddress,
  PLAN_PERIODS,
  printShare,
  printWanyuan,
  type CellRef,
  type Money,
} from "../../domain";
import type { OpenTable } from "../state/file-state";
import { IndicatorList } from "./indicator-list";
import { TableFindings } from "./table-findings";
import { TEXTS } from "../words/texts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalS,
    overflowWrap: "anywhere",
  },
  // In sight however far down the marked place is: what it belongs to, and the way on.
  head: {
    position: "sticky",
    top: `calc(-1 * ${tokens.spacingVerticalL})`, // the panel's padding
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  source: { ...typographyStyles.caption1, margin: `${tokens.spacingVerticalXS} 0 0` },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  heading: { ...typographyStyles.body1Strong, margin: `${tokens.spacingVerticalS} 0 0` },
  facts: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
    "& dt": { color: tokens.colorNeutralForeground2 },
    "& dd": { margin: 0 },
  },
  at: { ...typographyStyles.caption1, whiteSpace: "nowrap", color: tokens.colorNeutralForeground2 },
  text: { margin: 0, whiteSpace: "pre-line" },
});

const { table: WORDS } = TEXTS.files;

interface TableContentProps {
  readonly open: OpenTable;
  readonly onBack: () => void;
  /** Other buttons. */
  readonly children: ReactNode;
}

/** A table of a file, to be read only: the file itself can not be opened from here. */
export function TableContent({ open, onBack, children }: TableContentProps) {
  const styles = useStyles();
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    root.current?.querySelector("button")?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    const current = root.current?.querySelector("[aria-current=true]");
    if (current) current.scrollIntoView({ block: "center" });
    else root.current?.scrollIntoView({ block: "start" });
  }, [open]);
  const project = open.file.projects[open.index];
  if (project === undefined) return null;
  const { table, cells, sheet, indicatorRows } = project;
  const { at = null } = open;
  const name = table.projectName || TEXTS.files.noProjectName;
  const facts: readonly (readonly [string, string, CellRef?])[] = [
    [WORDS.file, open.file.name],
    [WORDS.sheet, sheet],
    [WORDS.unit, `${table.unit.code}${table.unit.name}`, cells.unit],
    [WORDS.code, table.projectCode, cells.projectCode],
    [WORDS.budget, money(table.budget.total), cells.budget],
    [WORDS.fiscal, money(table.budget.fiscal)],
    [WORDS.other, money(table.budget.other)],
    ...PLAN_PERIODS.map(({ key, label }) => [label, share(table.spendingPlan[key])] as const),
  ];
  return (
    <article ref={root} className={styles.root} aria-label={name}>
      <div className={styles.head}>
        <div className={styles.buttons}>
          <Button onClick={onBack}>{WORDS.back}</Button>
          {children}
        </div>
        {at && (
          <p className={styles.source}>{WORDS.source(open.file.name, sheet, placeText(at))}</p>
        )}
      </div>
      <h3 className={styles.title}>{name}</h3>
      <dl className={styles.facts}>
        {facts.map(([label, value, cell]) => (
          <div key={label} style={{ display: "contents" }}>
            <dt>{label}</dt>
            <dd>
              {value || WORDS.blank}{" "}
              {cell && <span className={styles.at}>{WORDS.at(cellAddress(cell))}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <h4 className={styles.heading}>{WORDS.purpose}</h4>
      <p className={styles.text}>{table.purpose || WORDS.blank}</p>
      <h4 className={styles.heading}>{WORDS.goals}</h4>
      <p className={styles.text}>{table.goals || WORDS.blank}</p>
      <h4 className={styles.heading}>{WORDS.indicators(table.indicators.length)}</h4>
      <IndicatorList
        indicators={table.indicators}
        current={at && at.column === null ? indicatorRows.indexOf(at.row) : -1}
      />
      <TableFindings file={open.file} project={project} at={at} />
    </article>
  );
}

function placeText({ row, column }: NonNullable<OpenTable["at"]>): string {
  return column === null ? WORDS.row(row + 1) : WORDS.at(cellAddress({ row, column }));
}

function money(amount: Money | null): string {
  return amount === null ? "" : TEXTS.sum.amount(printWanyuan(amount));
}

function share(of: number | null): string {
  return of === null ? "" : printShare(of);
}
