import { groupBy, isBlank, parseProjectCode, readProjectCode, type ReadTable } from "../../domain";
import { placesOf } from "../rule/groups";
import { acrossFiles, inSeveralFiles, ofOneUnit, placeName, tablesOf } from "../rule/files";
import { filesRule, tableRule, workbookRule } from "../rule/rule";

const codeMissing = tableRule("code-missing", "提醒", ({ projectCode }) =>
  isBlank(projectCode) ? [{ places: [projectCode], params: {} }] : []
);

/** 6 digits, 2 digits, a letter, 11 letters or digits, a check character; never a number. */
const codeShape = tableRule("code-shape", "错误", ({ projectCode }) => {
  if (isBlank(projectCode)) return [];
  if (typeof projectCode.raw === "number") {
    return [{ places: [projectCode], params: { reason: { code: "number" as const } } }];
  }
  const code = readProjectCode(projectCode.value ?? "");
  return code.ok ? [] : [{ places: [projectCode], params: { reason: code.reason } }];
});

/** The check character as found over published codes, all with the letter P: therefore only a 提醒. */
const codeCheck = tableRule("code-check", "提醒", ({ projectCode }) => {
  const code = parseProjectCode(projectCode.value ?? "");
  if (!code || code.check === code.expectedCheck) return [];
  const params = { expected: code.expectedCheck, actual: code.check };
  return [{ places: [projectCode], params }];
});

const codeDuplicate = workbookRule("code-duplicate", "错误", ({ tables }) =>
  groupBy(tables, (table) => table.projectCode.value)
    .filter(([, same]) => same.length > 1)
    .map(([code, same]) => ({
      places: placesOf(same, (table) => table.projectCode),
      params: { code, places: same.map(({ sheet }) => sheet), sentTwice: false },
    }))
);

/** In two files of one unit a code was probably sent twice; two units never have the same. */
const codeSentTwice = filesRule("code-duplicate", "错误", (files) =>
  groupBy(tablesOf(files), ({ table }) => table.projectCode.value)
    .filter(([, same]) => inSeveralFiles(same))
    .map(([code, same]) => {
      const sentTwice = ofOneUnit(same);
      return {
        ...acrossFiles(same, (table) => table.projectCode),
        params: { code, places: same.map(placeName), sentTwice },
        severity: sentTwice ? ("提醒" as const) : ("错误" as const),
      };
    })
);

/** Earlier years are projects of several years; a later one can not be right. */
const codeYear = tableRule("code-year", "提醒", ({ projectCode }, { budgetYear }) => {
  const code = parseProjectCode(projectCode.value ?? "");
  if (!code || budgetYear === null || code.year <= budgetYear) return [];
  return [{ places: [projectCode], params: { year: code.year, budgetYear } }];
});

const codeRegion = workbookRule("code-region", "提醒", ({ tables }) =>
  groupBy(tables.filter(regionOf), (table) => table.unitCode.value).flatMap(([, ofUnit]) => {
    const usual = usualRegion(ofUnit);
    return ofUnit
      .map((table) => ({ table, region: regionOf(table) ?? "" }))
      .filter(({ region }) => region !== usual && !isSuperior(region, usual))
      .map(({ table, region }) => ({
        places: [table.projectCode] as const,
        params: { region, usual },
      }));
  })
);

function regionOf({ projectCode }: ReadTable): string | null {
  return parseProjectCode(projectCode.value ?? "")?.region ?? null;
}

/** The region that most tables of a unit have; the first one where they are as many. */
function usualRegion(tables: readonly ReadTable[]): string {
  const groups = groupBy(tables, regionOf);
  return groups.reduce((a, b) => (b[1].length > a[1].length ? b : a))[0];
}

/** 130000 is superior to 130700, 130700 to 130702: what is left without trailing 00 begins the other. */
function isSuperior(region: string, below: string): boolean {
  const prefix = region.replace(/(?:00)+$/, "");
  return prefix.length < region.length && below.startsWith(prefix);
}

export const codeRules = [
  codeMissing,
  codeShape,
  codeCheck,
  codeDuplicate,
  codeSentTwice,
  codeYear,
  codeRegion,
] as const;
