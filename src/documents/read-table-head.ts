import { oneLine, paragraphs, headWords, type HeadLabel } from "../domain";
import type { TargetTable } from "../domain";
import { readBudget } from "./read-budget";
import { lastPeriodGroup, readSpendingPlan } from "./read-spending-plan";
import { groupByLabel } from "./label-groups";
import type { HeadGroups } from "./label-groups";
import type { TextCell } from "./text-blocks";
import type { Report } from "./text-problem";

/** Everything above the indicator list. */
export type TableHead = Omit<TargetTable, "number" | "indicators">;

/** Every table has these; 单位：万元, 预算规模及资金用途 and 资金支出计划 carry no entry of their own. */
const REQUIRED: readonly HeadLabel[] = [
  "projectCode",
  "projectName",
  "total",
  "fiscal",
  "other",
  "march",
  "june",
  "october",
  "december",
  "goals",
];

/** Reads the cells above the indicator list by their labels; `line` is the table's first. */
export function readTableHead(
  cells: readonly TextCell[],
  title: string | null,
  line: number,
  report: Report
): TableHead {
  const groups = groupByLabel(cells);
  const projectName = oneLine(groups.get("projectName")?.values[0]?.text ?? "");
  const unit = unitCell(groups);
  const purpose = purposeCells(groups, unit);
  const labels = missingLabels(groups, purpose);
  if (labels.length > 0) {
    report(line, { code: "labels-missing", table: title ?? projectName, labels });
  } else reportUnlabelled(groups, [unit, ...purpose], report);
  reportMissingValues(groups, report);
  return {
    unit: splitUnit(unit?.text ?? ""),
    projectCode: oneLine(groups.get("projectCode")?.values[0]?.text ?? ""),
    projectName,
    budget: readBudget(groups, report),
    purpose: textOf(purpose),
    spendingPlan: readSpendingPlan(groups, report),
    goals: textOf(groups.get("goals")?.values ?? []),
  };
}

function textOf(cells: readonly TextCell[]): string {
  return paragraphs(cells.map(({ text }) => text).join("\n"));
}

/** The unit has no label: it stands before the first one, beside 单位：万元. */
function unitCell(groups: HeadGroups): TextCell | null {
  return groups.get("start")?.values.find(({ text }) => text.trim() !== "") ?? null;
}

function splitUnit(text: string): TargetTable["unit"] {
  const match = /^(\d*)(.*)$/.exec(oneLine(text));
  return { code: match?.[1] ?? "", name: match?.[2]?.trim() ?? "" };
}

/** The purpose has no label of its own in most forms: it is the longest entry that no label claims. */
function purposeCells(groups: HeadGroups, unit: TextCell | null): readonly TextCell[] {
  const labelled = groups.get("purpose")?.values;
  if (labelled) return labelled;
  const length = (cell: TextCell) => cell.text.trim().length;
  const longest = unlabelled(groups, [unit]).reduce<TextCell | null>(
    (best, cell) => (best && length(best) >= length(cell) ? best : cell),
    null
  );
  return longest ? [longest] : [];
}

/** Entries that belong to no label, in order. */
function unlabelled(
  groups: HeadGroups,
  claimed: readonly (TextCell | null)[]
): readonly TextCell[] {
  const plan = lastPeriodGroup(groups);
  return [...groups.values()]
    .filter((group) => group.label !== "goals" && group.label !== "purpose" && group !== plan)
    .flatMap(({ label, values }) => (takesOne(label) ? values.slice(1) : values))
    .filter((cell) => cell.text.trim() !== "" && !claimed.includes(cell));
}

function takesOne(label: HeadLabel | "start"): boolean {
  return ["projectCode", "projectName", "total", "fiscal", "other"].includes(label);
}

/** A blank purpose is there all the same: its cell and the merged one before it follow 其他资金. */
function missingLabels(groups: HeadGroups, purpose: readonly TextCell[]): readonly string[] {
  const hasPurpose = purpose.length > 0 || (groups.get("other")?.values.length ?? 0) > 2;
  return [
    ...(groups.get("start")?.values.length ? [] : ["单位"]),
    ...REQUIRED.filter((label) => !groups.has(label)).map(headWords),
    ...(hasPurpose ? [] : [headWords("purpose")]),
  ];
}

function reportUnlabelled(
  groups: HeadGroups,
  claimed: readonly (TextCell | null)[],
  report: Report
): void {
  for (const { line, text } of unlabelled(groups, claimed)) {
    report(line, { code: "cell-unlabelled", text: oneLine(text) });
  }
}

function reportMissingValues(groups: HeadGroups, report: Report): void {
  for (const { label, line, values } of groups.values()) {
    if (label === "start" || !(takesOne(label) || label === "goals")) continue;
    if (values.length === 0) report(line, { code: "value-missing", label: headWords(label) });
  }
}
