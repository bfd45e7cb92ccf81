import type { Area } from "../../domain";
import type { SheetId } from "./sheet-grid";
import type { StyleName } from "./styles";

/** What goes into one cell: never a bare string, which Excel would read as a date, a time or a formula. */
export type PlannedValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  /** With its "=". */
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "blank" };

export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly value: PlannedValue;
}

/** A validation that guides (Excel's style Information, never Stop) with an optional input prompt. */
export interface PlannedValidation {
  readonly areas: readonly Area[];
  readonly rule: PlannedRule;
  /** Title up to 32 characters, message up to 255: Excel refuses longer ones. */
  readonly prompt: { readonly title: string; readonly message: string } | null;
  /** What the alert says; null where anything may be typed without a word. */
  readonly alert: string | null;
}

export type PlannedRule =
  | { readonly kind: "list"; readonly values: readonly string[] }
  /** Both ends included; `max` null for no upper end. */
  | { readonly kind: "decimal"; readonly min: number; readonly max: number | null }
  /** For the first cell of the first area, with its "=". */
  | { readonly kind: "custom"; readonly formula: string };

/** Page set-up; margins in points. */
export interface PlannedPrint {
  readonly orientation: "portrait" | "landscape";
  /** "A:G", or null for what is used. */
  readonly area: string | null;
  /** Rows repeated on each page, "$9:$9", or null. */
  readonly titleRows: string | null;
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  /** With Excel's codes: 第&P页 共&N页. */
  readonly centerFooter: string;
}

/** A chart over cells of its sheet. */
export interface PlannedChart {
  /** By which it is found again on its sheet. */
  readonly name: string;
  /** Bars lie, the first category on top. */
  readonly kind: "line" | "bars";
  readonly title: string;
  /** The cells that it covers. */
  readonly area: Area;
  readonly categories: Area;
  readonly series: readonly {
    readonly label: string;
    readonly values: Area;
    /** "#RRGGBB". */
    readonly color: string;
    readonly dashed?: boolean;
  }[];
  /** The number format of axis and labels. */
  readonly format: string;
  /** Where the axis of values, which begins at 0, ends; null for as far as needed. */
  readonly max: number | null;
  /** True where its cells only ever move with their rows: one that is there needs nothing. */
  readonly settled: boolean;
}

/** What is written onto a sheet, as plain data; rows and columns 0-based, sizes in points. */
export interface SheetParts {
  readonly cells: readonly PlannedCell[];
  /** In order: a later one wins where areas overlap. Text cells have "@", cells with references never. */
  readonly numberFormats: readonly { readonly format: string; readonly areas: readonly Area[] }[];
  /** In order: a later one adds to what an earlier one has set. */
  readonly styles: readonly { readonly style: StyleName; readonly areas: readonly Area[] }[];
  readonly merges: readonly Area[];
  /** From column A on. */
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly { readonly row: number; readonly height: number }[];
  readonly validations: readonly PlannedValidation[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly print: PlannedPrint;
  /** "#RRGGBB". */
  readonly tabColor: string;
  /** Workbook-scoped names to set over areas of this sheet. */
  readonly names: readonly { readonly name: string; readonly area: Area }[];
  /** Jumps within the workbook: the cell shows its own value and leads to `cell` of `sheet`, else to A1. */
  readonly links: readonly {
    readonly row: number;
    readonly column: number;
    readonly sheet: string;
    readonly cell?: string;
  }[];
  /** Written last: a sheet without its charts is still a good one. */
  readonly charts?: readonly PlannedChart[];
}

/** Everything needed to write a new sheet. */
export interface SheetPlan extends SheetParts {
  /** Made unique by who writes it. */
  readonly name: string;
}

/** How a sheet that exists is brought up to date: whole rows are inserted first, then the plan is written over. */
export interface SheetUpdate {
  /** The sheet that was read, never one that is called like it. */
  readonly sheet: SheetId;
  /** In descending order of row, so that one insertion does not move the next. */
  readonly insertRows: readonly { readonly row: number; readonly rows: number }[];
  /** Positions are those after the insertions. */
  readonly plan: SheetParts;
  /** Sentences about what of the user's was left as it is although it stands where we write. */
  readonly notices?: readonly string[];
}

/** A sheet that is not there yet, or what brings the one that is there up to date. */
export type NewOrUpdate =
  | { readonly kind: "new"; readonly plan: SheetPlan }
  | { readonly kind: "update"; readonly update: SheetUpdate };

export const text = (value: string): PlannedValue => ({ kind: "text", text: value });
export const formula = (value: string): PlannedValue => ({ kind: "formula", formula: value });
export const BLANK: PlannedValue = { kind: "blank" };

/** A number, or a blank cell for null. */
export function number(value: number | null): PlannedValue {
  return value === null ? BLANK : { kind: "number", number: value };
}

/** The most that Excel takes into one cell. */
export const CELL_LIMIT = 32_767;

/** A text cell, its text cut to what a cell holds, or a blank cell for "". */
export function fittingText(value: string): PlannedValue {
  return textOrBlank(value.length > CELL_LIMIT ? `${value.slice(0, CELL_LIMIT - 1)}…` : value);
}

/** A text cell, or a blank cell for "". */
export function textOrBlank(value: string): PlannedValue {
  return value === "" ? BLANK : text(value);
}
