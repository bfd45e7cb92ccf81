import type {
  CellRange,
  CellRef,
  Field,
  Fix,
  Profile,
  ReadIndicator,
  ReadTable,
  Severity,
} from "../../domain";
import type { TextEntry } from "./entries";
import type { RuleId, RuleParams } from "../findings/wording";
import type { FileTables, WorkbookTables } from "../findings/workbook-tables";

/** Where a finding points: a field, or any cell with what a mark covers. */
export interface Place {
  readonly at: CellRef;
  readonly span: CellRange;
}

/** One thing that a rule has found. `severity` where it differs from the rule's own. */
export interface Hit<R extends RuleId> {
  readonly places: readonly [Place, ...Place[]];
  readonly params: RuleParams<R>;
  readonly severity?: Severity;
  readonly fix?: Fix;
}

/** One thing that any rule has found. */
export type AnyHit = { [R in RuleId]: Hit<R> }[RuleId];

/**
 * What a rule may know besides what it asks. Rules of one cell, row or table are told no more than this, so
 * that their answer holds until their table changes.
 */
export interface RuleSettings {
  readonly profile: Profile;
  /** The year of the budget; null where no code tells it. */
  readonly budgetYear: number | null;
}

/** What a rule about the whole workbook may know. */
export interface RuleContext extends RuleSettings, WorkbookTables {}

interface RuleOf<R extends RuleId> {
  readonly id: R;
  readonly severity: Severity;
}

/** Asks one text that people fill in, in a project's table or in the department's targets. */
export interface CellRule<R extends RuleId = RuleId> extends RuleOf<R> {
  readonly scope: "cell";
  readonly check: (entry: TextEntry, settings: RuleSettings) => readonly Hit<R>[];
}

/** Asks one indicator row; an edit in another row can not change its answer. */
export interface RowRule<R extends RuleId = RuleId> extends RuleOf<R> {
  readonly scope: "row";
  readonly check: (row: ReadIndicator, settings: RuleSettings) => readonly Hit<R>[];
}

/** Asks one table. */
export interface TableRule<R extends RuleId = RuleId> extends RuleOf<R> {
  readonly scope: "table";
  readonly check: (table: ReadTable, settings: RuleSettings) => readonly Hit<R>[];
}

/** Asks all tables of a workbook together. */
export interface WorkbookRule<R extends RuleId = RuleId> extends RuleOf<R> {
  readonly scope: "workbook";
  readonly check: (context: RuleContext) => readonly Hit<R>[];
}

/** A hit across files, with the file that each of its places lies in. */
export interface FilesHit<R extends RuleId> extends Hit<R> {
  readonly sources: readonly string[];
}

/** Asks several workbooks together. */
export interface FilesRule<R extends RuleId = RuleId> extends RuleOf<R> {
  readonly scope: "files";
  readonly check: (files: readonly FileTables[]) => readonly FilesHit<R>[];
}

export type Rule = {
  [R in RuleId]: CellRule<R> | RowRule<R> | TableRule<R> | WorkbookRule<R> | FilesRule<R>;
}[RuleId];

export function cellRule<R extends RuleId>(
  id: R,
  severity: Severity,
  check: CellRule<R>["check"]
): CellRule<R> {
  return { id, severity, scope: "cell", check };
}

export function rowRule<R extends RuleId>(
  id: R,
  severity: Severity,
  check: RowRule<R>["check"]
): RowRule<R> {
  return { id, severity, scope: "row", check };
}

export function tableRule<R extends RuleId>(
  id: R,
  severity: Severity,
  check: TableRule<R>["check"]
): TableRule<R> {
  return { id, severity, scope: "table", check };
}

export function workbookRule<R extends RuleId>(
  id: R,
  severity: Severity,
  check: WorkbookRule<R>["check"]
): WorkbookRule<R> {
  return { id, severity, scope: "workbook", check };
}

export function filesRule<R extends RuleId>(
  id: R,
  severity: Severity,
  check: FilesRule<R>["check"]
): FilesRule<R> {
  return { id, severity, scope: "files", check };
}

/** A place of one cell. */
export function cellPlace(at: CellRef): Place {
  return { at, span: { ...at, rows: 1, columns: 1 } };
}

/** What a repair puts into a cell. A text stays a text; a number may need a `format` (CellChange). */
interface NewValue {
  readonly field: Field<unknown>;
  readonly to: string | number;
  readonly format?: string;
}

/** A repair that sets cells: `before` is what they hold now. */
export function setCells(...values: readonly NewValue[]): Fix {
  return {
    kind: "set",
    changes: values.map(({ field, to, format }) => ({
      at: field.at,
      before: field.raw,
      after: to,
      ...(format === undefined ? {} : { format }),
    })),
  };
}
