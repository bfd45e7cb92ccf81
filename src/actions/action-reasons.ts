import type { AddedSheet, OfficeReason } from "../excel";

/** Why something could not be done: one sentence that says what happened, why, what to do. */
export type ActionReason = Pick<OfficeReason, "sentence"> & {
  readonly code: string;
  /** Sheets that were added all the same; `removeSheets` takes them. */
  readonly written?: readonly AddedSheet[];
};

/** What is told where the workbook itself is in order, but not what the action needs. */
const SENTENCES = {
  NoTargetText: "文件中没有绩效目标表，没有写入任何内容。请确认选对了文件。",
  DepartmentSheetExists:
    "工作簿中已有部门整体绩效目标工作表，没有再新建。请在该表中填写；确需另建时，请先把它改名。",
  NoTable:
    "当前工作表上没有可识别的项目绩效目标表，没有改动。请先点开一张项目绩效目标表，再试一次。",
  NoTableAtAll:
    "工作簿中没有可识别的项目绩效目标表，没有改动。请先新建或导入项目绩效目标表，再试一次。",
  OtherLayout:
    "当前工作表的版式与本工具的不同，无法计算行高，没有改动。请手工调整，或用“填报”新建表后把内容移过去。",
  NotOurLayout:
    "当前工作表上的表，列或栏目的位置与模板不同，无法恢复版式，没有改动。请用“填报”新建表后把内容移过去。",
  PlanBlank: "四期资金支出计划都未填，没有改动。请先填写各期比例，再试一次。",
  PlanNoShares: "资金支出计划中有不是0%至100%的内容，没有改动。请先改为比例，如25%，再试一次。",
  PlanFormulas: "资金支出计划中有公式，没有改动。请直接修改公式，或先把公式换成数值，再试一次。",
  PlanCumulative: "资金支出计划已是累计比例，没有改动。",
  PlanOverFull: "各期比例合计超过100%，不像按当期填列，没有改动。请核对各期比例。",
  NotToExplain: "只有提醒可以书面说明，没有写入。错误请改正；建议供参考，不改也不必说明。",
  OtherFiles: "已有汇总中还有不在本次列表中的文件，没有写入。请选择补充到已有汇总，或以这批为准。",
  ReasonTooLong: "说明太长，没有写入。请精简后再试。",
} as const;

export type ActionReasonCode = keyof typeof SENTENCES;

/** The reason with its sentence, or with a more exact one. */
export function reasonOfAction(
  code: ActionReasonCode,
  sentence: string = SENTENCES[code]
): ActionReason {
  return { code, sentence };
}
