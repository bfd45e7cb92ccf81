import { cellAddress, type Severity } from "../../domain";
import type { PlacedColumn } from "../lists/columns";
import { areasIn, rowRuns } from "../lists/look";
import type { ListRow } from "../lists/rows";
import type { ReportKey } from "./columns";
import type { ReportEntry, ReportState } from "./entry";
import { text, type PlannedCell, type SheetPlan } from "../sheet/sheet-plan";
import type { StyleName } from "../sheet/styles";

/** A row of the report: of an entry, or null for that of a finding that is gone. */
export interface ReportRow extends ListRow<ReportKey> {
  readonly entry: ReportEntry | null;
  readonly state: ReportState;
}

type Columns = readonly PlacedColumn<ReportKey>[];

const SEVERITY_STYLES: Readonly<Record<Severity, StyleName>> = {
  错误: "error",
  提醒: "warning",
  建议: "advice",
};

/** These columns are the reviewer's, their look too. */
const THEIRS: ReadonlySet<ReportKey> = new Set(["feedback", "verdict"]);

/** Severity by colour, jumps as links, what is gone in grey; `revived` are rows that are grey and no more so. */
export function stateStyles(
  columns: Columns,
  rows: readonly ReportRow[],
  revived: readonly number[] = []
): SheetPlan["styles"] {
  const only = (key: ReportKey) => columns.filter((one) => one.key === key);
  const ours = columns.filter(({ key }) => !THEIRS.has(key));
  const rowsOf = (has: (row: ReportRow) => boolean) =>
    rowRuns(rows.filter(has).map(({ row }) => row));
  const styles: SheetPlan["styles"] = [
    { style: "plain", areas: areasIn(ours, rowRuns(revived)) },
    {
      style: "link",
      areas: areasIn(
        only("cell"),
        rowsOf(({ entry }) => entry !== null)
      ),
    },
    ...Object.entries(SEVERITY_STYLES).map(([severity, style]) => ({
      style,
      areas: areasIn(
        only("severity"),
        rowsOf(({ entry }) => entry?.severity === severity)
      ),
    })),
    {
      style: "done",
      areas: areasIn(
        ours,
        rowsOf(({ entry }) => entry === null)
      ),
    },
  ];
  return styles.filter(({ areas }) => areas.length > 0);
}

/** The cell of each finding leads to that cell. */
export function linksOf(columns: Columns, rows: readonly ReportRow[]): SheetPlan["links"] {
  const column = columns.find(({ key }) => key === "cell")?.column;
  if (column === undefined) return [];
  return rows.flatMap(({ row, entry }) =>
    entry ? [{ row, column, sheet: entry.at.sheet, cell: cellAddress(entry.at) }] : []
  );
}

/** Who answers for the report on paper, each below a column. */
const SIGNATURES: readonly (readonly [ReportKey, string])[] = [
  ["unit", "填报单位（盖章）："],
  ["matter", "填报人："],
  ["explanation", "复核人："],
  ["verdict", "日期："],
];

/** The line for seal and signatures below a new report; from then on it is the user's. */
export function signatureCells(columns: Columns, row: number): PlannedCell[] {
  return SIGNATURES.flatMap(([key, words]) =>
    columns
      .filter((one) => one.key === key)
      .map(({ column }) => ({ row, column, value: text(words) }))
  );
}
