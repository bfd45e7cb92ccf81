/** Reads the format of a cell: its own over its column's over its row's over the sheet's, as Univer shows it. */
import {
  composeStyles,
  type ICellData,
  type IStyleData,
  type Nullable,
  type Worksheet,
} from "@univerjs/core";
import { toCellStyle, type StoredStyle, type Traits } from "./cell-style";
import type { CellStyle } from "./types";
import type { Unit } from "./unit";

/** What Univer keeps of a cell, row or column: a style or its id, and our custom data. */
export interface Styled {
  readonly s?: Nullable<IStyleData | string>;
  readonly custom?: Nullable<Record<string, unknown>>;
}

/** The traits inside custom data; see `withTraits`. */
export function traitsOf(holder: Nullable<Styled>): Traits {
  return holder?.custom?.["traits"] ?? {};
}

/** Custom data with the traits replaced; null when nothing is left to keep. */
export function withTraits(
  holder: Nullable<Styled>,
  traits: Traits
): Record<string, unknown> | null {
  const rest: Record<string, unknown> = { ...holder?.custom };
  delete rest["traits"];
  if (Object.keys(traits).length > 0) rest["traits"] = traits;
  return Object.keys(rest).length > 0 ? rest : null;
}

/** Formats of one sheet, without what was put off. A style's id never changes its meaning, so that what was read once is kept. */
export class StyleLayers {
  /** The sheet-wide traits, below Univer's own default style of the sheet. */
  sheetTraits: Traits = {};
  private readonly known = new Map<string, CellStyle>();

  constructor(
    private readonly unit: Unit,
    private readonly sheet: string
  ) {}

  private get worksheet(): Worksheet {
    return this.unit.unsettled(this.sheet);
  }

  cell(row: number, column: number): Nullable<ICellData> {
    return this.worksheet.getCellRaw(row, column);
  }

  row(row: number): Nullable<Styled> {
    return this.worksheet.getRowManager().getRow(row);
  }

  column(column: number): Nullable<Styled> {
    return this.worksheet.getColumnManager().getColumn(column);
  }

  data(holder: Nullable<Styled>): Nullable<IStyleData> {
    const style = holder?.s;
    return typeof style === "string" ? this.unit.styleOf(style) : style;
  }

  /** What a cell without a format of its own looks like. */
  inherited(row: number, column: number): StoredStyle | null {
    const below = [this.row(row), this.column(column)];
    const sheet = this.data({ s: this.worksheet.getConfig().defaultStyle });
    const plain = below.every((layer) => !layer?.s && !layer?.custom);
    if (plain && !sheet && Object.keys(this.sheetTraits).length === 0) return null;
    return {
      style: composeStyles(sheet, ...below.map((layer) => this.data(layer))),
      traits: Object.assign({}, this.sheetTraits, ...below.map(traitsOf)) as Traits,
    };
  }

  /** The format that Excel would report for a cell. */
  style(row: number, column: number): CellStyle {
    const cell = this.cell(row, column);
    const inherited = this.inherited(row, column);
    if (inherited === null && !cell?.custom && typeof cell?.s === "string")
      return this.byId(cell.s);
    const own = this.data(cell);
    const traits = traitsOf(cell);
    if (inherited === null) return toCellStyle({ style: own ?? {}, traits });
    return toCellStyle({
      style: composeStyles(inherited.style, own),
      traits: { ...inherited.traits, ...traits },
    });
  }

  private byId(id: string): CellStyle {
    const known = this.known.get(id);
    if (known) return known;
    const style = toCellStyle({ style: this.data({ s: id }) ?? {}, traits: {} });
    this.known.set(id, style);
    return style;
  }
}
