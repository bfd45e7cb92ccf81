import type { Unit } from "../../domain";
import type { NewTable } from "../../forms";
import { TEXTS } from "../words/texts";

/** What has been typed so far; null while a suggestion stands. */
export interface TableDraft {
  readonly unitCode: string | null;
  readonly unitName: string | null;
  readonly projectName: string;
  readonly projectCode: string;
  readonly number: string | null;
}

/** What the workbook suggests: its units, the most frequent first, and the next number. */
export interface Suggestions {
  readonly units: readonly Unit[];
  readonly number: number;
}

export const EMPTY_DRAFT: TableDraft = {
  unitCode: null,
  unitName: null,
  projectName: "",
  projectCode: "",
  number: null,
};

const NO_UNIT: Unit = { code: "", name: "" };

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

/** The unit as it is shown: what was typed, the rest from the workbook's unit of that code or name. */
export function unitOf({ unitCode, unitName }: TableDraft, units: readonly Unit[]): Unit {
  if (unitCode === null && unitName === null) return units[0] ?? NO_UNIT;
  const known = units.find(({ code, name }) => code === unitCode || name === unitName) ?? NO_UNIT;
  return { code: unitCode ?? known.code, name: unitName ?? known.name };
}

/** Typing a code: the name follows, unless it was typed too. */
export function withUnitCode(draft: TableDraft, unitCode: string, units: readonly Unit[]) {
  const known = units.some(({ code }) => code === unitCode);
  const follows = draft.unitName === null || units.some(({ name }) => name === draft.unitName);
  return { ...draft, unitCode, ...(known && follows ? { unitName: null } : {}) };
}

/** Typing a name: the code follows where the name is a known one, and else stays what it shows. */
export function withUnitName(draft: TableDraft, unitName: string, units: readonly Unit[]) {
  const shown = unitOf(draft, units).code;
  const known = units.some(({ name }) => name === unitName);
  const follows = shown === "" || units.some(({ code }) => code === shown);
  return { ...draft, unitName, unitCode: known && follows ? null : shown };
}

/** The head of the new table, trimmed. */
export function headOf(draft: TableDraft, { units, number }: Suggestions): NewTable {
  const unit = unitOf(draft, units);
  return {
    number: draft.number === null ? number : Number(draft.number),
    unit: { code: unit.code.trim(), name: unit.name.trim() },
    projectCode: draft.projectCode.trim(),
    projectName: draft.projectName.trim(),
  };
}
