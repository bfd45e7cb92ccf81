import { SEVERITIES, type Severity } from "../../domain";
import type { HeadLine } from "../lists/head";
import { reportStateOf, type ReportContent, type ReportEntry } from "./entry";

const MAX_UNITS = 3;

/**
 * Whose tables, when and how many were checked, and what was found; `mended`: lines of findings that are gone.
 * `names` are those of the units on the report that is there.
 */
export function reportHead(
  content: ReportContent,
  mended: number,
  names: readonly string[] = []
): readonly HeadLine[] {
  const { units, entries } = content;
  return [
    { begin: UNITS, rest: unitsText(units), isOurs: (line) => isUnitsLine(line, units, names) },
    { begin: "校验日期：", rest: checkedText(content), isOurs: (line) => CHECKED.test(line) },
    { begin: "校验结果：", rest: resultText(entries, mended), isOurs: (line) => RESULT.test(line) },
  ];
}

const UNITS = "单位：";

/** Nothing but units that were checked this time or that the report names: words added to one are the user's. */
function isUnitsLine(line: string, units: readonly string[], names: readonly string[]): boolean {
  const listed = line.slice(UNITS.length).replace(/等\d+个单位$/, "");
  return listed.split("、").every((one) => {
    const name = one.replace(/^[0-9A-Za-z]+/, "");
    return one === "" || units.includes(one) || names.includes(one) || names.includes(name);
  });
}

const CHECKED =
  /^校验日期：\d{4}-\d\d-\d\d。共核对项目绩效目标表\d+张、部门整体绩效目标表\d+张(；另有\d+处像是绩效目标表但无法读取)?(；工作表[^；。]+未能读取，不在本报告内)?。$/;

const COUNT = "\\d+条(（(已说明\\d+条)?、?(说明已过期\\d+条)?）)?";
const RESULT = new RegExp(
  `^校验结果：(没有发现问题|错误${COUNT}，提醒${COUNT}，建议${COUNT})(；前次报告的问题已改正\\d+条)?。$`
);

/** Below the lines: what the words mean, and what may be written into the sheet. */
export const REPORT_NOTE =
  "错误须改正，提醒须改正或书面说明，建议供参考。点“单元格”可跳到该处。“单位反馈”“复核结果”两栏和自加的行、列，再次生成时保留。";

function unitsText(units: readonly string[]): string {
  if (units.length <= MAX_UNITS) return units.join("、");
  return `${units.slice(0, MAX_UNITS).join("、")}等${units.length}个单位`;
}

function checkedText({ date, tables, departments, unreadable, unread }: ReportContent): string {
  return [
    `${date}。共核对项目绩效目标表${tables}张、部门整体绩效目标表${departments}张`,
    ...(unreadable > 0 ? [`另有${unreadable}处像是绩效目标表但无法读取`] : []),
    ...(unread.length > 0 ? [`工作表${unread.join("、")}未能读取，不在本报告内`] : []),
  ]
    .join("；")
    .concat("。");
}

function resultText(entries: readonly ReportEntry[], mended: number): string {
  const found =
    entries.length === 0 ? NOTHING_FOUND : SEVERITIES.map((s) => countText(s, entries)).join("，");
  return `${found}${mended > 0 ? `；前次报告的问题已改正${mended}条` : ""}。`;
}

const NOTHING_FOUND = "没有发现问题";

function countText(severity: Severity, entries: readonly ReportEntry[]): string {
  const own = entries.filter((entry) => entry.severity === severity);
  const explained = own.filter((entry) => reportStateOf(entry) === "已说明").length;
  const stale = own.filter((entry) => entry.explained?.stale).length;
  const parts = [
    ...(explained > 0 ? [`已说明${explained}条`] : []),
    ...(stale > 0 ? [`说明已过期${stale}条`] : []),
  ];
  return `${severity}${own.length}条${parts.length > 0 ? `（${parts.join("、")}）` : ""}`;
}
