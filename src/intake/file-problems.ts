import {
  cellAddress,
  columnWords,
  headWords,
  type ReadTable,
  type UnreadablePart,
} from "../domain";
import type { Workbook } from "../files";
import { isOwnSheet } from "../forms";
import type { FileProblem } from "./collected-file";
import { holdsTables, type FileSheet, type FileSheets } from "./read-sheets";

/** What a reviewer must know of a file that was read: first what concerns the whole of it, then by sheet. */
export function fileProblems(workbook: Workbook, sheets: FileSheets): FileProblem[] {
  const { counted } = sheets;
  const found = counted.some(({ tables }) => tables.length > 0);
  // Where a file has no table, it may lie in what was not read.
  const concerned = counted.filter(
    (sheet) => holdsTables(sheet) || (!found && sheet.grid.truncated)
  );
  return [
    ...wholeFileProblems(sheets),
    ...concerned.flatMap((sheet) => sheetProblems(sheet, workbook)),
  ];
}

function wholeFileProblems({ counted, leftOut }: FileSheets): FileProblem[] {
  const hidden = leftOut.filter(holdsTables).map(({ grid }) => grid.name);
  if (hidden.length > 0) {
    const sentence = `隐藏的工作表${named(hidden)}中有绩效目标表，没有读取。请核对是否应当报送，需要时选上“包括隐藏的工作表”重新读取。`;
    return [{ code: "hiddenSheets", sheet: null, sentence }];
  }
  if (counted.some(({ tables, unreadable }) => tables.length + unreadable.length > 0)) return [];
  return [{ code: "noTable", sheet: null, sentence: noTable(counted) }];
}

function noTable(sheets: readonly FileSheet[]): string {
  if (sheets.some(({ departments }) => departments.length > 0))
    return "文件中只有部门整体绩效目标，没有项目绩效目标表。单位有项目的，请补报项目绩效目标表。";
  const filled = sheets.filter(({ grid }) => grid.values.length > 0);
  if (sheets.some(({ grid }) => grid.truncated))
    return "在读取的范围A1:CV3000内没有找到项目绩效目标表，其余的没有读取。请把表移到左上方，另存后重新选择。";
  if (filled.length === 0) return "工作簿是空白的，没有项目绩效目标表。请向报送单位重新索取。";
  if (filled.every(({ grid }) => isOwnSheet(grid)))
    return "文件中只有汇总、报告或说明，没有项目绩效目标表。请选择填报项目绩效目标表的文件。";
  return "没有找到项目绩效目标表，可能选错了文件，或“项目编码”“预算数”“三级指标”等标签被改动。请核对后重新选择。";
}

function sheetProblems(sheet: FileSheet, { notCalculated }: Workbook): FileProblem[] {
  const { name, truncated } = sheet.grid;
  const problem = (code: FileProblem["code"], sentence: string) => ({
    code,
    sheet: name,
    sentence,
  });
  const formulas = notCalculated.find((one) => one.sheet === name)?.cells ?? 0;
  return [
    ...sheet.unreadable.map((part) => problem("unreadableTable", unreadable(part))),
    ...sheet.tables.flatMap(alterations).map((sentence) => problem("alteredForm", sentence)),
    ...(truncated
      ? [
          problem(
            "truncatedSheet",
            "工作表内容超出A1:CV3000，超出部分没有读取。请删去多余的行列，或把表移到左上方，另存后重新选择。"
          ),
        ]
      : []),
    ...(formulas > 0
      ? [
          problem(
            "notCalculated",
            `有${formulas}个公式没有计算结果，没有读到数。请用 Excel 打开文件，保存后重新选择。`
          ),
        ]
      : []),
  ];
}

function unreadable({ at, title, missing }: UnreadablePart): string {
  const what = title === "" ? "像是绩效目标表" : `“${title}”`;
  return `${cellAddress(at)}处${what}，但缺少${quoted(missing)}，没有读取。请报送单位按模板补齐后重新选择。`;
}

/** An older form, or one that somebody has changed: labels are missing, or amounts are not in 万元. */
function alterations(table: ReadTable): string[] {
  const { missingLabels, missingColumns, amountsIn } = table;
  const missing = [...missingLabels.map(headWords), ...missingColumns.map(columnWords)];
  const whose = `“${table.projectName.value ?? table.projectCode.value ?? cellAddress(table.projectName.at)}”`;
  return [
    ...(missing.length > 0
      ? [
          `${whose}的表缺少${quoted(missing)}，可能是旧表样或改动过的表样，这些内容没有读到。请报送单位按现行表样填报后重新选择。`,
        ]
      : []),
    ...(amountsIn === "元"
      ? [
          `${whose}的表金额单位是元，不是现行表样的万元，已折算成万元汇总。请报送单位按万元填报后重新选择。`,
        ]
      : []),
  ];
}

/** More would fill the pane. */
const NAMED = 3;

function named(sheets: readonly string[]): string {
  const rest = sheets.length > NAMED ? `等${sheets.length}张` : "";
  return `${quoted(sheets.slice(0, NAMED))}${rest}`;
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join("");
}
