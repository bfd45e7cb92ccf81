import { fail, ok } from "../domain";
import { readSheetsAgain, type Gateway, type WorkbookReading } from "../excel";
import type { ValidateOptions } from "../rules";
import type { Outcome } from "./actions";
import { validateAgain, validationOf, type Validation } from "./validate-workbook";

/**
 * Reads some sheets again, in 1 sync, and checks what that can change; findings that stay are the same
 * objects. Where sheets have come, gone, moved or been renamed meanwhile the whole workbook is read, in 2
 * syncs more. In the background: it fails at once while a cell is being edited. Writes nothing.
 */
export async function revalidateSheets(
  gateway: Gateway,
  validation: Validation,
  sheets: readonly string[],
  options: ValidateOptions = {}
): Outcome<Validation> {
  const again = await readSheetsAgain(gateway, sheets, { delayForCellEdit: false });
  if (!again.ok) return again;
  if (!sameSheets(validation.reading, again.value)) {
    return validateAgain(gateway, validation, options);
  }
  const [unread] = again.value.unread;
  if (unread) return fail(unread.reason);
  return ok(validationOf(joined(validation.reading, again.value), options, validation));
}

function sameSheets({ state: before }: WorkbookReading, { state: now }: WorkbookReading): boolean {
  return (
    before.sheets.length === now.sheets.length &&
    before.sheets.every(
      ({ name, visibility }, i) =>
        name === now.sheets[i]?.name && visibility === now.sheets[i].visibility
    )
  );
}

/** The last reading with the sheets that were read again; hidden ones stay left out. */
function joined(before: WorkbookReading, again: WorkbookReading): WorkbookReading {
  const fresh = new Map(again.grids.map((grid) => [grid.name, grid]));
  const old = new Map(before.grids.map((grid) => [grid.name, grid]));
  return {
    grids: again.state.sheets.flatMap(({ name, visibility }) => {
      const known = old.get(name);
      const wanted = visibility === "visible" || known !== undefined;
      return wanted ? (fresh.get(name) ?? known ?? []) : [];
    }),
    unread: before.unread.filter(({ sheet }) => !fresh.has(sheet)),
    state: again.state,
  };
}
