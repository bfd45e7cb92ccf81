/**
 * How grave a finding is. 错误: no legitimate table can look so. 提醒: mend or explain in writing.
 * 建议: advice a reviewer would give.
 */
export type Severity = "错误" | "提醒" | "建议";

/** The gravest first. */
export const SEVERITIES: readonly Severity[] = ["错误", "提醒", "建议"];

/** Sorts the gravest first. */
export function bySeverity(a: Severity, b: Severity): number {
  return SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b);
}
