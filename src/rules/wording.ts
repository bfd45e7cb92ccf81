import {
  columnWords,
  headWords,
  printShare,
  printWanyuan,
  type CodeShapeReason,
  type IndicatorField,
  type Money,
  type PlanPeriod,
} from "../domain";

/**
 * Every rule's sentence, by its id: what is wrong; the equation; what to do. The parameters are what the rule
 * states as its evidence. A new rule begins here with one entry, which also gives it its id.
 */
export const WORDING = {
  "table-unreadable": ({ problem, missing }: Unreadable) => {
    switch (problem) {
      case "part":
        return `这里像是绩效目标表，但缺少${quoted(missing)}，无法读取。请按模板补齐，或新建一张表后把内容粘贴过去。`;
      case "columns":
        return `表头缺少${quoted(missing)}列，该列内容无法核对。请按模板补上表头。`;
      case "truncated":
        return "工作表内容超出A1:CV3000，超出部分没有读取。请删去多余的行列，或把表移到工作表左上方。";
    }
  },
  "code-missing": () => "未填项目编码。已有编码的请从一体化系统复制；尚未编码的，请说明。",
  "code-shape": ({ reason }: { reason: CodeShapeReason | { readonly code: "number" } }) =>
    `项目编码${codeShape(reason)}。请从一体化系统复制编码。`,
  "code-check": ({ expected, actual }: { expected: string; actual: string }) =>
    `按前20位推算，末位应为“${expected}”，现为“${actual}”，可能有一位录错。请从一体化系统复制编码；系统中确为此码的，请说明。`,
  "code-duplicate": ({ code, places }: { code: string; places: readonly string[] }) =>
    `项目编码${code}在${places.length}张表中重复：${listed(places)}。一个项目一个编码，请核对后改正。`,
  "code-year": ({ year, budgetYear }: { year: number; budgetYear: number }) =>
    `项目编码的年度是${year}年，晚于预算年度${budgetYear}年。请核对编码，或在任务窗格中改预算年度。`,
  "code-region": ({ region, usual }: { region: string; usual: string }) =>
    `项目编码的区划是${region}，本单位其他项目是${usual}。请核对编码；确属其他区划的，请说明。`,
  "name-missing": () => "未填项目名称。请填写，并与一体化系统一致。",
  "name-title": ({ title, name }: { title: string; name: string }) =>
    `标题“${title}”与项目名称“${name}”不符。请把标题改为“${name}绩效目标表”。`,
  "name-duplicate": ({ name, places }: { name: string; places: readonly string[] }) =>
    `项目名称“${name}”在${places.length}张表中重复：${listed(places)}。是同一项目的请删去一张，否则请说明。`,
  "unit-missing": ({ code, name }: { code: boolean; name: boolean }) =>
    `未找到单位${code && name ? "编码和名称" : code ? "编码" : "名称"}。请在标题下一行填写，如：101001某某单位本级。`,
  "budget-missing": () => "未填预算数。请填写，单位万元。",
  "budget-number": ({ part, text }: { part: BudgetPart; text: string }) =>
    `${BUDGET_PARTS[part]}“${text}”不是不小于0的数字。请只填数字，单位万元，不带单位和文字。`,
  "budget-zero": () => "预算数为0。请核对；确无预算的，请说明。",
  "budget-source": ({ total }: { total: Money }) =>
    `预算数${wan(total)}，财政资金和其他资金都未填。请填写资金来源。`,
  "budget-sum": (budget: { total: Money; fiscal: Money; other: Money; difference: Money }) =>
    `预算数${wan(budget.total)}≠财政资金${printWanyuan(budget.fiscal)}＋其他资金${printWanyuan(budget.other)}，差${wan(budget.difference)}。请核对后改预算数或资金来源。`,
  "budget-decimals": ({ part, amount }: { part: BudgetPart; amount: Money }) =>
    `${BUDGET_PARTS[part]}${wan(amount)}超过两位小数。请四舍五入到两位。`,
  "budget-unit": ({ total }: { total: Money }) =>
    `预算数${wan(total)}，疑把元当作万元填写。单位是万元，请核对；金额无误的，请说明。`,
  "purpose-missing": () => "未填资金用途。请写明资金用于什么。",
  "goals-missing": () => "未填绩效目标。请逐条写明，如：1.提供会议服务，保障会议正常进行。",
  "plan-missing": () => "四期资金支出计划都未填。请填累计支出比例，最后一期为100%。",
  "plan-number": ({ shares }: { shares: readonly { period: PlanPeriod; text: string }[] }) =>
    `${shares.map(({ period, text }) => `${headWords(period)}“${text}”`).join("、")}不是0%至100%的比例。请填累计比例，如50%。`,
  "plan-decreasing": (p: {
    period: PlanPeriod;
    share: number;
    before: PlanPeriod;
    reached: number;
  }) =>
    `${headWords(p.period)}累计${printShare(p.share)}低于${headWords(p.before)}${printShare(p.reached)}，少${points(p.reached - p.share)}个百分点。此栏填累计比例，应逐期不减。`,
  "plan-gap": ({ periods }: { periods: readonly PlanPeriod[] }) =>
    `${periods.map(headWords).join("、")}未填，而前后都已填。请补填累计比例，没有支出的填前一期的比例。`,
  "plan-incremental": ({
    shares,
    cumulative,
  }: {
    shares: readonly number[];
    cumulative: readonly number[];
  }) =>
    `${COUNTS[shares.length] ?? ""}期${shares.map(printShare).join("＋")}＝100%，疑按当期填列。应填累计：${cumulative.map(printShare).join("、")}，可一键转换。`,
  "plan-end": ({ period, share }: { period: PlanPeriod; share: number }) =>
    `最后填写的${headWords(period)}是${printShare(share)}，不是100%，差${points(1 - share)}个百分点。请把最后一期填为100%。`,
  "plan-late": ({ share }: { share: number }) =>
    `到10月底累计支出${printShare(share)}，不到50%。建议加快支出进度，或核对是否按累计比例填写。`,
  "indicator-required": ({ kind, any }: { kind: string; any: boolean }) =>
    any ? `没有任何${kind}。请至少填一条。` : `没有${kind}。请至少填一条；确不适用的，请说明。`,
  "indicator-level": (level: {
    problem: "blank" | "unknown" | "alias" | "elsewhere";
    field: "level1" | "level2";
    text: string;
    expected: string | null;
  }) => levelSentence(level),
  "indicator-blank": ({ name, fields }: { name: string; fields: readonly IndicatorField[] }) =>
    `${name === "" ? "这条指标" : `指标“${name}”`}未填${fields.map((f) => columnWords(f)).join("、")}。请填写；不用的指标请整行清空。`,
  "text-placeholder": ({ text }: { text: string }) => `“${text}”还是占位文字。请换成实际内容。`,
};

