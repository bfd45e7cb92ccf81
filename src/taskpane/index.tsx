import { createRoot } from "react-dom/client";
import { associateCommands } from "../commands";
import { createPane } from "./create-pane";
import { deferActions } from "./defer-actions";
import { isoDate } from "./iso-date";
import { loadReaderPool } from "./load-files";
import { loadActions, preloadJobs } from "./load-jobs";
import { loadSample } from "./load-sample";
import { darkSetting } from "./office-theme";
import { PaneRoot } from "./pane-root";
import { browserPreferences } from "./preferences";
import { showSkeleton } from "./skeleton";
import { startOffice } from "./start-office";

async function main(): Promise<void> {
  const office = typeof Office === "undefined" ? undefined : Office;
  const failure = await startOffice(office, () => showSkeleton(document, "no-host"));
  if (failure === null) showPane();
  else showSkeleton(document, failure);
}

function showPane(): void {
  const root = document.getElementById("root");
  if (root === null) return;
  const pane = createPane(deferActions(loadActions), {
    loadSample,
    openPool: loadReaderPool,
    preferences: browserPreferences(() => localStorage),
    thisYear: new Date().getFullYear(),
    today: () => isoDate(new Date()),
  });
  const { officeTheme } = Office.context;
  const dark = darkSetting(officeTheme, matchMedia("(prefers-color-scheme: dark)"));
  associateCommands(Office, pane.run);
  createRoot(root).render(<PaneRoot pane={pane} dark={dark} />);
  // After the first paint, which what is fetched here would only delay.
  requestAnimationFrame(() => setTimeout(() => void preloadJobs()));
}

void main();
