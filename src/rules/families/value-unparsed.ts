import {
  isCellError,
  parseIndicatorValue,
  type IndicatorRole,
  type ReadIndicator,
} from "../../domain";
import { roleOf } from "../rule/indicator-kinds";
import { valueOf } from "../rule/row-value";
import { rowRule, type Hit } from "../rule/rule";
import type { RuleParams } from "../findings/wording";

type Problem = RuleParams<"value-unparsed">["problem"];

/** Words that leave open how much or how well. */
const VAGUE =
  /若干|适当|适量|一定|有所|明显|显著|不断|进一步|逐步|逐年|持续|稳步|大幅|较[大小高低好快多少]|更[大高好快多]|基本|左右|上下|大约|约(?=\d)|尽量|尽可能|尽快|力争|积极|及时|有效|充分|全面|良好|长期/;

/** Grades besides those that the grammar knows: 验收合格, 优良, Ⅲ类水质, AAA级, 国家级, 符合国家标准. */
const GRADE =
  /^(?:符合|满足|达到).*(?:标准|规范|规程|规定|要求)$|(?:合格|达标|优良|优秀|良好)(?:及?以上)?(?:等次)?$|^(?:[A-Z]+[+-]?|[ⅠⅡⅢⅣⅤ]+|[甲乙丙一二三四五]|国家|省|市|县)[级类等](?:水质?)?(?:及?以上)?$/;

/** What states by what a grade is given: a standard, a rule, a contract, an acceptance. */
const STANDARD =
  /标准|办法|规范|规程|规定|规则|细则|准则|导则|指南|制度|条例|法》|方案|合同|协议|验收|(?<![A-Z])(?:GB|DB|HJ|JGJ|CJJ|JTG|SL|ISO)(?![A-Z])/i;

/** Nothing that is counted: 无安全事故, 未发生投诉. */
const NONE =
  /^(?:无|没有|不发生|未发生|不出现|未出现)(?:.*(?:事故|事件|投诉|差错|错误|问题|违规|违纪|违法|失误|隐患|案件|纠纷|上访|信访|舆情))?$/;

/** What may stand before a number without making it vague: a comparison, a rank, a start, a tolerance. */
const LEADS: readonly RegExp[] = [
  /^(?:[与较比同]?(?:上年|去年|上一年度?|上期|往年|同期)(?:同期)?(?:相比)?|同比|环比|年均)?,?(?:增长|增加|提高|提升|上升|下降|降低|减少|压减|压缩|节约|缩短)(?:率|幅度|比例)?(?:了|到|至|为)?/,
  /^.{0,4}[第前](?=[\d一二三四五六七八九十])/,
  /^.{1,12}后(?=.)/,
  /^±/,
];

/** 1:20, 不低于1:15. */
const RATIO = /^\D{0,4}\d+(?:\.\d+)?[:：]\d+(?:\.\d+)?\D{0,3}$/;

/** A number that is not a year's. */
const NUMBER = /(?<![\d０-９])(?!20\d\d年)[\d０-９]/;

/** A value that can be checked at the year's end: a number, a time, or a grade that some standard defines. */
const valueUnparsed = rowRule("value-unparsed", "提醒", (row, { profile }) => {
  const problem = problemOf(row);
  return problem === null ? [] : [hit(row, problem, roleOf(row, profile))];
});

function hit(
  row: ReadIndicator,
  problem: Problem,
  role: IndicatorRole | null
): Hit<"value-unparsed"> {
  const { raw, value } = row.value;
  const due = problem !== "mixed" && problem !== "none" && role !== "benefit";
  const text = isCellError(raw) ? raw.error : (value ?? "");
  const vague = problem === "vague" ? (VAGUE.exec(text)?.[0] ?? null) : null;
  const severity = problem === "error" ? "错误" : due ? "提醒" : "建议";
  return { places: [row.value], params: { text, problem, vague, due }, severity };
}

function problemOf(row: ReadIndicator): Problem | null {
  if (isCellError(row.value.raw)) return "error";
  const text = row.value.value;
  const kind = valueOf(row)?.kind ?? "qualitative";
  if (text === null || (kind !== "qualitative" && kind !== "graded")) return null;
  if (kind === "graded" || GRADE.test(text)) {
    return STANDARD.test(row.basis.value ?? "") ? null : "graded";
  }
  if (isQuantified(text)) return null;
  if (NONE.test(text)) return "none";
  return NUMBER.test(text) && !VAGUE.test(text) ? "mixed" : "vague";
}

/** 同比增长5%, 第3名, 合同签订后30日内, ±5%, 1:20. */
function isQuantified(text: string): boolean {
  if (RATIO.test(text)) return true;
  const rests = LEADS.map((lead) => text.replace(lead, "")).filter((rest) => rest !== text);
  return rests.some((rest) => parseIndicatorValue(rest).kind === "quantity");
}

export const valueUnparsedRules = [valueUnparsed] as const;
