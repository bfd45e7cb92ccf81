import { cellAddress, foldText } from "../../domain";
import { GONE } from "../lists/line-states";
import type { ListRow } from "../lists/rows";
import type { Keys } from "../lists/match-lines";
import type { ReportLine } from "./read-report";
import type { ReportKey } from "./columns";
import {
  explanationText,
  isOurExplanation,
  matterOf,
  type ReportContent,
  type ReportEntry,
  type ReportState,
} from "./entry";
import { fittingText, text, textOrBlank } from "../sheet/sheet-plan";

type Values = ListRow<ReportKey>["values"];

/** The cells of a finding but its state; those of 单位反馈 and 复核结果 are the reviewer's, and so is a 说明 of their own. */
export function entryValues(entry: ReportEntry, line?: ReportLine): Values {
  const written = line?.texts.explanation ?? "";
  const theirs = written !== "" && !isOurExplanation(written);
  return {
    unit: textOrBlank(entry.unit),
    projectCode: textOrBlank(entry.projectCode),
    projectName: textOrBlank(entry.projectName),
    sheet: text(entry.at.sheet),
    cell: text(cellAddress(entry.at)),
    severity: text(entry.severity),
    matter: fittingText(matterOf(entry)),
    sentence: fittingText(entry.sentence),
    ...(theirs ? {} : { explanation: fittingText(explanationText(entry)) }),
  };
}

/** A line whose finding is gone keeps its words; its state says what is known about it. */
export function goneState({ texts }: ReportLine, { checked }: ReportContent): ReportState {
  const ids = [texts.projectCode, texts.projectName, texts.sheet];
  return ids.some((id) => id !== "" && checked.has(id)) ? "已改正" : GONE;
}

/**
 * What a line and its finding know each other by: the project, the matter and the sentence, or, where its
 * figures have changed, the project and the matter. The project is told by code and name, else by either,
 * and by its sheet where it has neither; of two copies of a project each knows its own by the sheet.
 */
export const keysOfEntry: Keys<ReportEntry> = (entry) =>
  keysOf({ ...entry, sheet: entry.at.sheet, matter: matterOf(entry) });
export const keysOfLine: Keys<ReportLine> = ({ texts }) => keysOf(texts);

type Known = Pick<
  ReportLine["texts"],
  "projectCode" | "projectName" | "sheet" | "matter" | "sentence"
>;

function keysOf({ projectCode, projectName, sheet, matter, sentence }: Known): (string | null)[] {
  const projects = [
    projectCode && projectName && `${projectCode} ${projectName} ${sheet}`,
    projectCode && projectName && `${projectCode} ${projectName}`,
    projectCode,
    projectName,
    projectCode === "" && projectName === "" && sheet,
  ];
  return [sentence, ""].flatMap((words) =>
    projects.map((project) => (project ? foldText([project, matter, words].join("|")) : null))
  );
}
