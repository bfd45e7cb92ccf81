import { cellAddress, type CellRef } from "../../domain";
import { rangeAt } from "../gateway/addresses";
import { formerStep, type FormerCell } from "./bring-back";
import { queueState, queueStateOnce, sameState, type CellState } from "../cells/cell-state";
import {
  queueRowContent,
  sameContent,
  type DoneCell,
  type DoneCells,
  type DoneRepair,
  type DoneRow,
  type RowContent,
} from "./done-repair";
import { REFUSALS } from "./sentences";
import type { Refusal } from "./step";
import type { Step } from "../gateway/send";
import { queueSign } from "../gateway/send-guarded";
import { queueFormula } from "./tracked-formula";

/** Whether a repair can be taken back, and how. */
export interface UndoCheck {
  /** The sheet as it is called now. */
  readonly sheet: string;
  readonly protected: boolean;
  /** Cells that were changed since; none of the repair's is taken back then. */
  readonly refused: readonly Refusal[];
  /** Read once more what is written over; for before all steps, as Excel calculates before it answers. */
  readonly looks: readonly Step[];
  readonly steps: readonly Step[];
  /** After the steps: what puts back what somebody has typed between check and write; none where nobody has. */
  readonly keepTyped: () => readonly Step[];
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
      ...formerSteps(checked),
    };
  };
}

/** Each cell is read once more in the request that writes it. */
function formerSteps(
  checked: readonly CellCheck[]
): Pick<UndoCheck, "looks" | "steps" | "keepTyped"> {
  const written = checked.map(({ former, after }) => {
    const step = formerStep(former);
    let load: () => CellState | null = () => null;
    const look: Step = {
      bytes: step.bytes,
      queue: () => void (load = queueStateOnce(former.range)),
    };
    const typed = () => {
      const state = load();
      return state === null || sameState(state, after) ? [] : { range: former.range, state };
    };
    return { look, step, typed };
  });
  return {
    looks: written.map(({ look }) => look),
    steps: written.map(({ step }) => step),
    keepTyped: () => written.flatMap(({ typed }) => typed()).map(formerStep),
  };
}

interface CellCheck {
  readonly at: CellRef;
  readonly changed: boolean;
  /** What the repair has left there. */
  readonly after: CellState;
  readonly former: FormerCell;
}

function queueCell({ range, before, after, formula }: DoneCell): (sheet: string) => CellCheck {
  const now = queueState(range);
  const formulaNow = formula && queueFormula(formula);
  range.load("rowIndex,columnIndex");
  return (sheet) => ({
    at: { sheet, row: range.rowIndex, column: range.columnIndex },
    changed: !sameState(now(), after),
    after,
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
      ...deletionSteps(row, content),
    };
  };
}

/** What a row holds is read once more in the request that deletes it. */
function deletionSteps(
  row: Excel.Range,
  content: RowContent
): Pick<UndoCheck, "looks" | "steps" | "keepTyped"> {
  const { rowIndex, worksheet } = row;
  let load: () => RowContent = () => content;
  let answered: () => boolean = () => false;
  const look: Step = {
    bytes: DELETION_BYTES,
    queue(context) {
      load = queueRowContent(row);
      answered = queueSign(context);
    },
  };
  const deletion: Step = { bytes: DELETION_BYTES, queue: () => row.delete("Up") };
  const keepTyped = (): Step[] => {
    const typed = answered() ? load() : content;
    if (sameContent(typed, content)) return [];
    const bytes = DELETION_BYTES * (2 + typed.size);
    return [{ bytes, queue: () => queueRowBack(worksheet, rowIndex, typed) }];
  };
  return { looks: [look], steps: [deletion], keepTyped };
}

function queueRowBack(sheet: Excel.Worksheet, row: number, content: RowContent): void {
  rangeAt(sheet, `${row + 1}:${row + 1}`)
    .insert("Down")
    .untrack();
  for (const [column, formula] of content)
    rangeAt(sheet, cellAddress({ row, column })).formulas = [[formula]];
}

/** The sheet of a repair's cells, all of which stand on one. */
function queueSheet([first]: readonly Excel.Range[]) {
  const sheet = first?.worksheet;
  sheet?.load("name,protection/protected");
  return () => ({ name: sheet?.name ?? "", isProtected: sheet?.protection.protected ?? false });
}
