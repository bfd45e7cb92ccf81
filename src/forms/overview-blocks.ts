import { PLAN_PERIODS } from "../domain";
import type { OverviewKey } from "./overview-columns";
import { formula, number, text, type PlannedCell, type SheetPlan } from "./sheet-plan";

/** 序时进度: the share of the year that has passed by each date. */
const ELAPSED: readonly number[] = [0.25, 0.5, 10 / 12, 1];

/** What the blocks below the totals need to know of the rows above; rows 0-based. */
export interface BlockFrame {
  readonly startRow: number;
  readonly firstRow: number;
  readonly totalRow: number;
  /** The letter of a column, for formulas. */
  readonly letter: (key: OverviewKey) => string;
  readonly column: (key: OverviewKey) => number;
}

export interface LowerBlocks {
  readonly cells: readonly PlannedCell[];
  readonly numberFormats: SheetPlan["numberFormats"];
  readonly styles: SheetPlan["styles"];
  readonly lastRow: number;
}

/**
 * Below the totals: cumulative spending against 序时进度, with all projects and without the largest one.
 * The labels stand under 项目名称, the shares under the columns of the shares.
 */
export function lowerBlocks(frame: BlockFrame): LowerBlocks {
  if (frame.totalRow === frame.firstRow) {
    return { cells: [], numberFormats: [], styles: [], lastRow: frame.totalRow };
  }
  const { startRow: row, column } = frame;
  const labels = [
    "支出进度与序时进度",
    "序时进度",
    "全部项目",
    "与序时进度之差",
    "不含预算最大的项目",
  ];
  const first = column("share.march");
  const last = column("share.december");
  const areaOf = (top: number, rows: number) => ({
    row: top,
    column: first,
    rows,
    columns: last - first + 1,
  });
  const labelArea = {
    row: row + 1,
    column: column("projectName"),
    rows: labels.length - 1,
    columns: 1,
  };
  return {
    cells: [
      ...labels.map((label, i) => ({
        row: row + i,
        column: column("projectName"),
        value: text(label),
      })),
      ...PLAN_PERIODS.flatMap(({ key, label }, i) => {
        const at = column(`share.${key}`);
        const letter = frame.letter(`share.${key}`);
        return [
          { row, column: at, value: text(label) },
          { row: row + 1, column: at, value: number(ELAPSED[i] ?? 1) },
          { row: row + 2, column: at, value: formula(`=${letter}${frame.totalRow + 1}`) },
          { row: row + 3, column: at, value: formula(`=${letter}${row + 3}-${letter}${row + 2}`) },
          {
            row: row + 4,
            column: at,
            value: formula(withoutLargest(frame, frame.letter(`amount.${key}`))),
          },
        ];
      }),
    ],
    numberFormats: [{ format: "0.00%", areas: [areaOf(row + 1, labels.length - 1)] }],
    styles: [
      {
        style: "sheet",
        areas: [labelArea, { ...labelArea, row, rows: 1 }, areaOf(row, labels.length)],
      },
      {
        style: "grid",
        areas: [labelArea, { ...labelArea, row, rows: 1 }, areaOf(row, labels.length)],
      },
      { style: "columnLabel", areas: [{ ...labelArea, row, rows: 1 }, areaOf(row, 1)] },
      { style: "entryNumber", areas: [areaOf(row + 1, labels.length - 1)] },
    ],
    lastRow: row + labels.length - 1,
  };
}

/** (all − largest) ÷ (budget − its budget); 0 where there is one project only. */
function withoutLargest({ firstRow, totalRow, letter }: BlockFrame, amount: string): string {
  const total = letter("total");
  const range = (column: string) => `${column}$${firstRow + 1}:${column}$${totalRow}`;
  const budget = `$${total}$${totalRow + 1}-MAX($${range(total).replace(":", ":$")})`;
  const largest = `INDEX(${range(amount)},MATCH(MAX($${range(total).replace(":", ":$")}),$${range(total).replace(":", ":$")},0))`;
  return `=IF(${budget}=0,0,(${amount}${totalRow + 1}-${largest})/(${budget}))`;
}
