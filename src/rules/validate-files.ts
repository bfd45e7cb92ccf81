import { CATALOGUE } from "./catalogue";
import type { Finding } from "./findings/finding";
import { findingOf } from "./run-rules";
import type { FileTables } from "./findings/workbook-tables";

/** What was found across files. */
export type FilesFinding = Finding & {
  /** The file that each of `at` lies in. */
  readonly sources: readonly string[];
};

/**
 * What several workbooks taken together show, such as a table that was sent twice. What each shows by itself
 * is for `check`.
 */
export function validateFiles(files: readonly FileTables[]): FilesFinding[] {
  return CATALOGUE.flatMap((rule) =>
    rule.scope === "files"
      ? rule.check(files).map((hit) => ({ ...findingOf(rule, hit), sources: hit.sources }))
      : []
  );
}
