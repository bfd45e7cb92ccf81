import { fail, ok, type Result } from "../domain";
import type { SheetRename } from "../forms";
import { sheetNamed } from "./addresses";
import type { Gateway } from "./gateway";
import type { OfficeReason } from "./office-reason";
import { trySteps } from "./send";

/** A name with its path: measured, and rounded up. */
const RENAME_BYTES = 500;

/**
 * Renames sheets in the given order, in 1 sync. Formulas follow by themselves, links do not; Excel does not
 * undo it.
 */
export function renameSheets(
  gateway: Gateway,
  renames: readonly SheetRename[]
): Promise<Result<null, OfficeReason>> {
  return gateway.write(async (context) => {
    const failure = await trySteps(
      context,
      renames.map(({ from, to }) => ({
        bytes: RENAME_BYTES,
        queue: () => void (sheetNamed(context, from).name = to),
      }))
    );
    return failure === null ? ok(null) : fail(failure);
  });
}
