import type { NewTable } from "../forms";
import { TEXTS } from "./texts";

/** What has been typed so far; `number` is null while the suggested one stands. */
export interface TableDraft {
  readonly unitCode: string;
  readonly unitName: string;
  readonly projectName: string;
  readonly projectCode: string;
  readonly number: string | null;
}

/** What keeps a draft from becoming a table, a sentence for each entry. */
export function mistakesOf({ projectName, number }: TableDraft): {
  readonly projectName?: string;
  readonly number?: string;
} {
  return {
    ...(projectName.trim() === "" ? { projectName: TEXTS.fill.projectNameMissing } : {}),
    ...(number === null || /^\s*[1-9]\d{0,2}\s*$/.test(number)
      ? {}
      : { number: TEXTS.fill.numberWrong }),
  };
}

/** The head of the new table, trimmed. */
export function headOf(draft: TableDraft, suggested: number): NewTable {
  return {
    number: draft.number === null ? suggested : Number(draft.number),
    unit: { code: draft.unitCode.trim(), name: draft.unitName.trim() },
    projectCode: draft.projectCode.trim(),
    projectName: draft.projectName.trim(),
  };
}
