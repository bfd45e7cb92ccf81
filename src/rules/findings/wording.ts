import {
  columnWords,
  headWords,
  printShare,
  printWanyuan,
  type CodeShapeReason,
  type IndicatorField,
  type Money,
  type PlanPeriod,
} from "../../domain";

/**
 * The words of every rule, by its id. `title` names what is wrong in a few characters, in a list and in the
 * sheet of reasons; `sentence` says what is wrong, the equation, and what to do. Its parameters are what the
 * rule states as its evidence. A new rule begins here with one entry, which also gives it its id.
 */
export const WORDING = {
  "table-unreadable": {
    title: "表不完整",
    sentence: ({ problem, missing }: Unreadable) => {
      switch (problem) {
        case "part":
          return `这里像是绩效目标表，但缺少${quoted(missing)}，无法读取。请按模板补齐，或新建一张表后把内容粘贴过去。`;
        case "columns":
          return `表头缺少${quoted(missing)}列，该列内容无法核对。请按模板补上表头。`;
        case "truncated":
          return "工作表内容超出A1:CV3000，超出部分没有读取。请删去多余的行列，或把表移到工作表左上方。";
      }
    },
  },
  "code-missing": {
    title: "未填编码",
    sentence: () => "未填项目编码。已有编码的请从一体化系统复制；尚未编码的，请说明。",
  },
  "code-shape": {
    title: "编码格式",
    sentence: ({ reason }: { reason: CodeShapeReason | { readonly code: "number" } }) =>
      `项目编码${codeShape(reason)}。请从一体化系统复制编码。`,
  },
  "code-check": {
    title: "编码校验位",
    sentence: ({ expected, actual }: { expected: string; actual: string }) =>
      `按前20位推算，末位应为“${expected}”，现为“${actual}”，可能有一位录错。请从一体化系统复制编码；系统中确为此码的，请说明。`,
  },
  "code-duplicate": {
    title: "编码重复",
    sentence: ({ code, places, sentTwice }: Duplicate & { code: string }) =>
      `项目编码${code}在${places.length}张表中重复：${listed(places)}${sentTwice ? SENT_TWICE : "。一个项目一个编码，请核对后改正。"}`,
  },
  "code-year": {
    title: "编码年度",
    sentence: ({ year, budgetYear }: { year: number; budgetYear: number }) =>
      `项目编码的年度是${year}年，晚于预算年度${budgetYear}年。请核对编码，或在任务窗格中改预算年度。`,
  },
  "code-region": {
    title: "编码区划",
    sentence: ({ region, usual }: { region: string; usual: string }) =>
      `项目编码的区划是${region}，本单位其他项目是${usual}。请核对编码；确属其他区划的，请说明。`,
  },
  "name-missing": {
    title: "未填项目名称",
    sentence: () => "未填项目名称。请填写，并与一体化系统一致。",
  },
  "name-title": {
    title: "标题与名称不符",
    sentence: ({ title, name }: { title: string; name: string }) =>
      `标题“${title}”与项目名称“${name}”不符。请把标题改为“${name}绩效目标表”。`,
  },
  "name-duplicate": {
    title: "名称重复",
    sentence: ({ name, places, sentTwice }: Duplicate & { name: string }) =>
      `项目名称“${name}”在${places.length}张表中重复：${listed(places)}${sentTwice ? SENT_TWICE : "。是同一项目的请删去一张，否则请说明。"}`,
  },
  "unit-missing": {
    title: "未填单位",
    sentence: ({ code, name }: { code: boolean; name: boolean }) =>
      `未找到单位${code && name ? "编码和名称" : code ? "编码" : "名称"}。请在标题下一行填写，如：101001某某单位本级。`,
  },
  "budget-missing": { title: "未填预算数", sentence: () => "未填预算数。请填写，单位万元。" },
  "budget-number": {
    title: "预算不是数字",
    sentence: ({ part, text }: { part: BudgetPart; text: string }) =>
      `${BUDGET_PARTS[part]}“${text}”不是有效金额。请只填不小于0的数字，单位万元，数字后不写单位。`,
  },
  "budget-zero": { title: "预算为0", sentence: () => "预算数为0。请核对；确无预算的，请说明。" },
  "budget-source": {
    title: "未填资金来源",
    sentence: ({ total }: { total: Money }) =>
      `预算数${wan(total)}，财政资金和其他资金都未填。请填写资金来源。`,
  },
  "budget-sum": {
    title: "预算不平",
    sentence: (budget: { total: Money; fiscal: Money; other: Money; difference: Money }) =>
      `预算数${wan(budget.total)}≠财政资金${printWanyuan(budget.fiscal)}＋其他资金${printWanyuan(budget.other)}，差${wan(budget.difference)}。请核对后改预算数或资金来源。`,
  },
  "budget-decimals": {
    title: "预算小数位",
    sentence: ({ part, amount }: { part: BudgetPart; amount: Money }) =>
      `${BUDGET_PARTS[part]}${wan(amount)}超过两位小数。请四舍五入到两位。`,
  },
  "budget-unit": {
    title: "金额单位",
    sentence: ({ total }: { total: Money }) =>
      `预算数${wan(total)}，疑把元当作万元填写。单位是万元，请核对；金额无误的，请说明。`,
  },
  "purpose-missing": {
    title: "未填资金用途",
    sentence: () => "未填资金用途。请写明资金用于什么。",
  },
  "goals-missing": {
    title: "未填绩效目标",
    sentence: () => "未填绩效目标。请逐条写明，如：1.提供会议服务，保障会议正常进行。",
  },
  "plan-missing": {
    title: "未填支出计划",
    sentence: () => "四期资金支出计划都未填。请填累计支出比例，最后一期为100%。",
  },
  "plan-number": {
    title: "支出比例格式",
    sentence: ({ shares }: { shares: readonly { period: PlanPeriod; text: string }[] }) =>
      `${shares.map(({ period, text }) => `${headWords(period)}“${text}”`).join("、")}不是0%至100%的比例。请填累计比例，如50%。`,
  },
  "plan-decreasing": {
    title: "累计比例递减",
    sentence: (p: { period: PlanPeriod; share: number; before: PlanPeriod; reached: number }) =>
      `${headWords(p.period)}累计${printShare(p.share)}低于${headWords(p.before)}${printShare(p.reached)}，少${points(p.reached - p.share)}个百分点。此栏填累计比例，应逐期不减。`,
  },
  "plan-gap": {
    title: "支出比例漏填",
    sentence: ({ periods }: { periods: readonly PlanPeriod[] }) =>
      `${periods.map(headWords).join("、")}未填，而前后都已填。请补填累计比例，没有支出的填前一期的比例。`,
  },
  "plan-incremental": {
    title: "按当期填列",
    sentence: ({
      shares,
      cumulative,
    }: {
      shares: readonly number[];
      cumulative: readonly number[];
    }) =>
      `${COUNTS[shares.length] ?? ""}期${shares.map(printShare).join("＋")}＝100%，疑按当期填列。应填累计：${cumulative.map(printShare).join("、")}，可一键转换。`,
  },
  "plan-end": {
    title: "末期未到100%",
    sentence: ({ period, share }: { period: PlanPeriod; share: number }) =>
      `最后填写的${headWords(period)}是${printShare(share)}，不是100%，差${points(1 - share)}个百分点。请把最后一期填为100%。`,
  },
  "plan-late": {
    title: "支出进度偏慢",
    sentence: ({ share }: { share: number }) =>
      `到10月底累计支出${printShare(share)}，不到50%。建议加快支出进度，或核对是否按累计比例填写。`,
  },
  "indicator-required": {
    title: "缺少指标",
    sentence: ({ kind, any }: { kind: string; any: boolean }) =>
      any ? `没有任何${kind}。请至少填一条。` : `没有${kind}。请至少填一条；确不适用的，请说明。`,
  },
  "indicator-level": {
    title: "指标分级",
    sentence: (level: {
      problem: "blank" | "unknown" | "alias" | "elsewhere";
      field: "level1" | "level2";
      text: string;
      expected: string | null;
    }) => levelSentence(level),
  },
  "indicator-blank": {
    title: "指标漏填",
    sentence: ({ name, fields }: { name: string; fields: readonly IndicatorField[] }) =>
      `${name === "" ? "这条指标" : `指标“${name}”`}未填${fields.map((f) => columnWords(f)).join("、")}。请填写；不用的指标请整行清空。`,
  },
  "text-placeholder": {
    title: "占位文字",
    sentence: ({ text }: { text: string }) => `“${text}”还是占位文字。请换成实际内容。`,
  },
  "indicator-duplicate": {
    title: "指标重复",
    sentence: (p: { name: string; level2: string; same: "all" | "name"; count: number }) =>
      p.same === "all"
        ? `${p.level2}中有${p.count}条“${p.name}”，名称和描述都相同。请只留一条，或改写描述以示区别；确需并列的，请说明。`
        : `${p.level2}中有${p.count}条“${p.name}”，描述不同。建议在名称上加以区别。`,
  },
  "value-form": {
    title: "指标值写法",
    sentence: ({ text, canonical }: { text: string; canonical: string }) =>
      `指标值“${text}”的写法不规范。建议写为“${canonical}”。`,
  },
  "value-unparsed": {
    title: "指标值未量化",
    sentence: (value: UnparsedValue) => unparsedSentence(value),
  },
  "value-percent": {
    title: "百分比范围",
    sentence: (p: { name: string; text: string; problem: "over" | "negative"; never: boolean }) =>
      `“${p.name}”的指标值“${p.text}”${p.problem === "over" ? "超过100%" : "是负数"}。${p.never ? "这个比例不会超过100%，请改正" : "请核对后改正；确实如此的，请说明"}。`,
  },
  "value-vacuous": {
    title: "指标值无约束",
    sentence: ({ text }: { text: string }) =>
      `指标值“${text}”怎样都能达到，起不到考核作用。请填能衡量好坏的值；确有依据的，请说明。`,
  },
  "value-date": {
    title: "指标值成了日期",
    sentence: ({ date, typed }: { date: string; typed: string }) =>
      `指标值是日期${date}，可能是“${typed}”被Excel转成了日期。请把单元格格式改为文本后重填；确为日期的，请说明。`,
  },
  "value-unit-missing": {
    title: "指标值缺单位",
    sentence: ({ text, offer }: { text: string; offer: string | null }) =>
      `指标值“${text}”没有计量单位。请补上单位，如${offer === null ? "次、人、%" : `“${offer}”`}；本无单位的，请说明。`,
  },
  "cost-unit": {
    title: "成本单位",
    sentence: ({ name, text }: { name: string; text: string }) =>
      `成本指标“${name}”的指标值“${text}”不是金额。请填金额，如≤430元/人/天；确不以金额衡量的，请说明。`,
  },
  "cost-direction": {
    title: "成本方向",
    sentence: ({ name, text }: { name: string; text: string }) =>
      `成本指标“${name}”的指标值“${text}”是下限，成本应有上限。请改用≤；确为下限的，请说明。`,
  },
  "cost-total": {
    title: "总成本与分项",
    sentence: (p: { name: string; total: Money; sum: Money; over: boolean }) =>
      p.over
        ? `各分项成本上限合计${wan(p.sum)}＞“${p.name}”${wan(p.total)}，多${wan(p.sum - p.total)}。请核对分项和总成本；口径不同的，请说明。`
        : `各分项成本上限合计${wan(p.sum)}＜“${p.name}”${wan(p.total)}，少${wan(p.total - p.sum)}。建议核对是否漏列分项成本。`,
  },
  "cost-total-budget": {
    title: "总成本与预算",
    sentence: (p: { name: string; total: Money; budget: Money }) =>
      `“${p.name}”${wan(p.total)}≠预算数${wan(p.budget)}，差${wan(Math.abs(p.total - p.budget))}。请核对后改正；口径不同的，请说明。`,
  },
  "cost-over-budget": {
    title: "按上限测算",
    sentence: (p: CapsOverBudget) =>
      `按上限测算：${p.terms.join("＋")}＝${wan(p.sum)}，比预算数${wan(p.budget)}多${wan(p.sum - p.budget)}（${percent((p.sum - p.budget) / p.budget)}）。上限不等于实际支出，请复核${listed(p.factors)}；口径不同的可忽略。`,
  },
  "cost-quantity-missing": {
    title: "成本缺数量",
    sentence: ({ rows }: { rows: readonly { name: string; denominators: readonly string[] }[] }) =>
      `${rows.map(({ name, denominators }) => `“${name}”按${denominators.join("、")}计`).join("，")}，但没有能对应的数量指标，无法与预算数核对。建议补充相应的数量指标。`,
  },
  "satisfaction-form": {
    title: "满意度写法",
    sentence: ({ text }: { text: string }) =>
      `满意度指标值“${text}”不是百分比或分数的下限。请改为≥95%或≥90分这样的写法；确不适用的，请说明。`,
  },
  "quantity-cap": {
    title: "数量用上限",
    sentence: ({ text }: { text: string }) =>
      `数量指标“${text}”是上限，产出一般应有下限。建议改用≥或=；确为控制数的可忽略。`,
  },
  "indicator-misplaced": {
    title: "指标归类",
    sentence: ({ name, level2, expected }: { name: string; level2: string; expected: string }) =>
      `“${name}”列在${level2}下，从名称看像${expected}。建议核对归类。`,
  },
  "deadline-year": {
    title: "时限年度",
    sentence: ({ text, year, budgetYear }: { text: string; year: number; budgetYear: number }) =>
      year < budgetYear
        ? `时限“${text}”是${year}年，早于预算年度${budgetYear}年，可能沿用了往年的表。请改为本年度的时限；确实如此的，请说明。`
        : `时限“${text}”是${year}年，晚于预算年度${budgetYear}年。建议核对；跨年项目可忽略。`,
  },
  "text-year": {
    title: "引用其他年度",
    sentence: (p: { text: string; year: number; budgetYear: number; basis: boolean }) =>
      `文中的“${p.text}”是${p.year}年的，预算年度是${p.budgetYear}年${p.year < p.budgetYear ? "，可能沿用了往年的文字" : ""}。${p.basis ? "建议核对；确以此为依据的可忽略" : "请核对后改正；确需引用的，请说明"}。`,
  },
  "table-copy": {
    title: "指标雷同",
    sentence: ({ other, same, rows }: { other: string; same: number; rows: number }) =>
      `${rows}条指标中有${same}条与“${other}”相同。请按本项目的实际重新编写；确属同类项目的，请说明。`,
  },
  "department-blank": {
    title: "部门整体漏填",
    sentence: ({ task, missing }: { task: string; missing: DepartmentPart }) =>
      missing === "overall" || missing === "subTargets" || missing === "measures"
        ? `未填${DEPARTMENT_PARTS[missing]}。请填写。`
        : `分项绩效目标${task === "" ? "" : `“${task}”`}未填${DEPARTMENT_PARTS[missing]}。请填写；不用的请整行清空。`,
  },
};

