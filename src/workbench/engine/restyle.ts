/** Changes formats over a block in one mutation, whole rows, columns and sheets through their own layer. */
import type { Nullable } from "@univerjs/core";
import { MAX_COLUMNS, MAX_ROWS } from "./a1";
import { intersect } from "./area";
import { contentOf, FORMAT_TRIGGER } from "./cells";
import { toCellStyle, toStored } from "./cell-style";
import { traitsOf, withTraits, type Styled, type StyleLayers } from "./style-layers";
import { changedStyle, layerData, patchFor, traitsFor } from "./style-patch";
import type { Area, CellStyle, StyleChange } from "./types";
import type { Unit } from "./unit";

export type ChangeStyle = (style: CellStyle, i: number, j: number) => StyleChange | null;

type Stored = ReturnType<typeof toStored>;

export class Restyler {
  /** What was put off: formats by `keyOf` their cells. */
  private readonly wanted = new Map<number, CellStyle>();
  private last: {
    readonly style: CellStyle;
    readonly change: StyleChange;
    readonly changed: CellStyle;
  } | null = null;

  constructor(
    private readonly unit: Unit,
    private readonly sheet: string,
    private readonly layers: StyleLayers,
    private readonly used: () => Area | null
  ) {}

  /** The format that Excel would report for a cell. */
  style(row: number, column: number): CellStyle {
    return this.wanted.get(keyOf(row, column)) ?? this.layers.style(row, column);
  }

  /** Formats of a block are put off: they come property by property, and Univer is asked once for all. */
  restyle(area: Area, change: ChangeStyle): void {
    const columns = area.top === 0 && area.bottom === MAX_ROWS - 1;
    const rows = area.left === 0 && area.right === MAX_COLUMNS - 1;
    if (!columns && !rows) {
      this.wantCells(this.clip(area), area, change);
      if (this.wanted.size > 0) this.unit.defer(this.patchWanted);
      return;
    }
    this.unit.settle();
    this.ownCells(area, change, rows && columns);
    if (rows && columns) this.changeSheet(change);
    if (columns) this.changeColumns(area, change, rows);
    if (rows) this.changeRows(area, change, columns);
    this.patchWanted();
  }

  /** A block that reaches far below what is used is cut: formats of empty rows there are not worth a million cells. */
  private clip(area: Area): Area {
    const worksheet = this.unit.unsettled(this.sheet);
    const bottom = Math.max(worksheet.getRowCount() - 1, area.top + 999);
    const right = Math.max(worksheet.getColumnCount() - 1, area.left + 99);
    return { ...area, bottom: Math.min(area.bottom, bottom), right: Math.min(area.right, right) };
  }

  private wantCells(clipped: Area, area: Area, change: ChangeStyle): void {
    for (let row = clipped.top; row <= clipped.bottom; row++) {
      for (let column = clipped.left; column <= clipped.right; column++) {
        this.want(row, column, area, change);
      }
    }
  }

  private want(row: number, column: number, area: Area, change: ChangeStyle): void {
    const style = this.style(row, column);
    const changed = change(style, row - area.top, column - area.left);
    if (changed) this.wanted.set(keyOf(row, column), this.changed(style, changed));
  }

  /** Neighbours mostly have one style and get one change: what comes out is kept as one object. */
  private changed(style: CellStyle, change: StyleChange): CellStyle {
    const { last } = this;
    if (last?.style === style && last.change === change) return last.changed;
    const changed = changedStyle(style, change);
    this.last = { style, change, changed };
    return changed;
  }

  /** Under a whole row or column only cells that would hide the new layer are touched. */
  private ownCells(area: Area, change: ChangeStyle, all: boolean): void {
    const used = this.used();
    const inside = used && intersect(used, area);
    if (!inside) return;
    for (let row = inside.top; row <= inside.bottom; row++) {
      for (let column = inside.left; column <= inside.right; column++) {
        const cell = this.layers.cell(row, column);
        const crossing = !all && this.crosses(row, column, area);
        if (cell?.s || cell?.custom?.["traits"] || crossing) this.want(row, column, area, change);
      }
    }
  }

