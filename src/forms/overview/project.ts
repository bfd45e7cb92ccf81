import type { Money, Profile, ReadTable, TargetTable } from "../../domain";
import { foldText } from "../../domain";
import { toTargetTable } from "../target-table/to-target-table";

/** What was found in a project's table. */
interface ProjectCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly advice: number;
  /** 提醒 with a written reason. */
  readonly explained: number;
  /** What its 成本指标 amount to; absent where nobody has reckoned it. */
  readonly costs?: ProjectCosts;
}

/** What the caps of a project's 成本指标 amount to. */
export interface ProjectCosts {
  /** Of all caps that can be computed; null where none can. */
  readonly caps: Money | null;
  /** How many 成本指标 can not be computed. */
  readonly uncomputable: number;
}

/** A project of this workbook: the overview refers to its table. */
export interface OverviewProject extends ProjectCounts {
  readonly table: ReadTable;
}

/** A project of a picked file: the overview holds its figures as they were read. */
export interface FileProject extends ProjectCounts {
  /** The file's name, as sentences name it. */
  readonly file: string;
  readonly sheet: string;
  readonly content: TargetTable;
}

/** Any project that the overview sums up. */
export type SummedProject = OverviewProject | FileProject;

/** What a project still needs before it can be submitted. */
export const PROJECT_STATES = ["有错误", "待说明", "可提交"] as const;
export type ProjectState = (typeof PROJECT_STATES)[number];

export function stateOf({
  errors,
  warnings,
  explained,
}: Pick<ProjectCounts, "errors" | "warnings" | "explained">): ProjectState {
  if (errors > 0) return "有错误";
  return warnings > explained ? "待说明" : "可提交";
}

/** The plain values of a project's table. */
export function contentOf(project: SummedProject): TargetTable {
  return "table" in project ? toTargetTable(project.table) : project.content;
}

/** Where a project's table lies, as the column 来源 tells it: its sheet, or file and sheet. */
export function sourceOf(project: SummedProject): string {
  return "table" in project ? project.table.sheet : sourceInFile(project.file, `${project.sheet}”`);
}

/** How a sheet of a file is named. */
function sourceInFile(file: string, rest: string): string {
  return `${file}的“${rest}`;
}

/** True for a source in a file, false for a sheet of this workbook. */
export function isOfFile(source: string): boolean {
  return source.endsWith("”");
}

/** True for a source in one of these files. */
export function isInFiles(source: string, files: ReadonlySet<string>): boolean {
  const mark = sourceInFile("", "");
  for (let at = source.indexOf(mark); at >= 0; at = source.indexOf(mark, at + 1))
    if (files.has(source.slice(0, at))) return true;
  return false;
}

/** File and sheet that a source names; null where it names a sheet of this workbook. */
export function fileInSource(source: string): { file: string; sheet: string } | null {
  // A file's name may hold such quotes as well: what ends like a file counts.
  const [, file, sheet] = /^(.+?\.\w+)的“(.*)”$/s.exec(source) ?? [];
  return file !== undefined && sheet !== undefined ? { file, sheet } : null;
}

/** How many indicators a table has under each level 1 of the profile, in its order. */
export function countByLevel(
  { indicators }: Pick<TargetTable, "indicators">,
  { levels }: Profile
): number[] {
  const names = levels.map(({ name, aliases }) => new Set([name, ...aliases].map(foldText)));
  return names.map(
    (known) => indicators.filter(({ level1 }) => known.has(foldText(level1))).length
  );
}