export type RuleId = keyof typeof WORDING;

/** The evidence that a rule states. */
export type RuleParams<R extends RuleId> =
  Parameters<(typeof WORDING)[R]["sentence"]> extends [infer P]
    ? P
    : Readonly<Record<string, never>>;

/** The same in several tables. */
interface Duplicate {
  /** The names of the sheets; across files with the file before each. */
  readonly places: readonly string[];
  /** In several files of one unit: probably the same table, sent again. */
  readonly sentTwice: boolean;
}

interface Unreadable {
  /** A part of a sheet without its labels, a header row without columns, a sheet that is too large. */
  readonly problem: "part" | "columns" | "truncated";
  readonly missing: readonly string[];
}

/** What the caps of unit costs amount to. */
interface CapsOverBudget {
  /** Such as 550元/人/天×1000人次×4天; caps without denominators as they stand: 20万元. */
  readonly terms: readonly string[];
  /** What to look at again: 人数, 天数. */
  readonly factors: readonly string[];
  readonly sum: Money;
  readonly budget: Money;
}

interface UnparsedValue {
  readonly text: string;
  /** Words, a grade that no standard defines, words and numbers mixed, nothing of something, #REF!. */
  readonly problem: "vague" | "graded" | "mixed" | "none" | "error";
  /** The vague word of the text, where there is one. */
  readonly vague: string | null;
  /** True where it is to be mended or explained, false where that is advice. */
  readonly due: boolean;
}

