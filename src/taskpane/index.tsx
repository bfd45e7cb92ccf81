import { createRoot } from "react-dom/client";
import { associateCommands } from "../commands";
import { createPane } from "./create-pane";
import { deferActions } from "./jobs/defer-actions";
import { isoDate } from "./start/iso-date";
import { loadReaderPool } from "./files/load-files";
import { loadActions, preloadJobs } from "./jobs/load-jobs";
import { loadSample } from "./fill/load-sample";
import { darkSetting } from "./start/office-theme";
import { PaneRoot } from "./pane-root";
import { browserPreferences } from "./start/preferences";
import { showSkeleton } from "./start/skeleton";
import { startOffice } from "./start/start-office";

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
