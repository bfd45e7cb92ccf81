/** Sets besides ExcelApi that the host answers for, with the highest version it has. */
const OTHER_SETS: Readonly<Record<string, string>> = {
  DelayForCellEdit: "1.1",
  DialogApi: "1.1",
  RibbonApi: "1.1",
  SharedRuntime: "1.1",
};

/** Whether version a is at least b; "1.10" is above "1.9". */
export function atLeast(a: string, b: string): boolean {
  const [majorA = 0, minorA = 0] = parts(a);
  const [majorB = 0, minorB = 0] = parts(b);
  return majorA === majorB ? minorA >= minorB : majorA > majorB;
}

/** The answer to Office.context.requirements.isSetSupported under a ceiling of ExcelApi. */
export function isSetSupported(
  ceiling: string,
  set: string,
  version: string | number = "1.1"
): boolean {
  const highest = set.toLowerCase() === "excelapi" ? ceiling : OTHER_SETS[set];
  return highest !== undefined && atLeast(highest, String(version));
}

function parts(version: string): readonly number[] {
  return version.split(".").map(Number);
}