export type DepartmentPart = "overall" | "subTargets" | "task" | "goal" | "indicator" | "measures";

const DEPARTMENT_PARTS: Readonly<Record<DepartmentPart, string>> = {
  overall: "总体绩效目标",
  subTargets: "分项绩效目标",
  task: "工作任务",
  goal: "绩效目标",
  indicator: "绩效指标和指标值",
  measures: "工作保障措施",
};

export type BudgetPart = "total" | "fiscal" | "other";

const BUDGET_PARTS: Readonly<Record<BudgetPart, string>> = {
  total: "预算数",
  fiscal: "财政资金",
  other: "其他资金",
};

const SENT_TWICE = "，疑重复报送。请核对后只留一份；确为不同项目的，请说明。";

const MAX_LISTED = 3;
const MAX_QUOTED = 24;

const COUNTS: readonly string[] = ["", "一", "两", "三", "四"];

function wan(money: Money): string {
  return `${printWanyuan(money)}万元`;
}

/** A difference of shares in percentage points, at most two decimals. */
function points(difference: number): number {
  return Number((difference * 100).toFixed(2));
}

/** A share with one decimal: 8.9%. */
function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** The first few names, so that a sentence stays short enough for the pane. */
function listed(names: readonly string[]): string {
  const [shown, more] = [names.slice(0, MAX_LISTED), names.length > MAX_LISTED];
  return `${shown.join("、")}${more ? "等" : ""}`;
}

