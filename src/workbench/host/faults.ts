import { HostError, type ErrorCode } from "./host-error";

/** One failure to come. */
export interface PlannedFailure {
  /** "Worksheet.pageLayout", "Range.values", "ConditionalFormatCollection.add". */
  readonly member: string;
  readonly code: ErrorCode;
  readonly message?: string;
  /** The first use of the member that fails, from 1, which is the default. */
  readonly nth?: number;
  /** How many uses fail from there on, 1 by default. */
  readonly times?: number;
}

export type EventDelivery = "once" | "lost" | "twice";

/** What goes wrong in this Excel. Every field may be changed at any time. */
export class Faults {
  /** Another workbook has the focus: selecting, activating, adding and deleting sheets, gridlines, panes fail. */
  otherWorkbookInFront = false;
  /** Without a printer every page set-up fails. */
  noPrinter = false;
  /** The file was opened read-only: every writing batch is refused. */
  readOnly = false;
  /** Values, formulas and texts are read as null, as they are above five million cells. */
  nullValues = false;
  events: EventDelivery = "once";
  /** Milliseconds by which events are late. */
  eventDelay = 0;
  /** Names of sheets with conditional formats that list their id and type, but not their rule (office-js #6827, #6835). */
  readonly unreadableFormats = new Set<string>();
  /** Deleting through conditionalFormats.getItemAt is ItemNotFound (office-js #5222). */
  formatsByIndexNotFound = false;

  private readonly planned: { failure: PlannedFailure; uses: number }[] = [];

  /** Lets the next use of a member fail, or a later one. */
  failNext(failure: PlannedFailure): void {
    this.planned.push({ failure, uses: 0 });
  }

  /** Throws what is planned for this use of the member. */
  check(member: string): void {
    for (const plan of this.planned) {
      const { member: planned, nth = 1, times = 1, code, message } = plan.failure;
      if (planned !== member) continue;
      plan.uses++;
      if (plan.uses >= nth && plan.uses < nth + times) throw new HostError(code, message, member);
    }
  }
}
