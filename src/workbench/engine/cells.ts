/** Values, formulas and texts of one sheet's cells: reads raw cell data, writes blocks as one mutation. */
import { numfmt, type ICellData, type Nullable, type Worksheet } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { MAX_COLUMNS, MAX_ROWS } from "./a1";
import { union } from "./area";
import { cellFor, isFormula, readValue } from "./cell-value";
import type { Area, CellInput, CellValue, Hyperlink } from "./types";
import type { Unit } from "./unit";

/** What a patch of format or custom data must repeat, or Univer drops the cell's formula. */
export function contentOf(cell: Nullable<ICellData>): object {
  return {
    ...(cell?.v !== undefined && { v: cell.v, t: cell.t }),
    ...(cell?.f && { f: cell.f }),
    ...(cell?.si && { si: cell.si }),
  };
}

/** Under this trigger Univer takes a mutation for one of formats: formulas stay, nothing is recalculated. */
export const FORMAT_TRIGGER = "sheet.command.set-style";

export class Cells {
  /** A walk over all cells is worth remembering. */
  private usedAreas = { version: -1, known: new Map<boolean, Area | null>() };

  constructor(
    private readonly unit: Unit,
    private readonly sheet: string,
    private readonly touch: () => void
  ) {}

  private get worksheet(): Worksheet {
    return this.unit.worksheet(this.sheet);
  }

  raw(row: number, column: number): Nullable<ICellData> {
    return this.worksheet.getCellRaw(row, column);
  }

  value(row: number, column: number): CellValue {
    return readValue(this.raw(row, column));
  }

  /** Cells filled by dragging share one formula: their own is asked of Univer's formula model. */
  formula(row: number, column: number): string {
    const cell = this.raw(row, column);
    if (cell?.f) return cell.f;
    if (!cell?.si) return "";
    const model = this.unit.injector.get(FormulaDataModel);
    return model.getFormulaStringByCell(row, column, this.sheet, this.unit.id) ?? "";
  }

  text(row: number, column: number, numberFormat: string): string {
    const value = this.value(row, column);
    if (value === null) return "";
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    if (typeof value === "object") return value.error;
    try {
      return numfmt.format(numberFormat, value);
    } catch {
      return String(value); // an invalid pattern from a file shows the plain value
    }
  }

  write(area: Area, at: (i: number, j: number) => CellInput | undefined): void {
    const cellValue: Record<number, Record<number, object>> = {};
    let written: Area | null = null;
    let formulas = false;
    const { bottom, right } = this.clip(area);
    for (let row = area.top; row <= bottom; row++) {
      for (let column = area.left; column <= right; column++) {
        const input = at(row - area.top, column - area.left);
        if (input === undefined) continue;
        const old = this.raw(row, column);
        if (!old && "value" in input && (input.value === null || input.value === "")) continue;
        (cellValue[row] ??= {})[column] = cellFor(old, input);
        formulas ||= "formula" in input || Boolean(old && isFormula(old));
        written = union(written, { top: row, left: column, bottom: row, right: column });
      }
    }
    if (!written) return;
    this.unit.grow(this.sheet, written.bottom, written.right);
    // without a formula to register Univer is spared a walk over all cells of the workbook
    const params = formulas ? { cellValue } : { cellValue, trigger: FORMAT_TRIGGER };
    this.unit.run("sheet.mutation.set-range-values", params, this.sheet);
    this.touch();
  }

  /** Whole rows and columns are written only as far as the sheet is used. */
  private clip(area: Area): Area {
    if (area.bottom < MAX_ROWS - 1 && area.right < MAX_COLUMNS - 1) return area;
    const used = this.usedArea(true) ?? { top: 0, left: 0, bottom: 0, right: 0 };
    return {
      ...area,
      bottom: area.bottom === MAX_ROWS - 1 ? used.bottom : area.bottom,
      right: area.right === MAX_COLUMNS - 1 ? used.right : area.right,
    };
  }

  usedArea(valuesOnly: boolean): Area | null {
    const { version } = this.unit;
    if (this.usedAreas.version !== version) this.usedAreas = { version, known: new Map() };
    const { known } = this.usedAreas;
    if (!known.has(valuesOnly)) known.set(valuesOnly, this.findUsedArea(valuesOnly));
    return known.get(valuesOnly) ?? null;
  }

  private findUsedArea(valuesOnly: boolean): Area | null {
    let used: Area | null = null;
    this.worksheet.getCellMatrix().forValue((row, column, cell) => {
      if (!cell) return;
      const filled =
        isFormula(cell) ||
        (cell.v !== undefined && cell.v !== null && cell.v !== "") ||
        Boolean(cell.p);
      if (filled || (!valuesOnly && (cell.s || cell.custom))) {
        used = union(used, { top: row, left: column, bottom: row, right: column });
      }
    });
    return used;
  }

  hyperlink(row: number, column: number): Hyperlink | null {
    return (this.raw(row, column)?.custom?.["hyperlink"] as Hyperlink | undefined) ?? null;
  }

  setHyperlink(row: number, column: number, link: Hyperlink | null): void {
    const cell = this.raw(row, column);
    const rest: Record<string, unknown> = { ...cell?.custom };
    delete rest["hyperlink"];
    const custom = link ? { ...rest, hyperlink: link } : rest;
    const patch = { ...contentOf(cell), custom: Object.keys(custom).length > 0 ? custom : null };
    this.unit.grow(this.sheet, row, column);
    const params = { cellValue: { [row]: { [column]: patch } }, trigger: FORMAT_TRIGGER };
    this.unit.run("sheet.mutation.set-range-values", params, this.sheet);
  }
}
