import * as z from "zod/mini";

export const subTargetSchema = z.readonly(
  z.object({
    /** 工作任务. */
    task: z.string(),
    /** 绩效目标. */
    goal: z.string(),
    /** 绩效指标 with their 指标值: 立法任务完成率, 100%. */
    indicators: z.readonly(z.array(z.readonly(z.object({ name: z.string(), value: z.string() })))),
  })
);
export type SubTarget = z.infer<typeof subTargetSchema>;

export const departmentTargetsSchema = z.readonly(
  z.object({
    /** 一、总体绩效目标: paragraphs, a line each. */
    overall: z.string(),
    /** 二、分项绩效目标. */
    subTargets: z.readonly(z.array(subTargetSchema)),
    /** 三、工作保障措施. */
    measures: z.readonly(z.array(z.readonly(z.object({ title: z.string(), content: z.string() })))),
  })
);
/** 部门整体绩效目标: part one of the document. */
export type DepartmentTargets = z.infer<typeof departmentTargetsSchema>;
