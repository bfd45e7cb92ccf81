import { parseAddress } from "../engine/a1";
import type { Area, EngineSheet } from "../engine/types";
import { onSheet } from "./behaviour/areas";
import { sameName } from "./behaviour/sheet-name";
import { found } from "./host-error";
import type { Actor, ModelContext } from "./model/context";
import { replaceValidation } from "./model/data-validation";
import { show } from "./model/selection";
import { shiftCells } from "./model/shift-cells";
import { addSheet, copySheet, deleteSheet, renameSheet } from "./model/sheet-structure";
import { writeCells } from "./model/write-cells";

const FIRST_CELL: Area = { top: 0, left: 0, bottom: 0, right: 0 };

interface Place {
  readonly sheet: EngineSheet;
  readonly area: Area;
}

/**
 * What a person does in the grid, for tests and for the workbench. Addresses are "Sheet1!C4", or "C4" for the active
 * sheet. What Excel would not let a person do throws a HostError.
 */
export class User {
  constructor(
    private readonly context: ModelContext,
    private readonly actor: Actor
  ) {}

  /** Types into a cell and presses Enter: "40" in a percentage cell is 40%, "3-5" in a General cell a date. */
  type(address: string, text: string): void {
    this.act(() => {
      const { sheet, area } = this.find(address);
      writeCells(this.context, sheet, area, text);
    });
  }

  /** Pastes a block of texts and numbers from its first cell on; it brings no validation and takes away what was there. */
  paste(address: string, block: readonly (readonly unknown[])[]): void {
    this.act(() => {
      const { sheet, area } = this.find(address);
      const [down, across] = [block.length - 1, (block[0]?.length ?? 1) - 1];
      const target = onSheet({ ...area, bottom: area.top + down, right: area.left + across });
      writeCells(this.context, sheet, target, block);
      replaceValidation(sheet, [target], null);
    });
  }

  select(address: string): void {
    this.act(() => {
      const { sheet, area } = this.find(address);
      show(this.context, sheet, area);
    });
  }

  /** Inserts as many rows as the address has ("Sheet1!3:4") above it. */
  insertRows(address: string): void {
    this.shift(address, "insert");
  }

  deleteRows(address: string): void {
    this.shift(address, "delete");
  }

  /** Adds a sheet, which Excel names, and goes to it. */
  addSheet(): void {
    this.act(() => {
      const sheet = addSheet(this.context, null);
      show(this.context, sheet, FIRST_CELL);
    });
  }

  copySheet(name: string): void {
    this.act(() => {
      const sheet = this.sheet(name);
      show(this.context, copySheet(this.context, sheet, "After", sheet), FIRST_CELL);
    });
  }

  renameSheet(sheet: string, name: string): void {
    this.act(() => renameSheet(this.context, this.sheet(sheet), name));
  }

  deleteSheet(sheet: string): void {
    this.act(() => deleteSheet(this.context, this.sheet(sheet)));
  }

  /** Does something on this person's behalf. */
  act(action: () => void): void {
    const { context } = this;
    const { actor } = context;
    context.actor = this.actor;
    try {
      action();
    } finally {
      context.actor = actor;
    }
  }

  private shift(address: string, kind: "insert" | "delete"): void {
    this.act(() => {
      const { sheet, area } = this.find(address);
      shiftCells(this.context, sheet, area, kind);
    });
  }

  private find(address: string): Place {
    const parsed = found(parseAddress(address));
    const { workbook } = this.context;
    return {
      sheet: parsed.sheet === null ? workbook.selection.sheet : this.sheet(parsed.sheet),
      area: parsed.area,
    };
  }

  private sheet(name: string): EngineSheet {
    return found(this.context.workbook.sheets().find((one) => sameName(one.name, name)));
  }
}
