import { PLAN_PERIODS, type Profile } from "../../domain";
import type { OverviewKey } from "./columns";
import { liveFigures, plainFigures } from "./figures";
import { contentOf, countByLevel, sourceOf, stateOf, type SummedProject } from "./project";
import { GONE } from "../lists/line-states";
import type { OverviewLine } from "./read-overview";
import { formula, number, text, textOrBlank, type PlannedValue } from "../sheet/sheet-plan";

/** The cells of one row by column. */
export type RowValues = Partial<Record<OverviewKey, PlannedValue>>;

/** Tells the address of a column's cell in the row being written, such as "E5". */
export type AddressInRow = (key: OverviewKey) => string;

/**
 * A project: figures of a table of this workbook are references to it, those of a file are its numbers.
 * A blank share carries on the one before it, a leading blank is 0: budget × MAX(first share : this share).
 */
export function projectRow(
  project: SummedProject,
  position: number,
  totalAddress: string,
  at: AddressInRow,
  profile: Profile
): RowValues {
  const { errors, warnings, advice, explained } = project;
  const row: RowValues = {
    number: number(position),
    ...("table" in project ? liveFigures(project.table) : plainFigures(project.content)),
    portion: formula(`=IF(${totalAddress}=0,0,N(${at("total")})/${totalAddress})`),
    errors: number(errors),
    warnings: number(warnings),
    advice: number(advice),
    explained: number(explained),
    state: text(stateOf(project)),
    source: text(sourceOf(project)),
  };
  for (const { key } of PLAN_PERIODS) {
    row[`amount.${key}`] = formula(`=N(${at("total")})*${at(`share.${key}`)}`);
  }
  countByLevel(contentOf(project), profile).forEach(
    (count, i) => (row[`level.${i}`] = number(count))
  );
  return row;
}

/** A project that is gone keeps its row, for the notes beside it, without figures. */
export function goneRow(line: OverviewLine, position: number): RowValues {
  return {
    number: number(position),
    unit: textOrBlank(line.unit),
    projectCode: textOrBlank(line.projectCode),
    projectName: textOrBlank(line.projectName || line.source),
    state: text(GONE),
    source: text(line.source),
  };
}
