/**
 * What a finding is about, in words that survive moved cells and renamed sheets: reasons and the rows of the
 * report find their finding again by it.
 */
export interface Subject {
  /** The project's code, else its name; 部门整体绩效目标 for the whole department. */
  readonly project: string;
  readonly projectName: string;
  /** "预算数", "指标值：培训人次". */
  readonly field: string;
  /** What the finding's cells show; long texts shortened, with a checksum. */
  readonly value: string;
}

/** The written reason for a 提醒, one row of the sheet 校验说明. */
export interface Explanation extends Subject {
  /** The title of the rule, as wording has it. */
  readonly rule: string;
  readonly reason: string;
  /** 2026-11-23. */
  readonly date: string;
}
