import { INDICATOR_FIELDS, oneLine, columnLabelOf, columnWords } from "../domain";
import type { Indicator, IndicatorField } from "../domain";
import type { TextCell } from "./text-blocks";
import type { Report } from "./text-problem";

/** The rows below the header; `header` is null where the header row is missing. */
export interface IndicatorList {
  readonly header: readonly TextCell[] | null;
  readonly rows: readonly (readonly TextCell[])[];
}

type IndicatorCells = Readonly<Partial<Record<IndicatorField, string>>>;

/** Reads the indicator rows; level 1, and a merged level 2, fill down. */
export function readIndicators(list: IndicatorList, report: Report): readonly Indicator[] {
  const columns = readColumns(list, report);
  const rows = list.rows.flatMap((row) => inWidth(row, columns.length, report));
  const indicators: Indicator[] = [];
  let above: Pick<Indicator, "level1" | "level2"> = { level1: "", level2: "" };
  for (const { cells, whole } of rows) {
    const indicator = indicatorOf(byColumn(cells, columns), above);
    if (whole) above = indicator;
    if (isFilled(indicator)) indicators.push(indicator);
  }
  return indicators;
}

/** The fields by position. A header that lost a word is taken for the usual one where the rows are whole. */
function readColumns(
  { header, rows }: IndicatorList,
  report: Report
): readonly (IndicatorField | null)[] {
  if (!header) return INDICATOR_FIELDS;
  const columns = header.map(({ text }) => columnLabelOf(text));
  const missing = INDICATOR_FIELDS.filter((field) => !columns.includes(field));
  if (missing.length === 0) return columns;
  const labels = missing.map((field) => columnWords(field));
  report(header[0]?.line ?? 1, { code: "columns-missing", labels });
  return rows[0]?.length === INDICATOR_FIELDS.length ? INDICATOR_FIELDS : columns;
}

/** A row cut into rows of the list's width: a lost blank line joins rows. */
function inWidth(
  row: readonly TextCell[],
  width: number,
  report: Report
): readonly { cells: readonly TextCell[]; whole: boolean }[] {
  const whole = row.length % width === 0;
  if (!whole) {
    report(row[0]?.line ?? 1, { code: "row-cells", expected: width, found: row.length });
    return [{ cells: row.slice(0, width), whole }];
  }
  const starts = Array.from({ length: row.length / width }, (_, i) => i * width);
  return starts.map((start) => ({ cells: row.slice(start, start + width), whole }));
}

function byColumn(
  cells: readonly TextCell[],
  columns: readonly (IndicatorField | null)[]
): IndicatorCells {
  const entries = columns.flatMap((field, i) => (field ? [[field, cells[i]?.text ?? " "]] : []));
  return Object.fromEntries(entries) as IndicatorCells;
}

/** An empty level 1 goes on from above; a level 2 only where its cell is merged with the one above. */
function indicatorOf(
  cells: IndicatorCells,
  above: Pick<Indicator, "level1" | "level2">
): Indicator {
  const text = (field: IndicatorField) => oneLine(cells[field] ?? "");
  const continued = text("level1") === "";
  return {
    level1: continued ? above.level1 : text("level1"),
    level2: continued && cells.level2 === "" ? above.level2 : text("level2"),
    name: text("name"),
    description: text("description"),
    value: text("value"),
    basis: text("basis"),
  };
}

function isFilled({ name, description, value, basis }: Indicator): boolean {
  return [name, description, value, basis].some((text) => text !== "");
}
