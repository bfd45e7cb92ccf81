import { placedColumns } from "../lists/columns";
import { updateHead } from "../lists/head";
import { areasIn, rowRuns } from "../lists/look";
import { lastRowOf } from "../lists/rows";
import { GENERAL_FORMAT } from "../sheet/number-formats";
import { REPORT_NAME } from "../lists/own-names";
import { firstRowBelow, planListUpdate, planNewList, type ListKind } from "../lists/plan-list";
import { NO_FINDINGS, readReport, type ReportOnSheet } from "./read-report";
import { REPORT_COLUMNS, type ReportKey } from "./columns";
import { isGone, type ReportContent } from "./entry";
import { REPORT_NOTE, reportHead } from "./head";
import { linksOf, signatureCells, stateStyles, type ReportRow } from "./look";
import { newRows, rowsOf } from "./lines";
import type { StandingGrid } from "../sheet/sheet-grid";
import { text, type NewOrUpdate, type SheetPlan, type SheetUpdate } from "../sheet/sheet-plan";

const REPORT_SHEET = "校验报告";

const REPORT: ListKind<ReportKey> = {
  sheet: REPORT_SHEET,
  title: "绩效目标校验报告",
  defined: REPORT_NAME,
  columns: REPORT_COLUMNS,
  tabColor: "#C50F1F",
};

/** Room for a seal: points. */
const SIGNATURE_HEIGHT = 36;

/**
 * The findings of a validation on a sheet to be printed and filed. Where `existing` is a report of ours, known
 * lines keep their rows, new findings come in as whole rows above the next known one, findings that are gone
 * stay as 已改正, and what the reviewer has written, their own columns and rows too, stays where it belongs.
 */
export function planReport(
  content: ReportContent,
  existing: StandingGrid | null = null
): NewOrUpdate {
  const known = existing && readReport(existing);
  return known
    ? { kind: "update", update: planUpdate(content, existing, known) }
    : { kind: "new", plan: planNew(content) };
}

function planNew(content: ReportContent): SheetPlan {
  const lines = [...reportHead(content, 0).map(({ begin, rest }) => begin + rest), REPORT_NOTE];
  const first = firstRowBelow(lines);
  const rows = newRows(content, first);
  const listed = rows.length > 0 ? rows : [{ row: first, values: { sentence: text(NO_FINDINGS) } }];
  const plan = planNewList(REPORT, lines, listed);
  const columns = REPORT.columns.map((one, column) => ({ ...one, column }));
  const signatureRow = first + listed.length + 1;
  const signatures = signatureCells(columns, signatureRow);
  return {
    ...plan,
    cells: [...plan.cells, ...signatures],
    styles: [
      ...plan.styles,
      ...stateStyles(columns, rows),
      { style: "sheet", areas: areasIn(signatures, [{ row: signatureRow, rows: 1 }]) },
    ],
    rowHeights: [...plan.rowHeights, { row: signatureRow, height: SIGNATURE_HEIGHT }],
    links: linksOf(columns, rows),
  };
}

function planUpdate(content: ReportContent, grid: StandingGrid, known: ReportOnSheet): SheetUpdate {
  const { rows, insertRows } = rowsOf(content, known);
  const columns = placedColumns(REPORT.columns, known.header.columns);
  const update = planListUpdate(REPORT, {
    grid,
    header: known.header,
    insertRows,
    rows,
    lastRow: lastRowOf(rows, known.header.row),
  });
  const mended = rows.filter(({ state }) => state === "已改正").length;
  const names = known.lines.map(({ texts }) => texts.unit).filter((name) => name !== "");
  const head = updateHead(known.head, reportHead(content, mended, names), grid.name);
  return {
    ...update,
    notices: head.notices,
    plan: {
      ...update.plan,
      cells: [...head.cells, ...update.plan.cells],
      numberFormats: [
        ...update.plan.numberFormats,
        {
          format: GENERAL_FORMAT,
          areas: head.cells.flatMap((cell) => areasIn([cell], rowRuns([cell.row]))),
        },
      ],
      styles: [...update.plan.styles, ...stateStyles(columns, rows, revivedRows(known, rows))],
      links: linksOf(columns, rows),
    },
  };
}

/** Rows of findings that are back: grey until now. */
function revivedRows({ lines }: ReportOnSheet, rows: readonly ReportRow[]): number[] {
  const grey = new Set(lines.filter(({ texts }) => isGone(texts.state)).map(({ row }) => row));
  return rows.flatMap(({ row, from, entry }) =>
    entry && from !== undefined && grey.has(from) ? [row] : []
  );
}
