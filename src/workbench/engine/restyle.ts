/** Changes formats over a block in one mutation, whole rows, columns and sheets through their own layer. */
import type { ICellData, Nullable } from "@univerjs/core";
import { MAX_COLUMNS, MAX_ROWS } from "./a1";
import { intersect } from "./area";
import { contentOf, FORMAT_TRIGGER } from "./cells";
import { toCellStyle, toStored } from "./cell-style";
import { traitsOf, withTraits, type Styled, type StyleLayers } from "./style-layers";
import { changedStyle, layerData, patchFor, traitsFor } from "./style-patch";
import type { Area, CellStyle, StyleChange } from "./types";
import type { Unit } from "./unit";

export type ChangeStyle = (style: CellStyle, i: number, j: number) => StyleChange | null;

export class Restyler {
  constructor(
    private readonly unit: Unit,
    private readonly sheet: string,
    private readonly layers: StyleLayers,
    private readonly used: () => Area | null
  ) {}

  restyle(area: Area, change: ChangeStyle): void {
    const columns = area.top === 0 && area.bottom === MAX_ROWS - 1;
    const rows = area.left === 0 && area.right === MAX_COLUMNS - 1;
    if (!columns && !rows)
      return this.patchCells(area, this.everyCell(this.clip(area), area, change));
    const cells = this.ownCells(area, change, rows && columns);
    if (rows && columns) this.changeSheet(change);
    if (columns) this.changeColumns(area, change, rows);
    if (rows) this.changeRows(area, change, columns);
    this.patchCells(area, cells);
  }

  /** A block that reaches far below what is used is cut: formats of empty rows there are not worth a million cells. */
  private clip(area: Area): Area {
    const worksheet = this.unit.worksheet(this.sheet);
    const bottom = Math.max(worksheet.getRowCount() - 1, area.top + 999);
    const right = Math.max(worksheet.getColumnCount() - 1, area.left + 99);
    return { ...area, bottom: Math.min(area.bottom, bottom), right: Math.min(area.right, right) };
  }

  private cell(row: number, column: number): Nullable<ICellData> {
    return this.unit.worksheet(this.sheet).getCellRaw(row, column);
  }

  private everyCell(clipped: Area, area: Area, change: ChangeStyle): Map<string, CellStyle> {
    const wanted = new Map<string, CellStyle>();
    for (let row = clipped.top; row <= clipped.bottom; row++) {
      for (let column = clipped.left; column <= clipped.right; column++) {
        this.want(wanted, row, column, area, change);
      }
    }
    return wanted;
  }

  private want(
    wanted: Map<string, CellStyle>,
    row: number,
    column: number,
    area: Area,
    change: ChangeStyle
  ): void {
    const style = this.layers.style(row, column, this.cell(row, column));
    const changed = change(style, row - area.top, column - area.left);
    if (changed) wanted.set(`${row},${column}`, changedStyle(style, changed));
  }

  /** Under a whole row or column only cells that would hide the new layer are touched. */
  private ownCells(area: Area, change: ChangeStyle, all: boolean): Map<string, CellStyle> {
    const wanted = new Map<string, CellStyle>();
    const used = this.used();
    const inside = used && intersect(used, area);
    if (!inside) return wanted;
    for (let row = inside.top; row <= inside.bottom; row++) {
      for (let column = inside.left; column <= inside.right; column++) {
        const cell = this.cell(row, column);
        const crossing = !all && this.crosses(row, column, area);
        if (cell?.s || cell?.custom?.["traits"] || crossing)
          this.want(wanted, row, column, area, change);
      }
    }
    return wanted;
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
  private patchCells(area: Area, wanted: Map<string, CellStyle>): void {
    if (wanted.size === 0) return;
    const cellValue: Record<number, Record<number, object>> = {};
    let [bottom, right] = [area.top, area.left];
    for (const [key, style] of wanted) {
      const [row = 0, column = 0] = key.split(",").map(Number);
      (cellValue[row] ??= {})[column] = this.cellPatch(row, column, style);
      [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
    }
    this.unit.grow(this.sheet, bottom, right);
    const params = { cellValue, trigger: FORMAT_TRIGGER };
    this.unit.run("sheet.mutation.set-range-values", params, this.sheet);
  }

  private cellPatch(row: number, column: number, style: CellStyle): object {
    const cell = this.cell(row, column);
    const inherited = this.layers.inherited(row, column);
    const stored = toStored(style);
    const custom = withTraits(cell, traitsFor(stored.traits, inherited));
    const s = patchFor(stored.style, this.layers.data(cell), inherited);
    return { ...contentOf(cell), s, ...((custom ?? cell?.custom) && { custom }) };
  }
}
