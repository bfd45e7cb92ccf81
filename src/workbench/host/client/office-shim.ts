import type { Host } from "../host";
import { contextOf } from "./office-context";

/** The parts of Office's global objects that only the full office.js makes. */
export interface OfficeScope {
  readonly Office?: Record<string, unknown>;
  readonly OSF?: Record<string, unknown>;
}

/** Where a pane is shown and hidden; a client in Node has none. */
interface PaneShell {
  show(): void;
  hide(): void;
}

/** What a ribbon button runs, by the action's id in the manifest. */
type RibbonAction = (event: { readonly completed: () => void }) => unknown;

/** What the add-in has told Office. */
export interface InstalledOffice {
  readonly actions: ReadonlyMap<string, RibbonAction>;
}

/**
 * Completes a loaded client, which came without office.js' own loader: Office.onReady, Office.context with the
 * requirement sets and document settings, Office.actions for ribbon commands and Office.addin for the pane.
 */
export function installOffice(
  host: Host,
  { Office, OSF }: OfficeScope,
  shell?: PaneShell
): InstalledOffice {
  if (!Office || !OSF) throw new Error("The client is not loaded.");
  const { platform } = host.settings;
  const context = contextOf(host);
  const info = { host: "Excel", platform };
  const actions = new Map<string, RibbonAction>();
  OSF._OfficeAppFactory = {
    getContext: () => context,
    getHostInfo: () => ({ hostType: "excel", hostPlatform: "web", isDialog: false }),
  };
  Office.onReady = async (callback?: (ready: typeof info) => unknown) => {
    await callback?.(info);
    return info;
  };
  Office.actions = {
    associate: (id: string, action: RibbonAction) => void actions.set(id, action),
  };
  if (shell) Office.addin = addinOf(shell);
  return { actions };
}

function addinOf(shell: PaneShell) {
  const nothing = () => Promise.resolve();
  return {
    showAsTaskpane: () => Promise.resolve(shell.show()),
    hide: () => Promise.resolve(shell.hide()),
    getStartupBehavior: () => Promise.resolve("None"),
    setStartupBehavior: nothing,
    onVisibilityModeChanged: () => Promise.resolve(nothing),
  };
}
