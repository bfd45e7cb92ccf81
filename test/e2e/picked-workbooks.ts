/** Thirty workbooks as a reviewer gets them; amounts and plans are put into their cells, and known, here alone. */
import { manyWorkbooks } from "../support/many-workbooks";
import { workbookFile } from "../support/workbook-files";
import { withCells, withNumbers, type CellContent } from "../support/workbook-xml";
import { newBook, ODD, oddly, SHEETS } from "./odd-files";

/** One file of the pile. */
export interface PileFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A table as it stands in a file. */
export interface KnownTable {
  readonly file: string;
  readonly sheet: string;
  /** In hundredths of 万元. */
  readonly total: number;
  readonly fiscal: number;
  readonly other: number;
  /** Cumulative shares at the end of March, June, October and December, in whole percent. */
  readonly plan: readonly (number | null)[];
  readonly indicators: number;
}

/** How many stand on each of the sheets. */
const INDICATORS = [7, 14] as const;

const PLANS: readonly KnownTable["plan"][] = [
  [null, 50, 75, 100],
  [10, 40, 80, 100],
  [25, 25, 60, 100],
  [null, 100, null, null],
];

/** So many files are as they ought to be. */
const PLAIN = 22;

/** What the tables of the n-th file hold; no two of all are alike. */
function tablesOf(file: string, n: number): KnownTable[] {
  return SHEETS.map((sheet, i) => {
    const total = 1_207 + 337 * n + 4_191 * i;
    const other = n % 3 === 0 ? 0 : 19 * n + i;
    const plan = PLANS[(n + i) % PLANS.length] ?? [];
    return {
      file,
      sheet,
      total,
      fiscal: total - other,
      other,
      plan,
      indicators: INDICATORS[i] ?? 0,
    };
  });
}

/** The shares as they count, in whole percent: a blank is 0, after another share it is the same as that. */
export function sharesOf({ plan }: KnownTable): number[] {
  return plan.map((_, i) => plan.slice(0, i + 1).findLast((share) => share !== null) ?? 0);
}

/** The cumulative amounts, in 元: whole numbers, so that sums of them are exact. */
export function amountsOf(table: KnownTable): number[] {
  return sharesOf(table).map((share) => share * table.total);
}

/** A file with these tables' amounts and plans, and what else there is, typed into its sheets. */
export function withTables(
  bytes: Uint8Array,
  tables: readonly KnownTable[],
  more: Readonly<Record<string, CellContent>> = {}
): Uint8Array {
  return tables.reduce(
    (file, { sheet, total, fiscal, other, plan }) =>
      withCells(file, sheet, {
        C4: total / 100,
        E4: fiscal / 100,
        G4: other === 0 ? null : other / 100,
        ...Object.fromEntries(plan.map((share, i) => ["BCDE"[i] + "7", shareCell(share)])),
        ...more,
      }),
    bytes
  );
}

function shareCell(percent: number | null): CellContent {
  return percent === null ? null : percent / 100;
}

/** The files in the order in which they are picked, and every table that can be read from them. */
export async function pile(): Promise<{
  readonly files: readonly PileFile[];
  readonly tables: readonly KnownTable[];
}> {
  const bases = await manyWorkbooks(PLAIN + 6, SHEETS.length);
  const named = [
    ...bases.slice(0, PLAIN).map(({ name }) => name),
    ...[ODD.formulas, ODD.twice, ODD.legacy, ODD.moved, ODD.beyond, ODD.truncated],
  ];
  const files = bases.map(({ bytes }, n) => {
    const name = named[n] ?? "";
    return { name, bytes: oddly(name, withTables(bytes, tablesOf(name, n))) };
  });
  const unread: readonly string[] = [ODD.beyond, ODD.truncated];
  return {
    files: [
      ...files,
      { name: ODD.foreign, bytes: newBook({ 通知: [["会议通知"], ["请各单位于周五前报送。"]] }) },
      { name: ODD.password, bytes: workbookFile("enc_agile.xlsx") },
    ],
    tables: named.flatMap((name, n) => (unread.includes(name) ? [] : tablesOf(name, n))),
  };
}

/** Four files that are read at once, then eight with a million numbers beside their tables. */
export async function laterFiles(): Promise<readonly PileFile[]> {
  const bases = await manyWorkbooks(PLAIN + 18, SHEETS.length);
  return bases.slice(PLAIN + 6).map(({ bytes }, i) => ({
    name: `补报${i + 1}.xlsx`,
    bytes: i < 4 ? bytes : withNumbers(bytes, "Sheet1", 9_900, 100),
  }));
}
