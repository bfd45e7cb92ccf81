import { foldText, type Severity } from "../../domain";
import type { HeadLine } from "../lists/head";
import type { Keys } from "../lists/match-lines";
import type { ProblemKey } from "./columns";

/** What kind of thing a line of 汇总问题 tells of. */
export type ProblemCategory =
  "读取失败" | "文件问题" | "校验问题" | "跨文件重复" | "报送情况" | "项目清单";

/** One thing that a reviewer must look at; "" where there is nothing to say. */
export interface ProblemEntry {
  readonly category: ProblemCategory;
  readonly unit: string;
  readonly projectCode: string;
  readonly projectName: string;
  readonly file: string;
  readonly sheet: string;
  /** "C4". */
  readonly cell: string;
  readonly severity: Severity | "";
  readonly matter: string;
  readonly sentence: string;
  readonly explanation: string;
  readonly state: "待处理" | "已说明" | "供参考";
}

/** What was summed up, and all that is to be looked at. */
export interface ProblemContent {
  /** The lines above the list. */
  readonly head: readonly HeadLine[];
  /** In the order in which they are to stand. */
  readonly entries: readonly ProblemEntry[];
  /** Files that were read this time: what was told of them and is gone has been mended. */
  readonly filesRead: ReadonlySet<string>;
  /** Files that could not be read this time: what was told of them may be as it was. */
  readonly filesUnread: ReadonlySet<string>;
  /** What becomes of what was told of any other file. */
  readonly others: "keep" | "gone";
}

export type ProblemTexts = Readonly<Record<ProblemKey, string>>;

type Known = Pick<
  ProblemTexts,
  | "category"
  | "projectCode"
  | "projectName"
  | "unit"
  | "file"
  | "sheet"
  | "cell"
  | "matter"
  | "sentence"
>;

/** What a line and its entry know each other by: place and sentence, then place, then project and matter. */
export const keysOfProblem: Keys<ProblemEntry> = (entry) => keysOf(entry);
export const keysOfProblemLine: Keys<{ readonly texts: ProblemTexts }> = ({ texts }) =>
  keysOf(texts);

function keysOf(one: Known): (string | null)[] {
  const { category, projectCode, projectName, unit, file, sheet, cell, matter, sentence } = one;
  const key = (...parts: readonly string[]) => foldText([category, matter, ...parts].join("|"));
  const project = projectCode || projectName || unit;
  return [
    key(file, sheet, cell, project, sentence),
    key(file, sheet, cell, project),
    project === "" ? null : key(file, project, sentence),
  ];
}
