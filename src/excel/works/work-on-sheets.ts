import { fail, ok, type Result } from "../../domain";
import { carryOutWorks, type WorksReport } from "./carry-out-works";
import type { Gateway } from "../gateway/gateway";
import { reasonFor, type OfficeReason } from "../gateway/office-reason";
import { ATTEMPTS } from "../gateway/send-guarded";
import type { SheetWork } from "./sheet-works";
import type { WorkbookState } from "../gateway/workbook-state";

/** What is to be done, with what the caller wants to know afterwards. */
export interface PlannedWorks<T> {
  readonly works: readonly SheetWork[];
  /** The workbook as it was read in this run. */
  readonly state: WorkbookState;
  readonly value: T;
}

export interface WorksDone<T> extends WorksReport {
  readonly value: T;
}

/**
 * Reads, plans and writes in one run, alone. Where rows have come or gone, a sheet was renamed or deleted, or a
 * name was taken between reading and writing, nothing is written, and it is read and planned anew: three times
 * at most (`attempt` from 0). Nothing is written where a sheet that changes, or for a new sheet the workbook's
 * structure, is protected. A failure names what stands in the workbook all the same.
 */
export function workOnSheets<T>(
  gateway: Gateway,
  plan: (
    context: Excel.RequestContext,
    attempt: number
  ) => Promise<Result<PlannedWorks<T>, OfficeReason>>,
  afterFailure: "remove" | "keep"
): Promise<Result<WorksDone<T>, OfficeReason>> {
  return gateway.write<WorksDone<T>>(async (context) => {
    let last: OfficeReason = reasonFor("MovedMeanwhile");
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const planned = await plan(context, attempt);
      if (!planned.ok) return planned;
      const { works, state, value } = planned.value;
      const refusal = refusalOf(works, state);
      if (refusal !== null) return fail(refusal);
      if (works.length === 0) return ok({ added: [], notices: [], value });
      const carried = await carryOutWorks(context, works, state, { afterFailure });
      if (carried.ok) return ok({ ...carried.value, value });
      if (!carried.reason.moved) return carried;
      // A name that is taken each time is taken by what can not be seen from here.
      if (carried.reason.code === "ItemAlreadyExists") last = carried.reason;
    }
    return fail(last);
  });
}

function refusalOf(
  works: readonly SheetWork[],
  { structureProtected }: WorkbookState
): OfficeReason | null {
  if (structureProtected && works.some(({ kind }) => kind === "add"))
    return reasonFor("StructureProtected");
  for (const work of works)
    if (work.kind !== "add" && work.standing.state.protected)
      return reasonFor("SheetProtected", work.standing.state.name);
  return null;
}