  private crosses(row: number, column: number, area: Area): boolean {
    const other =
      area.top === 0 && area.bottom === MAX_ROWS - 1
        ? this.layers.row(row)
        : this.layers.column(column);
    return Boolean(other?.s) || Object.keys(traitsOf(other)).length > 0;
  }

  private changeSheet(change: ChangeStyle): void {
    const worksheet = this.unit.worksheet(this.sheet);
    const style = this.layers.data({ s: worksheet.getConfig().defaultStyle }) ?? {};
    const old = toCellStyle({ style, traits: this.layers.sheetTraits });
    const changed = change(old, 0, 0);
    if (!changed) return;
    const stored = toStored(changedStyle(old, changed));
    this.layers.sheetTraits = stored.traits;
    this.unit.run(
      "sheet.mutation.set-worksheet-default-style",
      { defaultStyle: stored.style },
      this.sheet
    );
  }

  private changeColumns(area: Area, change: ChangeStyle, onlyStyled: boolean): void {
    const worksheet = this.unit.worksheet(this.sheet);
    const right = onlyStyled ? worksheet.getColumnCount() - 1 : area.right;
    if (!onlyStyled) this.unit.grow(this.sheet, 0, right);
    const columnData = this.layerChanges(
      area.left,
      right,
      (column) => this.layers.column(column),
      (style, j) => change(style, 0, j),
      onlyStyled
    );
    this.unit.run("sheet.mutation.set-col-data", { columnData }, this.sheet);
  }

  private changeRows(area: Area, change: ChangeStyle, onlyStyled: boolean): void {
    const worksheet = this.unit.worksheet(this.sheet);
    const bottom = Math.min(area.bottom, Math.max(worksheet.getRowCount() - 1, area.top + 999));
    if (!onlyStyled) this.unit.grow(this.sheet, bottom, 0);
    const rowData = this.layerChanges(
      area.top,
      bottom,
      (row) => this.layers.row(row),
      (style, i) => change(style, i, 0),
      onlyStyled
    );
    this.unit.run("sheet.mutation.set-row-data", { rowData }, this.sheet);
  }

  private layerChanges(
    first: number,
    last: number,
    layer: (index: number) => Nullable<Styled>,
    change: (style: CellStyle, offset: number) => StyleChange | null,
    onlyStyled: boolean
  ): Record<number, Styled> {
    const changes: Record<number, Styled> = {};
    for (let index = first; index <= last; index++) {
      const old = layer(index);
      if (onlyStyled && !old?.s && Object.keys(traitsOf(old)).length === 0) continue;
      const style = toCellStyle({ style: this.layers.data(old) ?? {}, traits: traitsOf(old) });
      const changed = change(style, index - first);
      if (changed) changes[index] = layerData(changedStyle(style, changed));
    }
    return changes;
  }

  /** One mutation for all cells. Univer drops a formula unless the style-only patch repeats it under this trigger. */
  private readonly patchWanted = (): void => {
    if (this.wanted.size === 0) return;
    const cellValue: Record<number, Record<number, object>> = {};
    const stored = new Map<CellStyle, Stored>();
    let [bottom, right] = [0, 0];
    for (const [key, style] of this.wanted) {
      const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
      const known = stored.get(style) ?? toStored(style);
      stored.set(style, known);
      (cellValue[row] ??= {})[column] = this.cellPatch(row, column, known);
      [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
    }
    this.wanted.clear();
    this.unit.grow(this.sheet, bottom, right);
    const params = { cellValue, trigger: FORMAT_TRIGGER };
    this.unit.run("sheet.mutation.set-range-values", params, this.sheet);
  };

  private cellPatch(row: number, column: number, stored: Stored): object {
    const cell = this.layers.cell(row, column);
    const inherited = this.layers.inherited(row, column);
    const custom = withTraits(cell, traitsFor(stored.traits, inherited));
    const s = patchFor(stored.style, this.layers.data(cell), inherited);
    return { ...contentOf(cell), s, ...((custom ?? cell?.custom) && { custom }) };
  }
}

function keyOf(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}
