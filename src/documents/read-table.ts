import { parseTitle, headLabelOf } from "../domain";
import type { TargetTable } from "../domain";
import { readIndicators } from "./read-indicators";
import { readTableHead } from "./read-table-head";
import { partTable } from "./table-parts";
import type { Report } from "./text-problem";
import type { Section } from "./text-sections";

/** One project's table; null where nothing but its title is there. */
export function readTable(
  { title, line, blocks }: Extract<Section, { kind: "table" }>,
  report: Report
): TargetTable | null {
  const { head, header, rows } = partTable(blocks);
  if (!header && !head.some((cell) => headLabelOf(cell.text) !== null)) {
    report(line, { code: "table-unreadable", title: title ?? "" });
    return null;
  }
  const read = readTableHead(head, title, line, report);
  const table = title ?? read.projectName;
  if (title === null) report(line, { code: "title-missing", table });
  const indicators = readIndicators({ header, rows }, report);
  if (indicators.length === 0) report(line, { code: "indicators-missing", table });
  else if (!header) report(line, { code: "header-missing", table });
  return { number: title ? (parseTitle(title)?.number ?? null) : null, ...read, indicators };
}
