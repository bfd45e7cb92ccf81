import { chromium, type Browser } from "playwright-core";

/** Nothing but the page under test talks to the network. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the browser that build.ts picked. */
export async function launch(): Promise<Browser> {
  const { E2E_BROWSER, E2E_BROWSER_LIBS, E2E_BROWSER_FONTS } = process.env;
  if (!E2E_BROWSER) throw new Error("build.ts has picked no browser");
  return chromium.launch({
    executablePath: E2E_BROWSER,
    args: ARGUMENTS,
    env: {
      ...(process.env as Record<string, string>),
      ...(E2E_BROWSER_LIBS ? { LD_LIBRARY_PATH: E2E_BROWSER_LIBS } : {}),
      ...(E2E_BROWSER_FONTS ? { FONTCONFIG_FILE: E2E_BROWSER_FONTS } : {}),
    },
  });
}
