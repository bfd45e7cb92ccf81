import { areaAddress, type Area } from "../../domain";
import { GENERAL_FORMAT, TEXT_FORMAT } from "../../forms";
import { rangeAt } from "../gateway/addresses";
import { contentOf, isFormula, sameContent, type CellContent } from "../cells/cell-state";
import type { Anchor } from "../gateway/guard";
import { sendGuarded } from "../gateway/send-guarded";
import type { KnownState } from "../reading/sheet-content";
import type { SheetTarget } from "../gateway/sheet-target";
import { BeforeWrites, cellWriteSteps, type CellWrite } from "./write-block";

/** A cell of a sheet and what it is to hold again. */
export interface FormerState {
  readonly row: number;
  readonly column: number;
  /** Format null: it was not read, and stays. */
  readonly state: KnownState;
  /** True for what we have left there ourselves: it is written over. Anything else is the user's. */
  readonly isOurs: (now: CellContent) => boolean;
}

/** A sheet whose cells are put back. */
export interface RestoredSheet {
  readonly target: SheetTarget;
  /** Null where nothing tells whether rows have moved meanwhile. */
  readonly anchor: Anchor | null;
  /** Merges that would hide what is put back. */
  readonly unmerge: readonly Area[];
  readonly cells: readonly FormerState[];
}

/**
 * Gives cells back what they held, in 1 sync for each 4 MB. What somebody has typed there meanwhile counts for
 * more: it is put back once more, in 1 sync. False where not all is known to be back.
 */
export async function restoreCells(
  context: Excel.RequestContext,
  sheet: RestoredSheet
): Promise<boolean> {
  if (sheet.cells.length === 0) return true;
  const before = new BeforeWrites();
  const { target, unmerge, cells } = sheet;
  const sent = await sendGuarded(
    context,
    [
      ...unmerge.map((area) => unmergeStep(target, area)),
      ...cellWriteSteps(target, cells.map(writeOf), before),
    ],
    sheet.anchor ? [sheet.anchor] : []
  );
  if (sent.failure !== null) return false;
  const found = before.read();
  const typed = cells.flatMap((cell) => {
    const state = found.stateAt(cell);
    if (!state || sameContent(state, cell.state) || cell.isOurs(state)) return [];
    return [{ ...cell, state, isOurs: () => true }];
  });
  return restoreCells(context, { ...sheet, unmerge: [], cells: typed });
}

function unmergeStep(target: SheetTarget, area: Area) {
  return {
    bytes: 500,
    queue(context: Excel.RequestContext) {
      rangeAt(target(context), areaAddress(area)).unmerge();
    },
  };
}

/** A text cell turns all that is written into text: a number or a formula that it held before it became one goes first. */
function writeOf({ row, column, state }: FormerState): CellWrite {
  const { format } = state;
  const isText = typeof state.value === "string" && !isFormula(state);
  const turned = format === TEXT_FORMAT && !isText && state.value !== "";
  return {
    row,
    column,
    ...(format !== null && { format: turned ? GENERAL_FORMAT : format }),
    formula: contentOf(state, format === TEXT_FORMAT && !turned),
    ...(turned && { lastFormat: TEXT_FORMAT }),
  };
}