/** A long text by its first characters. */
function shortened(text: string): string {
  return text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED - 1)}…` : text;
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join("、");
}

function codeShape(reason: CodeShapeReason | { readonly code: "number" }): string {
  switch (reason.code) {
    case "number":
      return "被Excel当作数字，末几位已经丢失";
    case "length":
      return `应为21位，现为${reason.count}位`;
    case "region":
      return `前6位“${reason.text}”不是数字区划`;
    case "year":
      return `第7、8位“${reason.text}”不是年度`;
    case "letter":
      return `第9位“${reason.character}”应为大写字母`;
    case "character":
      return `第${reason.position}位“${reason.character}”不是编码可用的字符`;
  }
}

function levelSentence({ problem, field, text, expected }: RuleParams<"indicator-level">): string {
  const label = columnWords(field);
  const offer = expected === null ? "请从下拉列表中选择" : `请改为“${expected}”`;
  switch (problem) {
    case "blank":
      return `未填${label}。${offer}。`;
    case "unknown":
      return `${label}“${text}”不在指标体系中。${offer}。`;
    case "alias":
      return `${label}“${text}”不是规范名称。建议改为“${expected ?? ""}”。`;
    case "elsewhere":
      return `${label}“${text}”与二级指标不对应。${offer}，或改二级指标。`;
  }
}

function unparsedSentence({ text, problem, vague, due }: UnparsedValue): string {
  const value = `指标值“${shortened(text)}”`;
  const [please, unless] = due ? ["请", "；确需定性的，请说明"] : ["建议", ""];
  switch (problem) {
    case "vague": {
      const word = vague === null || vague === text ? "" : `中的“${vague}”`;
      return `${value}${word}无法考核。${please}改为数值、时限，或依据中有标准的等级（如优、良、达标）${unless}。`;
    }
    case "graded":
      return `${value}须有评定标准，依据中未见。${please}在依据中写明标准或办法，或改为数值${unless}。`;
    case "mixed":
      return `${value}文字与数字混写，无法核对。建议只填数值和单位，如≥95%；多项内容分条填列。`;
    case "none":
      return `${value}没有数字。建议写明数值和单位，如0起。`;
    case "error":
      return `${value}是Excel的错误值。请改为数值和单位，如≥95%。`;
  }
}
