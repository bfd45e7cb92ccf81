import { SENTENCES } from "./reason-sentences";
import type { AddedSheet } from "./added-sheet";

/** Why Excel did not do what was asked. */
export interface OfficeReason {
  /** Office.js's error code, or one of our own, which stand last in SENTENCES. */
  readonly code: string;
  /** For the user: what happened, why, what to do. */
  readonly sentence: string;
  /** The sheet concerned, where it is known. */
  readonly sheet?: string;
  /** Where Excel says that it failed: "ChartCollection.add". */
  readonly location?: string;
  /** Sheets that this run has added and that are still there: removeSheets takes them. */
  readonly written?: readonly AddedSheet[];
  /** Names of sheets that were there before and may hold a part of what was planned. */
  readonly changed?: readonly string[];
}

/** A sheet that was left as it is, and why. */
export interface SheetFailure {
  readonly sheet: string;
  readonly reason: OfficeReason;
}

/** Codes for which it is no use to ask again for a part: Excel itself, not a sheet, is in the way. */
const WHOLE_WORKBOOK: ReadonlySet<string> = new Set([
  "InvalidOperationInCellEditMode",
  "WriteNotSupportedWhenModalDialogOpen",
  "InactiveWorkbook",
  "MemoryLimitReached",
  "RequestAborted",
  "ActivityLimitReached",
  "ServiceNotAvailable",
  "Timeout",
  "NetworkError",
  "ConnectionFailure",
  "Unauthenticated",
  "InvalidOrTimedOutSession",
  "HostRestartNeeded",
]);

/** Codes that speak of this moment only: Excel, the user or the network is busy. */
const PASSING: ReadonlySet<string> = new Set([
  "InvalidOperationInCellEditMode",
  "WriteNotSupportedWhenModalDialogOpen",
  "InactiveWorkbook",
  "RequestAborted",
  "ActivityLimitReached",
  "ServiceNotAvailable",
  "Timeout",
  "NetworkError",
  "ConnectionFailure",
]);

/** The reason for an error code, with its sentence; an unknown code is named in the sentence. */
export function reasonFor(code: string, sheet?: string): OfficeReason {
  const told =
    SENTENCES[code] ??
    `Excel 报告了错误“${code}”，操作没有完成。请再试一次，仍不行时把错误代码告诉维护人员。`;
  if (sheet === undefined) return { code, sentence: told };
  return { code, sentence: `工作表“${sheet}”：${told}`, sheet };
}

/** The reason an error of Office.js stands for; null for any other error, which is the program's own. */
export function reasonOf(error: unknown): OfficeReason | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  const { code, debugInfo } = error as Partial<OfficeExtension.Error>;
  if (typeof code !== "string") return null;
  const location = debugInfo?.errorLocation;
  return location ? { ...reasonFor(code), location } : reasonFor(code);
}

/** True where it was a chart that Excel refused. */
export function concernsCharts({ location = "" }: OfficeReason): boolean {
  return location.startsWith("Chart");
}

/** True where a smaller request, or one without some sheet, may succeed. */
export function mayConcernOneSheet({ code }: OfficeReason): boolean {
  return !WHOLE_WORKBOOK.has(code);
}

/** True where the same request may succeed a little later. */
export function mayPass({ code }: OfficeReason): boolean {
  return PASSING.has(code);
}
