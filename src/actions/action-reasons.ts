import type { ActionReason } from "./actions";

/** What is told where the workbook itself is in order, but not what the action needs. */
const SENTENCES = {
  NoTargetText: "文件中没有绩效目标表，没有写入任何内容。请确认选对了文件。",
  DepartmentSheetExists:
    "工作簿中已有部门整体绩效目标工作表，没有再新建。请在该表中填写；确需另建时，请先把它改名。",
  NoTable:
    "当前工作表上没有可识别的项目绩效目标表，没有改动。请先点开一张项目绩效目标表，再试一次。",
  OtherLayout:
    "当前工作表的版式与本工具的不同，无法计算行高，没有改动。请手工调整，或用“填报”新建表后把内容移过去。",
} as const;

/** The reason with its sentence, or with a more exact one. */
export function reasonOfAction(
  code: keyof typeof SENTENCES,
  sentence: string = SENTENCES[code]
): ActionReason {
  return { code, sentence };
}
