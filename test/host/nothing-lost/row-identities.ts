import type { EngineSheet, EngineWorkbook } from "../../../src/workbench/engine/types";

/** Who inserts rows and adds sheets: the user, the action under test, or the same action of another pane. */
export type Who = "user" | "action" | "otherPane";

/**
 * Knows each row of a workbook again wherever it has moved: "12" is row 12 (0-based) of the beginning, any other
 * id a row that came later, told by who has inserted it.
 */
export class RowIdentities {
  /** Who is at work. */
  who: Who = "action";
  readonly added = new Map<string, Who>();
  private readonly rows = new Map<string, string[]>();
  /** The last row of the beginning that was given its id: no id is given twice. */
  private readonly given = new Map<string, number>();
  private readonly inserted = new Map<Who, number>();

  constructor(workbook: EngineWorkbook) {
    workbook.sheets().forEach((sheet) => this.follow(sheet));
    const add = workbook.addSheet.bind(workbook);
    workbook.addSheet = (name) => {
      const sheet = add(name);
      this.added.set(sheet.id, this.who);
      this.follow(sheet);
      return sheet;
    };
  }

  idOf(sheet: string, row: number): string {
    return this.upTo(sheet, row)[row]!;
  }

  private follow(sheet: EngineSheet): void {
    const insert = sheet.insertRows.bind(sheet);
    const remove = sheet.deleteRows.bind(sheet);
    sheet.insertRows = (row, count) => {
      const ids = Array.from({ length: count }, () => this.newId());
      this.upTo(sheet.id, row).splice(row, 0, ...ids);
      insert(row, count);
    };
    sheet.deleteRows = (row, count) => {
      this.upTo(sheet.id, row + count).splice(row, count);
      remove(row, count);
    };
  }

  /** Each counts by itself, so that the rows of an action have the same ids whatever the user inserts. */
  private newId(): string {
    const number = (this.inserted.get(this.who) ?? 0) + 1;
    this.inserted.set(this.who, number);
    return `${this.who}-${number}`;
  }

  /** The ids of a sheet's rows, at least up to a row. */
  private upTo(sheet: string, row: number): string[] {
    const ids = this.rows.get(sheet) ?? [];
    this.rows.set(sheet, ids);
    let next = this.given.get(sheet) ?? -1;
    while (ids.length <= row) ids.push(String(++next));
    this.given.set(sheet, next);
    return ids;
  }
}
