/** What stands in a saved file, read by a library that the product does not use. */
import { Workbook as ExcelFile, type Cell } from "exceljs";

export type Content = string | number | boolean | null | { formula: string; result: unknown };

/** The cells of a sheet that hold something, by address. */
export type Cells = ReadonlyMap<string, Content>;

export interface SavedSheet {
  readonly cells: Cells;
  /** The texts of the row of heads, by column letters. */
  readonly heads: ReadonlyMap<string, string>;
  /** The rows below it, each by heads, until one is blank. */
  readonly rows: readonly SavedRow[];
}

export interface SavedRow {
  /** 1-based. */
  readonly row: number;
  readonly values: Readonly<Record<string, Content>>;
}

const SUMMARY_SHEETS = ["项目汇总", "指标明细", "汇总问题"] as const;

/** Stands in the row of heads of each of them. */
const HEAD = "项目编码";

/** The sheets that summing up writes, from the bytes of a saved workbook. */
export async function savedSummary(
  bytes: Uint8Array
): Promise<Readonly<Record<(typeof SUMMARY_SHEETS)[number], SavedSheet>>> {
  const file = new ExcelFile();
  await file.xlsx.load(bytes.slice().buffer);
  const [overview, indicators, problems] = SUMMARY_SHEETS.map((name) => {
    const cells = new Map<string, Content>();
    file.getWorksheet(name)?.eachRow((row) =>
      row.eachCell((cell) => {
        const content = contentOf(cell);
        if (content !== null) cells.set(cell.address, content);
      })
    );
    return sheetOf(cells);
  });
  if (!overview || !indicators || !problems) throw new Error("three sheets");
  return { 项目汇总: overview, 指标明细: indicators, 汇总问题: problems };
}

/** The covered cells of a merged area hold nothing. */
function contentOf(cell: Cell): Content {
  if (cell.isMerged && cell.master.address !== cell.address) return null;
  if (cell.formula) return { formula: cell.formula, result: cell.result };
  const { value } = cell;
  if (value === null || value === undefined) return null;
  if (typeof value === "object") throw new Error(`${cell.address} holds ${JSON.stringify(value)}`);
  return value;
}

function sheetOf(cells: Cells): SavedSheet {
  const place = [...cells].find(([, content]) => content === HEAD)?.[0];
  if (place === undefined) throw new Error("the sheet was not written");
  const headRow = rowIn(place);
  const heads = new Map(
    [...cells].flatMap(([at, content]) =>
      rowIn(at) === headRow && typeof content === "string"
        ? [[at.replace(/\d+/, ""), content] as const]
        : []
    )
  );
  const rows: SavedRow[] = [];
  for (let row = headRow + 1; ; row++) {
    const values = [...heads].flatMap(([column, text]) => {
      const content = cells.get(`${column}${row}`);
      return content === undefined ? [] : [[text, content] as const];
    });
    if (values.length === 0) break;
    rows.push({ row, values: Object.fromEntries(values) });
  }
  return { cells, heads, rows };
}

/** The row of an address, 1-based. */
function rowIn(address: string): number {
  return Number(/\d+$/.exec(address)?.[0]);
}

/** What differs in the second sheet, by address: a formula is the same whatever it comes to. */
export function differences(before: Cells, after: Cells): Record<string, unknown> {
  const shown = (cells: Cells, at: string) => {
    const content = cells.get(at);
    return typeof content === "object" && content !== null ? `=${content.formula}` : content;
  };
  const places = new Set([...before.keys(), ...after.keys()]);
  const changed = [...places].filter((at) => shown(before, at) !== shown(after, at));
  return Object.fromEntries(changed.map((at) => [at, shown(after, at)]));
}
