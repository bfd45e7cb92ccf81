import { groupBy, foldText, type Explanation, type Subject } from "../domain";
import { titleOfRule, type Explained, type Finding } from "./findings/finding";
import { subjectOf } from "./findings/subject";
import type { WorkbookTables } from "./findings/workbook-tables";

interface WithReasons {
  readonly findings: readonly Finding[];
  /** Those that have a reason, by the finding without it. */
  readonly explained: ReadonlyMap<Finding, Finding>;
}

/**
 * Gives each 提醒 the reason that was written for it; `before` is what the last check gave, so that a finding
 * whose reason is the same stays the same object. 错误 is to be mended and 建议 may be passed over: neither
 * is explained.
 */
export function withReasons(
  findings: readonly Finding[],
  read: WorkbookTables,
  before: WithReasons["explained"] = new Map()
): WithReasons {
  const rows = new Map(groupBy(read.explanations, keyOf));
  const explained = new Map<Finding, Finding>();
  if (rows.size === 0) return { findings, explained };
  for (const finding of findings.filter(({ severity }) => severity === "提醒")) {
    const about = { ...subjectOf(finding, read), rule: titleOfRule(finding.rule) };
    // A reason that was written before the project had its code goes by the project's name.
    const byName = rows.get(keyOf({ ...about, project: about.projectName })) ?? [];
    const reason = reasonFor(about, [...byName, ...(rows.get(keyOf(about)) ?? [])]);
    const old = before.get(finding);
    if (reason)
      explained.set(finding, sameReason(old, reason) ? old : { ...finding, explained: reason });
  }
  return { findings: findings.map((finding) => explained.get(finding) ?? finding), explained };
}

/** A row for the present value wins over one for an earlier value, and the later of two over the earlier. */
function reasonFor({ value }: Subject, rows: readonly Explanation[]): Explained | null {
  const current = rows.findLast((row) => foldText(row.value) === foldText(value));
  const row = current ?? rows.at(-1);
  return row ? { reason: row.reason, date: row.date, stale: row !== current } : null;
}

function keyOf({ project, rule, field }: Pick<Explanation, "project" | "rule" | "field">): string {
  return [project, rule, field].map(foldText).join("\n");
}

function sameReason(
  old: Finding | undefined,
  { reason, date, stale }: Explained
): old is Finding & { readonly explained: Explained } {
  const { explained } = old ?? {};
  return explained?.reason === reason && explained.date === date && explained.stale === stale;
}
