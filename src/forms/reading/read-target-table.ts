import {
  headLabelOf,
  INDICATOR_FIELDS,
  PLAN_PERIODS,
  type Field,
  type HeadLabel,
  type PlanPeriod,
  type ReadTable,
} from "../../domain";
import type { HeaderRow, PartLabel, TablePart } from "./find-tables";
import {
  blankEntry,
  cellsBetween,
  entryOf,
  filledEntry,
  lineField,
  linesField,
  moneyField,
  partReader,
  rowsBetween,
  shareField,
  type Entry,
  type PartReader,
} from "./part-reader";
import { inFormOrder, readIndicators } from "./read-indicators";
import type { SheetGrid } from "../sheet/sheet-grid";
import type { FilledCell } from "../sheet/grid-rows";

/** Reads one part of a sheet that has a header row as a target table. */
export function readTargetTable(grid: SheetGrid, part: TablePart, header: HeaderRow): ReadTable {
  const reader = partReader(grid.name, part);
  const [unitCode, unitName] = readUnit(reader);
  const amountsIn = part.labels.get("unitNote")?.text.includes("万元") === false ? "元" : "万元";
  return {
    sheet: grid.name,
    firstRow: reader.anchor.row,
    lastRow: part.rows.at(-1)?.row ?? header.row,
    title: readTitle(reader),
    unitCode,
    unitName,
    projectCode: lineField(continued(reader, "projectCode")),
    projectName: lineField(continued(reader, "projectName")),
    budget: {
      total: moneyField(entryOf(reader, "total"), amountsIn),
      fiscal: moneyField(entryOf(reader, "fiscal"), amountsIn),
      other: moneyField(entryOf(reader, "other"), amountsIn),
    },
    purpose: linesField(purposeEntry(reader)),
    spendingPlan: Object.fromEntries(
      PLAN_PERIODS.map(({ key }) => [key, shareField(shareEntry(reader, key))])
    ) as Record<PlanPeriod, Field<number>>,
    goals: linesField(goalsEntry(reader, header)),
    indicators: readIndicators(reader, header, grid),
    indicatorHeader: { sheet: grid.name, row: header.row, column: header.column },
    columnsInOrder: inFormOrder(header),
    missingColumns: INDICATOR_FIELDS.filter((field) => !header.columns.has(field)),
    missingLabels: missingLabels(part),
    amountsIn,
  };
}

/** The labels by which entries are found; 单位 and 资金用途 stand at none of their own. */
const ENTRY_LABELS: readonly HeadLabel[] = [
  "projectCode",
  "projectName",
  "total",
  "fiscal",
  "other",
  ...PLAN_PERIODS.map(({ key }) => key),
  "goals",
];

function missingLabels({ labels }: TablePart): HeadLabel[] {
  const known: ReadonlySet<HeadLabel> = new Set(PLAN_PERIODS.map(({ key }) => key));
  const noPlan = [...known].every((period) => !labels.has(period));
  const missing = ENTRY_LABELS.filter((label) => !labels.has(label));
  if (!noPlan) return missing;
  return missing.flatMap((label) => (label === "march" ? "plan" : known.has(label) ? [] : label));
}

function readTitle(reader: PartReader): Field<string> {
  const cell = reader.part.labels.get("title");
  return lineField(
    cell ? filledEntry(reader.sheet, [cell], reader.lastColumn) : blankEntry(reader.anchor)
  );
}

const UNIT_PREFIX = /^(?:填报|预算)?(?:单位|部门)(?:名称|编码)?[:：]/;

/** 单位 stands between the title and 项目编码: its digits are the code, the rest the name. */
function readUnit(reader: PartReader): [Field<string>, Field<string>] {
  const cell = unitCell(reader);
  if (!cell) {
    const note = reader.part.labels.get("unitNote");
    const at = note
      ? { sheet: reader.sheet, row: note.row, column: Math.min(reader.anchor.column, note.column) }
      : reader.anchor;
    const blank = lineField(blankEntry(at));
    return [blank, blank];
  }
  const note = reader.part.labels.get("unitNote");
  const end = note?.row === cell.row ? note.column - 1 : reader.lastColumn;
  const field = lineField(filledEntry(reader.sheet, [cell], end));
  const text = (field.value ?? "").replace(UNIT_PREFIX, "");
  const [, code = "", name = ""] = /^(\d*)[-_ ]*(.*)$/.exec(text) ?? [];
  return [
    { ...field, value: code || null },
    { ...field, value: name || null },
  ];
}

