import { checksum, oneLine, type Subject } from "../../domain";
import { cellWords } from "./field-words";
import type { Finding } from "./finding";
import { isTable, ownerOf, type Owner } from "./owners";
import type { WorkbookTables } from "./workbook-tables";

/** What the whole department's targets are called where a project has its code. */
export const DEPARTMENT = "部门整体绩效目标";

/** What a blank cell shows. */
const BLANK = "（空）";

/** Longer texts are shortened: a cell of the sheet of reasons is to be read at a glance. */
const MAX_LENGTH = 60;
const SHOWN_LENGTH = 20;

/** What a finding is about, in words that survive moved cells and renamed sheets (explanation.ts). */
export function subjectOf(finding: Finding, read: WorkbookTables): Subject {
  const owner = ownerOf(finding, read);
  return { ...projectOf(owner, finding), ...fieldOf(owner, finding) };
}

function projectOf(
  owner: Owner | null,
  { at: [first] }: Finding
): Pick<Subject, "project" | "projectName"> {
  const sheet = first?.sheet ?? "";
  if (!owner) return { project: sheet, projectName: "" };
  if (!isTable(owner)) return { project: DEPARTMENT, projectName: DEPARTMENT };
  const [code, name] = [owner.projectCode.value, owner.projectName.value];
  return { project: code ?? name ?? sheet, projectName: name ?? "" };
}

function fieldOf(owner: Owner | null, finding: Finding): Pick<Subject, "field" | "value"> {
  const cells = finding.at.filter(({ sheet }) => sheet === finding.at[0]?.sheet);
  const words = owner ? cells.flatMap((cell) => cellWords(owner, cell) ?? []) : [];
  const field = words[0]?.field ?? "";
  // What is missing from the list is another matter for each kind, and stays missing while others change.
  if (finding.rule === "indicator-required") {
    return { field: `${field}：${finding.params.kind}`, value: BLANK };
  }
  const value = words.map(({ shown }) => oneLine(shown()) || BLANK).join("、");
  return { field, value: shortened(value) };
}

/** 为提高人大代表依法履职能力…（共523字，3f2a9c01）: what changes anywhere in it changes the checksum. */
function shortened(text: string): string {
  const { length } = text;
  if (length <= MAX_LENGTH) return text;
  return `${text.slice(0, SHOWN_LENGTH)}…（共${length}字，${checksum(text)}）`;
}
