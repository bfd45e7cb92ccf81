/**
 * The seam between the object model (host/), the spreadsheet engine (engine/) and the file boundary (xlsx/):
 * one workbook as plain operations. Rows and columns are 0-based, sizes in points, colours "#RRGGBB".
 * Names follow Office.js so that host/ can hand values through.
 */

/** A rectangle of cells, 0-based, both ends inclusive. A whole column ends at row 1,048,575. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Rows or columns `at` to `at + count - 1` of one sheet that are inserted or deleted. */
export interface Shift {
  readonly axis: "rows" | "columns";
  readonly kind: "insert" | "delete";
  readonly at: number;
  readonly count: number;
}

/** An error value such as "#REF!", kept apart from a text that reads the same. */
export interface ErrorValue {
  readonly error: string;
}

export type CellValue = string | number | boolean | ErrorValue | null;

/** What is written to one cell. `formula` begins with "=". `null` as value empties the cell, its format stays. */
export type CellInput = { readonly value: CellValue } | { readonly formula: string };

export interface Border {
  readonly style: string; // Excel.BorderLineStyle
  readonly weight: string; // Excel.BorderWeight
  readonly color: string;
}

/** The sides of one cell. */
export interface Borders {
  readonly top?: Border;
  readonly bottom?: Border;
  readonly left?: Border;
  readonly right?: Border;
}

/** A cell's format; what is absent is Excel's default (General, 宋体 11, black, bottom-aligned, locked). */
export interface CellStyle {
  readonly numberFormat?: string;
  readonly fill?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string; // Excel.RangeUnderlineStyle
  readonly strikethrough?: boolean;
  readonly horizontalAlignment?: string; // Excel.HorizontalAlignment
  readonly verticalAlignment?: string; // Excel.VerticalAlignment
  readonly wrapText?: boolean;
  readonly shrinkToFit?: boolean;
  readonly indentLevel?: number;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  readonly borders?: Borders;
}

/** A change of format: a key set to null goes back to the default, an absent key stays as it is. */
export type StyleChange = { readonly [K in keyof CellStyle]?: CellStyle[K] | null };

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** Excel.DataValidationRule with ranges already turned into "=Sheet!$A$1:$A$3" texts. */
export interface DataValidation {
  readonly areas: readonly Area[];
  readonly rule: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
  readonly prompt: {
    readonly showPrompt: boolean;
    readonly title: string;
    readonly message: string;
  };
  readonly errorAlert: {
    readonly showAlert: boolean;
    readonly style: string; // Excel.DataValidationAlertStyle
    readonly title: string;
    readonly message: string;
  };
}

/** A conditional format. The first of a sheet's list has the highest priority. */
export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly type: string; // Excel.ConditionalFormatType
  /** Custom: `{ formula }`; CellValue: `{ operator, formula1, formula2? }`; others as read from a file. */
  readonly rule: Readonly<Record<string, unknown>>;
  readonly format: {
    readonly fill?: string;
    readonly fontColor?: string;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: string;
    readonly strikethrough?: boolean;
    readonly borders?: Borders;
  };
  readonly stopIfTrue: boolean;
}

export interface DefinedName {
  readonly name: string;
  /** A sheet's id, or null for the workbook. */
  readonly scope: string | null;
  /** "=Sheet!$A$1:$B$2", "=0.25", "=SUM(...)". */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

export interface SheetProtection {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password: string;
}

/** Page set-up under Office.js' own names; margins in points. */
export type PageLayout = Readonly<Record<string, unknown>>;

export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** What the user is about to do to a sheet in the grid itself. */
export type UserChange =
  | { readonly kind: "cells"; readonly area: Area }
  | { readonly kind: "formats"; readonly area: Area }
  | { readonly kind: "shift"; readonly shift: Shift };

/** One sheet. Every setter takes effect at once; formulas are calculated by `EngineWorkbook.calculate`. */
export interface EngineSheet {
  readonly id: string;
  name: string;
  visibility: Visibility;
  /** "#RRGGBB", "" for none. */
  tabColor: string;
  showGridlines: boolean;
  /** Frozen rows and columns from the top left, null for none. */
  freeze: { readonly rows: number; readonly columns: number } | null;
  protection: SheetProtection | null;
  pageLayout: PageLayout;
  dataValidations: readonly DataValidation[];
  conditionalFormats: readonly ConditionalFormat[];

