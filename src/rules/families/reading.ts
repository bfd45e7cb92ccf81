import { columnWords } from "../../domain";
import { cellPlace, tableRule, workbookRule } from "../rule/rule";

/** What looks like a table but can not be read is never passed over in silence. */
const unreadableParts = workbookRule("table-unreadable", "错误", ({ unreadable }) =>
  unreadable.map(({ at, missing }) => ({
    places: [cellPlace(at)] as const,
    params: { problem: "part" as const, missing },
  }))
);

/** A missing column is one finding, never one a row. */
const missingColumns = tableRule("table-unreadable", "错误", (table) => {
  if (table.missingColumns.length === 0) return [];
  const missing = table.missingColumns.map((field) => columnWords(field));
  return [
    {
      places: [cellPlace(table.indicatorHeader)],
      params: { problem: "columns" as const, missing },
    },
  ];
});

/** What lies beyond A1:CV3000 was not read, so nothing can be said of it. */
const truncatedSheets = workbookRule("table-unreadable", "错误", (context) =>
  context.truncatedSheets.map((sheet) => ({
    places: [cellPlace({ sheet, row: 0, column: 0 })] as const,
    params: { problem: "truncated" as const, missing: [] },
    severity: "提醒" as const,
  }))
);

export const readingRules = [unreadableParts, missingColumns, truncatedSheets] as const;