export type RuleId = keyof typeof WORDING;

/** The evidence that a rule states. */
export type RuleParams<R extends RuleId> =
  Parameters<(typeof WORDING)[R]> extends [infer P] ? P : Readonly<Record<string, never>>;

interface Unreadable {
  /** A part of a sheet without its labels, a header row without columns, a sheet that is too large. */
  readonly problem: "part" | "columns" | "truncated";
  readonly missing: readonly string[];
}

export type BudgetPart = "total" | "fiscal" | "other";

const BUDGET_PARTS: Readonly<Record<BudgetPart, string>> = {
  total: "预算数",
  fiscal: "财政资金",
  other: "其他资金",
};

const MAX_LISTED = 3;

const COUNTS: readonly string[] = ["", "一", "两", "三", "四"];

function wan(money: Money): string {
  return `${printWanyuan(money)}万元`;
}

/** A difference of shares in percentage points, at most two decimals. */
function points(difference: number): number {
  return Number((difference * 100).toFixed(2));
}

/** The first few names, so that a sentence stays short enough for the pane. */
function listed(names: readonly string[]): string {
  const [shown, more] = [names.slice(0, MAX_LISTED), names.length > MAX_LISTED];
  return `${shown.join("、")}${more ? "等" : ""}`;
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

function levelSentence({
  problem,
  field,
  text,
  expected,
}: Parameters<(typeof WORDING)["indicator-level"]>[0]): string {
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
