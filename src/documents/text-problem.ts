/** Why a part of a target text could not be read; `params` name the words of the form. */
export type TextProblemReason =
  | { readonly code: "no-table" }
  | { readonly code: "department-missing" }
  | { readonly code: "headings-missing"; readonly headings: readonly string[] }
  | { readonly code: "line-unread"; readonly text: string }
  | {
      readonly code: "sub-target-incomplete";
      readonly task: string;
      readonly missing: readonly string[];
    }
  | { readonly code: "title-missing"; readonly table: string }
  | { readonly code: "table-unreadable"; readonly title: string }
  | { readonly code: "labels-missing"; readonly table: string; readonly labels: readonly string[] }
  | { readonly code: "value-missing"; readonly label: string }
  | { readonly code: "cell-unlabelled"; readonly text: string }
  | { readonly code: "amount-unreadable"; readonly label: string; readonly text: string }
  | { readonly code: "share-unreadable"; readonly label: string; readonly text: string }
  | { readonly code: "plan-cells"; readonly expected: number; readonly found: number }
  | { readonly code: "header-missing"; readonly table: string }
  | { readonly code: "columns-missing"; readonly labels: readonly string[] }
  | { readonly code: "indicators-missing"; readonly table: string }
  | { readonly code: "row-cells"; readonly expected: number; readonly found: number };

/** Something in a target text that could not be read, and where. */
export interface TextProblem {
  /** 1-based. */
  readonly line: number;
  readonly reason: TextProblemReason;
}

/** Notes one problem at a line, 1-based. */
export type Report = (line: number, reason: TextProblemReason) => void;

const QUOTED_LENGTH = 20;

/** The problem as one sentence: where, what, what to do. */
export function describeTextProblem({ line, reason }: TextProblem): string {
  return `第${line}行：${sentenceOf(reason)}`;
}

function sentenceOf(reason: TextProblemReason): string {
  switch (reason.code) {
    case "no-table":
      return "全文没有项目绩效目标表（未见“项目编码”“预算数”“一级指标”等栏目），未读出任何表。请确认选对了文件，且表格各格以制表符开头。";
    case "department-missing":
      return "没有部门整体绩效目标（总体绩效目标、分项绩效目标、工作保障措施），只读出项目表。如有此部分，请检查标题文字。";
    case "headings-missing":
      return `部门整体绩效目标缺少标题${quoteAll(reason.headings)}，其内容可能读漏或归错部分。请补上标题后重读。`;
    case "line-unread":
      return `${quote(reason.text)}不属于任何任务或措施，没有读入。请在前面补上序号和名称，如“1、立法工作”。`;
    case "sub-target-incomplete":
      return `分项绩效目标${quote(reason.task)}缺少${quoteAll(reason.missing)}，已留空。请补填。`;
    default:
      return tableSentenceOf(reason);
  }
}

type TableReason = Exclude<
  TextProblemReason,
  {
    readonly code:
      | "no-table"
      | "department-missing"
      | "headings-missing"
      | "line-unread"
      | "sub-target-incomplete";
  }
>;

function tableSentenceOf(reason: TableReason): string {
  switch (reason.code) {
    case "title-missing":
      return `${quote(reason.table)}的表前没有标题“序号.项目名称绩效目标表”，已按表内栏目读入。请补上标题。`;
    case "table-unreadable":
      return `标题${quote(reason.title)}之后没有表格内容，未读入。请检查该表是否完整。`;
    case "labels-missing":
      return `${quote(reason.table)}的表缺少${quoteAll(reason.labels)}，读不出的内容已留空。请补全后重读，或读入后手工补填。`;
    case "value-missing":
      return `栏目“${reason.label}”后面缺少填写格，已留空。请补上该格。`;
    case "cell-unlabelled":
      return `${quote(reason.text)}不在任何栏目之下，没有读入。请检查其前面的栏目名称。`;
    case "amount-unreadable":
      return `“${reason.label}”${quote(reason.text)}不是金额，已留空。请改为以万元计的数字，如31.00。`;
    case "share-unreadable":
      return `“${reason.label}”${quote(reason.text)}不是支出比例，已留空。请改为累计百分比，如50%。`;
    case "plan-cells":
      return `资金支出计划应有${reason.expected}格，实有${reason.found}格，无法对应到各期，已留空。请补齐空格后重读。`;
    default:
      return listSentenceOf(reason);
  }
}

type ListReason = Extract<
  TableReason,
  {
    readonly code: "header-missing" | "columns-missing" | "indicators-missing" | "row-cells";
  }
>;

function listSentenceOf(reason: ListReason): string {
  switch (reason.code) {
    case "header-missing":
      return `${quote(reason.table)}的表缺少“一级指标、二级指标……”表头行，指标已按通常的列序读入。请核对，并补上表头。`;
    case "columns-missing":
      return `指标表头缺少${quoteAll(reason.labels)}列，该列可能读漏。请补上表头名称后重读。`;
    case "indicators-missing":
      return `${quote(reason.table)}的表没有一条指标。请补填指标。`;
    case "row-cells":
      return `此行指标应有${reason.expected}格，实有${reason.found}格，已自左起依次读入。请核对各列，补齐缺格或删去多格。`;
  }
}

function quote(text: string): string {
  return `“${text.length > QUOTED_LENGTH ? `${text.slice(0, QUOTED_LENGTH)}…` : text}”`;
}

function quoteAll(texts: readonly string[]): string {
  return texts.map((text) => `“${text}”`).join("");
}
