/** Asks before the user's own commands change a sheet; the engine's own writes are not asked about. */
import type { IRange } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  MoveRangeMutation,
  RemoveWorksheetMergeMutation,
  SetRangeValuesMutation,
} from "@univerjs/sheets";
import { FORMAT_TRIGGER } from "./cells";
import { shiftOf, touchedArea, type CellMatrix } from "./mutations";
import type { UserChange } from "./types";
import { toArea, type Command, type Unit } from "./unit";

type MayChange = (sheet: string, change: UserChange) => boolean;

interface Params {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly trigger?: string;
  readonly cellValue?: CellMatrix;
  readonly ranges?: readonly IRange[];
  readonly fromRange?: IRange;
  readonly toRange?: IRange;
}

/** The changes that a mutation makes, none for one that leaves cells, rows and columns alone. */
function changesOf(command: Command): readonly UserChange[] {
  const { trigger, cellValue, ranges, fromRange, toRange } = command.params as Params;
  switch (command.id) {
    case SetRangeValuesMutation.id: {
      const area = cellValue && trigger !== undefined ? touchedArea(cellValue) : null;
      if (!area) return [];
      return [{ kind: trigger === FORMAT_TRIGGER ? "formats" : "cells", area }];
    }
    case AddWorksheetMergeMutation.id:
    case RemoveWorksheetMergeMutation.id:
      return (ranges ?? []).map((range) => ({ kind: "formats", area: toArea(range) }));
    case MoveRangeMutation.id:
      return [fromRange, toRange].flatMap((range) =>
        range ? [{ kind: "cells" as const, area: toArea(range) }] : []
      );
    default: {
      const shift = shiftOf(command);
      return shift ? [{ kind: "shift", shift }] : [];
    }
  }
}

/** Stops what `mayChange` does not allow, for the life of the workbook. */
export function guardUser(unit: Unit, mayChange: MayChange): void {
  unit.beforeCommand((command) => {
    const { unitId, subUnitId } = (command.params ?? {}) as Params;
    if (unit.writing || unitId !== unit.id || subUnitId === undefined) return;
    if (changesOf(command).some((change) => !mayChange(subUnitId, change))) throw unit.cancelled();
  });
}
