import type { StartFailure } from "./skeleton";

/** How long Office.js may look for its host before the page says that there is none, in milliseconds. */
const HOST_AFTER = 10_000;

/** What starting needs of Office.js; outside a host `host` is null, whatever its types say. */
export interface OfficeStart {
  readonly onReady: () => Promise<{ readonly host: unknown }>;
  readonly context: Pick<Office.Context, "requirements">;
}

/**
 * Waits for the host and answers why the pane can not start, or null. `onWaiting` is told once when the
 * host takes so long that there is likely none; it may come all the same.
 */
export async function startOffice(
  office: OfficeStart | undefined,
  onWaiting: () => void
): Promise<StartFailure | null> {
  if (office === undefined) return "office-missing";
  const timer = setTimeout(onWaiting, HOST_AFTER);
  const { host } = await office.onReady();
  clearTimeout(timer);
  if (!host) return "no-host";
  if (host !== "Excel") return "wrong-host";
  return office.context.requirements.isSetSupported("ExcelApi", "1.9") ? null : "old-excel";
}
