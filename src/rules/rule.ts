import type {
  CellRange,
  CellRef,
  Field,
  Fix,
  Profile,
  ReadIndicator,
  ReadTable,
  Severity,
  UnreadablePart,
} from "../domain";
import type { RuleId, RuleParams } from "./wording";

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

/** What a rule may know besides what it checks. */
export interface RuleContext {
  readonly profile: Profile;
  /** The year of the budget; null where no code tells it. */
  readonly budgetYear: number | null;
  readonly tables: readonly ReadTable[];
  readonly unreadable: readonly UnreadablePart[];
  /** Sheets of which only a part was read. */
  readonly truncatedSheets: readonly string[];
}

interface RuleOf<R extends RuleId> {
  readonly id: R;
  readonly severity: Severity;
}

/** Asks one indicator row; an edit in another row can not change its answer. */
export interface RowRule<R extends RuleId = RuleId> extends RuleOf<R> {
  readonly scope: "row";
  readonly check: (row: ReadIndicator, context: RuleContext) => readonly Hit<R>[];
}

/** Asks one table. */
export interface TableRule<R extends RuleId = RuleId> extends RuleOf<R> {
  readonly scope: "table";
  readonly check: (table: ReadTable, context: RuleContext) => readonly Hit<R>[];
}

/** Asks all tables of a workbook together. */
export interface WorkbookRule<R extends RuleId = RuleId> extends RuleOf<R> {
  readonly scope: "workbook";
  readonly check: (context: RuleContext) => readonly Hit<R>[];
}

export type Rule = { [R in RuleId]: RowRule<R> | TableRule<R> | WorkbookRule<R> }[RuleId];

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

/** A place of one cell. */
export function cellPlace(at: CellRef): Place {
  return { at, span: { ...at, rows: 1, columns: 1 } };
}

/** A repair that sets cells: `before` is what they hold now. */
export function setCells(
  ...changes: readonly { readonly field: Field<unknown>; readonly to: string | number }[]
): Fix {
  return {
    kind: "set",
    changes: changes.map(({ field, to }) => ({ at: field.at, before: field.raw, after: to })),
  };
}
