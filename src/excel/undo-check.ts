import type { CellRef } from "../domain";
import { formerStep, type FormerCell } from "./bring-back";
import { queueState, sameState } from "./cell-state";
import {
  queueRowContent,
  sameContent,
  type DoneCell,
  type DoneCells,
  type DoneRepair,
  type DoneRow,
} from "./done-repair";
import { REFUSALS } from "./repair-sentences";
import type { Refusal } from "./repair-step";
import type { Step } from "./send";
import { queueFormula } from "./tracked-formula";

/** Whether a repair can be taken back, and how. */
export interface UndoCheck {
  /** The sheet as it is called now. */
  readonly sheet: string;
  readonly protected: boolean;
  /** Cells that were changed since; none of the repair's is taken back then. */
  readonly refused: readonly Refusal[];
  readonly steps: readonly Step[];
}

const DELETION_BYTES = 500;

/** Queues comparing what a repair has written with what stands there now, wherever that has moved to. */
export function queueUndoCheck(repair: DoneRepair): () => UndoCheck {
  return "row" in repair ? queueRowCheck(repair) : queueCellsCheck(repair);
}

function queueCellsCheck({ cells }: DoneCells): () => UndoCheck {
  const sheet = queueSheet(cells.map(({ range }) => range));
  const checks = cells.map(queueCell);
  return () => {
    const { name, isProtected } = sheet();
    const checked = checks.map((check) => check(name));
    return {
      sheet: name,
      protected: isProtected,
      refused: checked.flatMap(({ at, changed }) =>
        changed ? [{ at, sentence: REFUSALS.changedSince }] : []
      ),
      steps: checked.map(({ former }) => formerStep(former)),
    };
  };
}

interface CellCheck {
  readonly at: CellRef;
  readonly changed: boolean;
  readonly former: FormerCell;
}

function queueCell({ range, before, after, formula }: DoneCell): (sheet: string) => CellCheck {
  const now = queueState(range);
  const formulaNow = formula && queueFormula(formula);
  range.load("rowIndex,columnIndex");
  return (sheet) => ({
    at: { sheet, row: range.rowIndex, column: range.columnIndex },
    changed: !sameState(now(), after),
    former: { range, state: formulaNow ? { ...before, formula: formulaNow() } : before },
  });
}

function queueRowCheck({ row, content }: DoneRow): () => UndoCheck {
  const sheet = queueSheet([row]);
  const load = queueRowContent(row);
  row.load("rowIndex");
  return () => {
    const { name, isProtected } = sheet();
    const at = { sheet: name, row: row.rowIndex, column: 0 };
    return {
      sheet: name,
      protected: isProtected,
      refused: sameContent(load(), content) ? [] : [{ at, sentence: REFUSALS.rowFilled }],
      steps: [{ bytes: DELETION_BYTES, queue: () => row.delete("Up") }],
    };
  };
}

/** The sheet of a repair's cells, all of which stand on one. */
function queueSheet([first]: readonly Excel.Range[]) {
  const sheet = first?.worksheet;
  sheet?.load("name,protection/protected");
  return () => ({ name: sheet?.name ?? "", isProtected: sheet?.protection.protected ?? false });
}
