/** One sheet on Univer: cells, formats, merges and sizes live there, the rest is the engine's own data. */
import { BooleanNumber, type Worksheet } from "@univerjs/core";
import {
  SetFrozenMutation,
  SetTabColorMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import type { Shift } from "./area";
import { Cells } from "./cells";
import type { SheetChange } from "./references";
import { Restyler, type ChangeStyle } from "./restyle";
import { SheetMerges } from "./sheet-merges";
import { followConditionalFormats, followPageLayout, followValidations } from "./sheet-rules";
import { SheetSizes } from "./sheet-sizes";
import { StyleLayers } from "./style-layers";
import type {
  Area,
  CellInput,
  CellStyle,
  CellValue,
  ConditionalFormat,
  DataValidation,
  EngineSheet,
  Hyperlink,
  PageLayout,
  SheetProtection,
  Visibility,
} from "./types";
import type { Unit } from "./unit";

/** What a sheet asks of its workbook. */
export interface SheetOwner {
  /** Formulas may have changed their values. */
  touch(): void;
  /** The sheet's rules differ from what Univer shows. */
  rulesChanged(sheet: UniverSheet): void;
  shift(sheet: UniverSheet, shift: Shift): void;
  renamed(change: SheetChange): void;
}

export class UniverSheet implements EngineSheet {
  protection: SheetProtection | null = null;
  pageLayout: PageLayout = {};
  readonly cells: Cells;
  private readonly layers: StyleLayers;
  private readonly restyler: Restyler;
  private readonly mergedAreas: SheetMerges;
  private readonly sizes: SheetSizes;
  private veryHidden = false;
  private knownName: string;
  private validations: readonly DataValidation[] = [];
  private formats: readonly ConditionalFormat[] = [];

  constructor(
    private readonly unit: Unit,
    readonly id: string,
    private readonly owner: SheetOwner
  ) {
    this.cells = new Cells(unit, id, () => owner.touch());
    this.layers = new StyleLayers(unit, id);
    this.restyler = new Restyler(unit, id, this.layers, () => this.cells.usedArea(false));
    this.mergedAreas = new SheetMerges(unit, id);
    this.sizes = new SheetSizes(unit, id);
    this.knownName = this.name;
  }

  private get worksheet(): Worksheet {
    return this.unit.worksheet(this.id);
  }

  get name(): string {
    return this.worksheet.getName();
  }

  set name(name: string) {
    if (this.name === name) return;
    this.unit.run(SetWorksheetNameMutation.id, { name }, this.id);
    this.owner.renamed(this.renameSeen());
  }

  /** The change from the name known so far to the present one. */
  renameSeen(): SheetChange {
    const old = this.knownName;
    this.knownName = this.name;
    return { kind: "rename", sheet: old, name: this.knownName };
  }

  get visibility(): Visibility {
    if (!this.worksheet.isSheetHidden()) return "Visible";
    return this.veryHidden ? "VeryHidden" : "Hidden";
  }

  set visibility(visibility: Visibility) {
    this.veryHidden = visibility === "VeryHidden";
    const hidden = visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    this.unit.run(SetWorksheetHideMutation.id, { hidden }, this.id);
  }

  get tabColor(): string {
    return (this.worksheet.getTabColor() ?? "").toUpperCase();
  }

  set tabColor(color: string) {
    this.unit.run(SetTabColorMutation.id, { color }, this.id);
  }

  get showGridlines(): boolean {
    return !this.worksheet.hasHiddenGridlines();
  }

  set showGridlines(show: boolean) {
    const showGridlines = show ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    this.unit.run(ToggleGridlinesMutation.id, { showGridlines }, this.id);
  }

  get freeze(): EngineSheet["freeze"] {
    const { ySplit, xSplit } = this.worksheet.getFreeze();
    return ySplit > 0 || xSplit > 0 ? { rows: ySplit, columns: xSplit } : null;
  }

  set freeze(freeze: EngineSheet["freeze"]) {
    const { rows, columns } = freeze ?? { rows: 0, columns: 0 };
    const params = {
      ySplit: rows,
      xSplit: columns,
      startRow: rows || -1,
      startColumn: columns || -1,
    };
    this.unit.run(SetFrozenMutation.id, params, this.id);
  }

  get dataValidations(): readonly DataValidation[] {
    return this.validations;
  }

  set dataValidations(validations: readonly DataValidation[]) {
    this.validations = validations;
    this.owner.rulesChanged(this);
  }

  get conditionalFormats(): readonly ConditionalFormat[] {
    return this.formats;
  }

  set conditionalFormats(formats: readonly ConditionalFormat[]) {
    this.formats = formats;
    this.owner.rulesChanged(this);
  }

  /** Lets the engine's own data of this sheet follow a change to it or to a sheet that its rules point at. */
  follow(change: SheetChange, home: string = this.name): void {
    this.validations = followValidations(this.validations, home, change);
    this.formats = followConditionalFormats(this.formats, home, change);
    this.pageLayout = followPageLayout(this.pageLayout, home, change);
    if (this.validations.length + this.formats.length > 0) this.owner.rulesChanged(this);
  }

  value(row: number, column: number): CellValue {
    return this.cells.value(row, column);
  }

  formula(row: number, column: number): string {
    return this.cells.formula(row, column);
  }

  text(row: number, column: number): string {
    return this.cells.text(row, column, this.style(row, column).numberFormat ?? "General");
  }

  style(row: number, column: number): CellStyle {
    return this.restyler.style(row, column);
  }

  hyperlink(row: number, column: number): Hyperlink | null {
    return this.cells.hyperlink(row, column);
  }

  setHyperlink(row: number, column: number, link: Hyperlink | null): void {
    this.cells.setHyperlink(row, column, link);
  }

  write(area: Area, at: (i: number, j: number) => CellInput | undefined): void {
    this.cells.write(area, at);
  }

  restyle(area: Area, change: ChangeStyle): void {
    this.restyler.restyle(area, change);
  }

  usedArea(valuesOnly: boolean): Area | null {
    return this.cells.usedArea(valuesOnly);
  }

  merges(): readonly Area[] {
    return this.mergedAreas.list();
  }

  /** As in Excel only the first cell keeps its value. */
  merge(area: Area): void {
    this.cells.write(area, (i, j) => (i === 0 && j === 0 ? undefined : { value: null }));
    this.mergedAreas.add(area);
  }

  unmerge(area: Area): void {
    this.mergedAreas.remove(area);
  }

  get standardHeight(): number {
    return this.sizes.standardHeight;
  }

  set standardHeight(points: number) {
    this.sizes.standardHeight = points;
  }

  get standardWidth(): number {
    return this.sizes.standardWidth;
  }

  set standardWidth(points: number) {
    this.sizes.standardWidth = points;
  }

  columnWidth(column: number): number {
    return this.sizes.columnWidth(column);
  }

  setColumnWidth(column: number, points: number): void {
    this.sizes.setColumnWidth(column, points);
  }

  rowHeight(row: number): number {
    return this.sizes.rowHeight(row);
  }

  setRowHeight(row: number, points: number): void {
    this.sizes.setRowHeight(row, points);
  }

  rowHidden(row: number): boolean {
    return this.sizes.rowHidden(row);
  }

  setRowHidden(row: number, hidden: boolean): void {
    this.sizes.setRowHidden(row, hidden);
  }

  columnHidden(column: number): boolean {
    return this.sizes.columnHidden(column);
  }

  setColumnHidden(column: number, hidden: boolean): void {
    this.sizes.setColumnHidden(column, hidden);
  }

  insertRows(row: number, count: number): void {
    this.owner.shift(this, { axis: "rows", kind: "insert", at: row, count });
  }

  deleteRows(row: number, count: number): void {
    this.owner.shift(this, { axis: "rows", kind: "delete", at: row, count });
  }

  insertColumns(column: number, count: number): void {
    this.owner.shift(this, { axis: "columns", kind: "insert", at: column, count });
  }

  deleteColumns(column: number, count: number): void {
    this.owner.shift(this, { axis: "columns", kind: "delete", at: column, count });
  }
}
