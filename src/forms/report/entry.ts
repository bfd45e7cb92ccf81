import { SEVERITIES, type CellRef, type Severity } from "../../domain";

/** One finding as the report tells it. */
export interface ReportEntry {
  readonly unit: string;
  /** "" where there is none. */
  readonly projectCode: string;
  readonly projectName: string;
  /** Where a click leads. */
  readonly at: CellRef;
  readonly severity: Severity;
  /** The rule's title and the entry that it is about: together with the project, what a line is known by. */
  readonly rule: string;
  readonly field: string;
  readonly sentence: string;
  /** The written reason; null where there is none. */
  readonly explained: {
    readonly reason: string;
    readonly date: string;
    readonly stale: boolean;
  } | null;
}

/** What a validation has to report. */
export interface ReportContent {
  /** 2026-11-23. */
  readonly date: string;
  /** The units whose tables were checked, each once. */
  readonly units: readonly string[];
  readonly tables: number;
  readonly departments: number;
  readonly unreadable: number;
  /** Sheets that could not be read at all. */
  readonly unread: readonly string[];
  /** In the order in which they are to stand. */
  readonly entries: readonly ReportEntry[];
  /** Codes and names of the projects that were checked, and their sheets. */
  readonly checked: ReadonlySet<string>;
}

/** 供参考: advice asks for nothing. 已不在: its table was not checked this time, so nobody knows. */
export type ReportState = "待处理" | "已说明" | "供参考" | "已改正" | "已不在";

/** What is still to be done about a finding. */
export function reportStateOf({ severity, explained }: ReportEntry): ReportState {
  if (severity === "建议") return "供参考";
  return explained && !explained.stale ? "已说明" : "待处理";
}

/** True for the state of a line whose finding is gone. */
export function isGone(state: string): boolean {
  return state === "已改正" || state === "已不在";
}

const SEPARATOR = "：";

/** 引用其他年度：资金用途. */
export function matterOf({ rule, field }: Pick<ReportEntry, "rule" | "field">): string {
  return `${rule}${SEPARATOR}${field || "整表"}`;
}

/** True for what the report itself writes as severity, matter and cell: a row without them is the user's own. */
export function isReportLine(line: {
  readonly severity: string;
  readonly matter: string;
  readonly cell: string;
}): boolean {
  return (
    SEVERITIES.some((severity) => severity === line.severity) &&
    line.matter.includes(SEPARATOR) &&
    /^[A-Z]+\d+$/.test(line.cell)
  );
}

/** How what we write into the column 说明 ends; a text that ends otherwise is the reviewer's. */
const OUR_END = /（(说明于[^（）]*|已说明|已过期)）$/;

/** 确需引用上年计划。（说明于2026-11-23，已过期） */
export function explanationText({ explained }: ReportEntry): string {
  if (!explained) return "";
  const { reason, date, stale } = explained;
  if (date === "") return `${reason}（${stale ? "已过期" : "已说明"}）`;
  return `${reason}（说明于${date}${stale ? "，已过期" : ""}）`;
}

/** True for a text of the column 说明 that we have written. */
export function isOurExplanation(text: string): boolean {
  return OUR_END.test(text);
}
