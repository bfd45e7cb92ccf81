import type { Validation } from "../../actions";
import type { CellRef, Severity } from "../../domain";
import type { Finding } from "../../rules";

/** How a finding is counted and filtered: by its severity, or apart once it is explained in writing. */
export type FindingClass = Severity | "已说明";

export type FindingCounts = Readonly<Record<FindingClass, number>>;

/** One cell of a repair, in words: blank is （空白）, texts are in quotes, shares read 50%, money 31.00. */
export interface ChangeWords {
  /** Such as "C4". */
  readonly cell: string;
  readonly before: string;
  readonly after: string;
}

/** What a repair will do: cells that change, or one sentence about a row that is put in. */
export type RepairWords =
  | { readonly kind: "set"; readonly changes: readonly ChangeWords[] }
  | { readonly kind: "insert"; readonly sentence: string };

export interface FindingItem {
  /** Unique in its report; the same finding keeps it from one report to the next. */
  readonly key: string;
  readonly severity: Severity;
  readonly class: FindingClass;
  readonly sentence: string;
  readonly at: CellRef | null;
  /** Such as "B4、D4等5格"; "" where the finding has no cell. */
  readonly cells: string;
  readonly repair: RepairWords | null;
  /** True where 全部安全修复 takes it along. */
  readonly safe: boolean;
  /** What a search looks through: folded text of sentence, cells, sheet, project and rule. */
  readonly words: string;
  readonly finding: Finding;
}

/** What one rule has found in one table. */
export interface RuleGroup {
  readonly key: string;
  readonly title: string;
  readonly severity: Severity;
  readonly items: readonly FindingItem[];
}

/** A table; or a sheet, with what was found on it outside of a table. */
export interface FindingGroup {
  readonly key: string;
  readonly sheet: string;
  /** The project's name where the sheet holds several tables. */
  readonly project: string | null;
  readonly rules: readonly RuleGroup[];
}

/** A validation as the pane shows it. */
export interface CheckReport {
  readonly validation: Validation;
  readonly tables: number;
  readonly departments: number;
  /** The year that most project codes have. */
  readonly majorityYear: number | null;
  readonly counts: FindingCounts;
  readonly groups: readonly FindingGroup[];
  /** A sentence for each sheet that could not be read. */
  readonly unread: readonly string[];
}

export interface UnmarkedSheet {
  readonly sheet: string;
  readonly sentence: string;
}

export interface CheckResult extends CheckReport {
  /** True once its findings were shown in the cells; from then on repairs bring the marks up to date. */
  readonly marked: boolean;
  readonly unmarked: readonly UnmarkedSheet[];
}

/** What of the list is shown. */
export interface FindingFilter {
  readonly classes: ReadonlySet<FindingClass>;
  readonly search: string;
  /** The sheet in front, where only its findings are shown. */
  readonly sheet: string | null;
}

/** What is open in the list: the preview of one repair or of all safe ones, or a reason being written. */
export type OpenPanel =
  { readonly kind: "repair" | "explain"; readonly key: string } | { readonly kind: "all" };
