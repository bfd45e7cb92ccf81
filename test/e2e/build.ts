import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { pickBrowser } from "./pick-browser";
import { WORKBENCH } from "./workbench";

/** Runs once before the browser tests: picks a browser and builds the workbench with the add-in beside it. */
export default async function setup(): Promise<void> {
  await pickBrowser();
  if (process.env["E2E_SKIP_BUILD"] && existsSync(WORKBENCH)) return;
  const webpack = require.resolve("webpack/bin/webpack.js");
  execFileSync(process.execPath, [webpack, "--mode", "development", "--no-stats"], {
    stdio: "inherit",
  });
}
