import { checksum } from "../../domain";
import type { Finding } from "./finding";
import { subjectOf } from "./subject";
import type { WorkbookTables } from "./workbook-tables";

/** Findings with what they were found in. */
interface Found extends WorkbookTables {
  readonly findings: readonly Finding[];
}

const KEYS = new WeakMap<readonly Finding[], ReadonlyMap<Finding, string>>();

/**
 * A key that stays a finding's own while cells move, sheets are renamed and other findings come and go: made
 * of project, rule and field, in letters, digits and hyphens. Findings that have all three in common are
 * numbered in their order: distinct among `found.findings`, which the finding is one of.
 */
export function findingKey(finding: Finding, found: Found): string {
  let keys = KEYS.get(found.findings);
  if (!keys) KEYS.set(found.findings, (keys = keysOf(found)));
  return keys.get(finding) ?? keyOf(finding, found);
}

function keysOf(found: Found): ReadonlyMap<Finding, string> {
  const counts = new Map<string, number>();
  return new Map(
    found.findings.map((finding) => {
      const key = keyOf(finding, found);
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return [finding, count === 1 ? key : `${key}-${count}`];
    })
  );
}

function keyOf(finding: Finding, found: Found): string {
  const { project, field } = subjectOf(finding, found);
  return `${finding.rule}-${checksum(`${project}\n${field}`)}`;
}
