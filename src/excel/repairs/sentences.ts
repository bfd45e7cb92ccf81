import type { OfficeReason } from "../gateway/office-reason";

const RESTORED = "已改动的单元格都已恢复原样。";
const HALFWAY = "有的单元格可能已改动而未能恢复，请核对。";

/** Names of sheets as a sentence has them. */
const quoted = (sheets: readonly string[]) => sheets.map((sheet) => `“${sheet}”`).join("");

/** Why a repair, or its undoing, left a cell as it is: what happened, why, what to do. */
export const REFUSALS = {
  changed: "校验之后单元格的内容有改动，没有修复。请重新校验，再按新的结果处理。",
  formula: "单元格里是公式，批量修复不覆盖公式。请核对公式后单独修复，或直接修改公式。",
  takenTwice: "同一单元格在这一批里另有一项修复，这一项没有执行。请重新校验后再修复。",
  rowAmongOthers:
    "新增指标行会移动其他单元格，不能与别的修复一起进行，没有新增。请单独修复这一项。",
  notTaken: `Excel 没有收下修复后的内容，单元格可能被合并单元格遮住。${RESTORED}请取消合并后再试，或直接修改。`,
  halfTaken: `Excel 没有收下修复后的内容，单元格可能被合并单元格遮住。${HALFWAY}`,
  changedSince: "修复之后单元格又有改动，没有撤销，以免覆盖新的内容。需要时请直接修改。",
  typedLost: "撤销的同时单元格有改动，刚填的内容没能放回，请重新填写。",
  gone: "修复过的单元格已被删除，无法撤销。",
  formulaGone: "修复过的单元格，或原公式引用的单元格已被删除，无法撤销。需要时请重新输入公式。",
  rowFilled: "新增的一行已填入内容，没有删除。确不需要时请自行删除该行。",
} as const;

/** The reason of a failure half way, with what became of the cells. */
export function afterFailure(
  reason: OfficeReason,
  restored: boolean,
  sheets: readonly string[]
): OfficeReason {
  if (restored) return { ...reason, sentence: `${reason.sentence}${RESTORED}` };
  const sentence = `${reason.sentence}工作表${quoted(sheets)}中${HALFWAY}`;
  return { ...reason, sentence, changed: sheets };
}
