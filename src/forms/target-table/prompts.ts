import { HEBEI_2026, type Profile } from "../../domain";
import type { PlannedValidation } from "../sheet/sheet-plan";

/** Excel refuses a prompt title over 32 and a message over 255 characters. */
type Guidance = Omit<PlannedValidation, "areas">;

/** Common texts of 指标值确定依据; anything else may be typed too. */
export const BASIS_CHOICES: readonly string[] = [
  "年初工作计划",
  "参考上年情况",
  "历史数据",
  "行业规则",
  "合同约定",
  "预算测算",
  "政策文件",
  "意见反馈",
  "调查问卷",
];

const PROJECT_CODE_LENGTH = 21;

export const GUIDE_PROJECT_CODE: Guidance = {
  rule: { kind: "custom", formula: `=LEN(B3)=${PROJECT_CODE_LENGTH}` },
  prompt: {
    title: "项目编码",
    message: "21位：6位区划＋2位年度＋1位字母＋11位＋1位校验。请从一体化系统复制，不要手工录入。",
  },
  alert: "项目编码应为21位，请从一体化系统复制。尚未编码的可先空着。",
};

export const GUIDE_BUDGET: Guidance = {
  rule: { kind: "decimal", min: 0, max: null },
  prompt: {
    title: "预算（万元）",
    message: "单位万元，两位小数，只填数字。预算数＝财政资金＋其他资金；没有的资金来源不填。",
  },
  alert: "预算应为不小于0的数字，单位万元，请不要带单位或文字。",
};

export const GUIDE_SHARE: Guidance = {
  rule: { kind: "decimal", min: 0, max: 1 },
  prompt: {
    title: "资金支出计划（累计）",
    message:
      "填截至该日的累计支出比例，如50%，不是当期比例。后一期不小于前一期，最后填写的一期为100%。未开始支出的期间不填。",
  },
  alert: "应为0%至100%之间的累计比例，如50%。",
};

export const GUIDE_INDICATOR_VALUE: Guidance = {
  rule: { kind: "custom", formula: "=LEN(TRIM(E10))>0" },
  prompt: {
    title: "指标值",
    message: "符号＋数字＋单位，如：≥95%、≤430元/人/天、18个；时限如：12月底前。尽量量化。",
  },
  alert: null,
};

export const GUIDE_BASIS: Guidance = {
  rule: { kind: "list", values: BASIS_CHOICES },
  prompt: null,
  alert: null,
};

/** Choices of level 1 from a profile. */
export function guideLevel1(profile: Profile = HEBEI_2026): Guidance {
  return {
    rule: { kind: "list", values: profile.levels.map(({ name }) => name) },
    prompt: null,
    alert: "请从下拉列表中选择一级指标。",
  };
}

/** Choices of level 2 from a profile. */
export function guideLevel2(profile: Profile = HEBEI_2026): Guidance {
  return {
    rule: {
      kind: "list",
      values: profile.levels.flatMap(({ kinds }) => kinds.map(({ name }) => name)),
    },
    prompt: null,
    alert: "请从下拉列表中选择二级指标，须与一级指标对应。",
  };
}
