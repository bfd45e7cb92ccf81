import { cellSteps } from "./apply-cells";
import { lookStep } from "./apply-look";
import { nameSteps, printStep, viewStep } from "./apply-sheet";
import { validationSteps } from "./apply-validations";
import { queueDeletion } from "./own-formats";
import { allCells, sheetNamed } from "./addresses";
import type { Placing } from "./place-plans";
import type { Step } from "./send";

const SHEET_BYTES = 400;
const DELETION_BYTES = 900;

/** The steps that write sheets: all sheets with their content first, then data validation. */
export function contentSteps(
  placings: readonly Placing[],
  knownNames: readonly string[],
  ownFormats: ReadonlyMap<string, readonly string[]>
): Step[] {
  const names = [...knownNames];
  const sheets = placings.flatMap(({ plan, name, replaces }) => {
    const known = [...names];
    names.push(...plan.names.map((planned) => planned.name));
    return [
      ...(replaces ? [clearStep(name, ownFormats.get(name) ?? [])] : [addStep(name)]),
      ...cellSteps(name, plan),
      lookStep(name, plan),
      viewStep(name, plan),
      ...nameSteps(name, plan.names, known),
    ];
  });
  return [
    ...sheets,
    ...placings.flatMap(({ plan, name }) => validationSteps(name, plan.validations)),
  ];
}

/** The steps of the last sync, whose failure is only a notice. */
export function printSteps(placings: readonly Placing[]): Step[] {
  return placings.map(({ plan, name }) => printStep(name, plan.print));
}

function addStep(name: string): Step {
  return { bytes: SHEET_BYTES, queue: ({ workbook }) => void workbook.worksheets.add(name) };
}

/** Empties a sheet in place, so that references to it live on; our conditional formats go one by one first. */
function clearStep(name: string, ownFormats: readonly string[]): Step {
  return {
    bytes: SHEET_BYTES * 4 + DELETION_BYTES * ownFormats.length,
    queue(context) {
      const sheet = sheetNamed(context, name);
      for (const id of ownFormats) queueDeletion(sheet, id);
      const cells = allCells(sheet);
      cells.unmerge();
      cells.clear("All");
      cells.dataValidation.clear();
    },
  };
}