  value(row: number, column: number): CellValue;
  /** With its "=", "" where there is none. */
  formula(row: number, column: number): string;
  /** The text that a wide enough column shows. */
  text(row: number, column: number): string;
  style(row: number, column: number): CellStyle;
  hyperlink(row: number, column: number): Hyperlink | null;
  setHyperlink(row: number, column: number, link: Hyperlink | null): void;

  /** Writes a block; `at(i, j)` is asked once a cell, undefined leaves a cell alone. */
  write(area: Area, at: (i: number, j: number) => CellInput | undefined): void;
  /** Changes formats over a block without touching values and formulas. */
  restyle(area: Area, change: (style: CellStyle, i: number, j: number) => StyleChange | null): void;

  /** The smallest area that holds values (valuesOnly) or values and formats; null for an empty sheet. */
  usedArea(valuesOnly: boolean): Area | null;

  merges(): readonly Area[];
  merge(area: Area): void;
  unmerge(area: Area): void;

  /** What rows and columns without a size of their own measure. */
  standardHeight: number;
  standardWidth: number;
  columnWidth(column: number): number;
  setColumnWidth(column: number, points: number): void;
  rowHeight(row: number): number;
  setRowHeight(row: number, points: number): void;
  rowHidden(row: number): boolean;
  setRowHidden(row: number, hidden: boolean): void;
  columnHidden(column: number): boolean;
  setColumnHidden(column: number, hidden: boolean): void;

  /** Inserts or deletes whole rows or columns: formulas, merges, validations, names and conditional formats follow. */
  insertRows(row: number, count: number): void;
  deleteRows(row: number, count: number): void;
  insertColumns(column: number, count: number): void;
  deleteColumns(column: number, count: number): void;
}

/** One workbook, the active sheet and selection included. */
export interface EngineWorkbook {
  sheets(): readonly EngineSheet[];
  /** Appends a sheet. The name has been checked by the caller. */
  addSheet(name: string): EngineSheet;
  removeSheet(sheet: EngineSheet): void;
  moveSheet(sheet: EngineSheet, position: number): void;

  names(): readonly DefinedName[];
  setName(name: DefinedName): void;
  removeName(name: string, scope: string | null): void;

  /** True when sheets can not be added, deleted, renamed or moved. */
  structureProtected: boolean;
  /** Custom settings of add-ins (Office.js Setting), kept with the workbook. */
  readonly settings: Map<string, unknown>;

  selection: { readonly sheet: EngineSheet; readonly area: Area };

  /** Hears of the user's own edits of cells, never of the engine's; the answer ends it. */
  onEdited(hear: (sheet: EngineSheet, area: Area) => void): () => void;
  /** Hears where the user selects and to which sheet the user goes, never what `selection` was set to; the answer ends it. */
  onSelected(hear: (sheet: EngineSheet, area: Area) => void): () => void;

  /** Asked before the user changes a sheet in the grid: false keeps it as it is. */
  mayChange: (sheet: EngineSheet, change: UserChange) => boolean;
  /** Hears of rows and columns that the user inserted or deleted; the answer ends it. */
  onShifted(hear: (sheet: EngineSheet, shift: Shift) => void): () => void;

  /** Calculates what is dirty; resolves when every formula has its value. */
  calculate(): Promise<void>;
  /** Forgets the user's undo history, as Excel does after a write through the API below 1.19. */
  clearUndo(): void;
  dispose(): void;
}