function unitCell({ part }: PartReader): FilledCell | undefined {
  const identity = part.labels.get("projectCode") ?? part.labels.get("projectName");
  const title = part.labels.get("title");
  return part.rows
    .filter(({ row }) => row > (title?.row ?? -1) && row < (identity?.row ?? Infinity))
    .flatMap(({ cells }) => cells)
    .find(({ text }) => headLabelOf(text) === null);
}

/** A one-line entry with the rows below that continue it: text in its column and nowhere else. */
function continued(reader: PartReader, label: PartLabel): Entry {
  const entry = entryOf(reader, label);
  const [first] = entry.cells;
  if (!first) return entry;
  const nextLabel = labelRowBelow(reader, first.row);
  const more: FilledCell[] = [];
  for (const { row, cells } of rowsBetween(reader, first.row, nextLabel)) {
    const [only, ...others] = cellsBetween({ row, cells }, 0, reader.lastColumn);
    const below = (more.at(-1)?.row ?? first.row) + 1;
    if (!only || others.length > 0 || only.column !== first.column || row !== below) break;
    more.push(only);
  }
  return filledEntry(reader.sheet, [first, ...more], first.column + entry.columns - 1);
}

function labelRowBelow({ part }: PartReader, row: number): number {
  const rows = [...part.labels.values()].map((cell) => cell.row).filter((below) => below > row);
  return Math.min(part.header?.row ?? Infinity, ...rows);
}

/** 资金用途 stands below the budget and above the spending plan, however many rows it takes. */
function purposeEntry(reader: PartReader): Entry {
  const { labels } = reader.part;
  if (labels.has("purpose")) return entryOf(reader, "purpose");
  const budget = labels.get("total") ?? labels.get("budgetBlock");
  if (!budget) return blankEntry(reader.anchor);
  const below = labelRowBelow(reader, budget.row);
  const block = labels.get("budgetBlock");
  const column = Math.max(block ? block.column + 1 : 0, Math.min(budget.column, reader.lastColumn));
  if (below === budget.row + 1) {
    const at = block ?? budget;
    return blankEntry({ sheet: reader.sheet, row: at.row, column: at.column });
  }
  return textBlock(reader, budget.row, below, block ? block.column + 1 : 0, {
    row: budget.row + 1,
    column,
  });
}

/** 绩效目标 runs from its label to the header row. */
function goalsEntry(reader: PartReader, header: HeaderRow): Entry {
  const label = reader.part.labels.get("goals");
  if (!label) return blankEntry(reader.anchor);
  const column = label.column + 1;
  return textBlock(reader, label.row - 1, header.row, column, { row: label.row, column });
}

function textBlock(
  reader: PartReader,
  above: number,
  below: number,
  firstColumn: number,
  entry: { readonly row: number; readonly column: number }
): Entry {
  const [first, ...rest] = rowsBetween(reader, above, below)
    .flatMap((row) => cellsBetween(row, firstColumn, reader.lastColumn))
    .filter(({ text }) => headLabelOf(text) === null);
  if (first) return filledEntry(reader.sheet, [first, ...rest], reader.lastColumn);
  return blankEntry({ sheet: reader.sheet, ...entry }, reader.lastColumn);
}

/** A share stands below its date: the first filled cell before the next date's column. */
function shareEntry(reader: PartReader, period: PlanPeriod): Entry {
  const { labels } = reader.part;
  const label = labels.get(period);
  if (!label) {
    const plan = labels.get("plan");
    return blankEntry(
      plan ? { sheet: reader.sheet, row: plan.row, column: plan.column } : reader.anchor
    );
  }
  const next = PLAN_PERIODS.map(({ key }) => labels.get(key)?.column ?? -1);
  const end = Math.min(
    reader.lastColumn,
    ...next.filter((c) => c > label.column).map((c) => c - 1)
  );
  const rows = rowsBetween(reader, label.row, labelRowBelow(reader, label.row));
  const [found] = rows.flatMap((row) => cellsBetween(row, label.column, end));
  if (found) return filledEntry(reader.sheet, [found], end);
  return blankEntry({ sheet: reader.sheet, row: label.row + 1, column: label.column }, end);
}
