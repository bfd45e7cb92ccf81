import { existsSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { launch } from "../e2e/browser";
import { pickBrowser } from "../e2e/pick-browser";
import { serve } from "../e2e/server";

const RUNS = 5;

interface Paint {
  /** Milliseconds from the start of the navigation. */
  readonly skeleton: number;
  readonly firstButton: number;
}

/** Opens the pane once, its processor slowed by a factor. */
async function paint(browser: Browser, url: string, slowed: number): Promise<Paint> {
  const page = await browser.newPage({ viewport: { width: 350, height: 700 } });
  try {
    await page.route(/office\.js$/, (route) =>
      route.fulfill({ contentType: "text/javascript", body: OFFICE })
    );
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowed });
    await page.goto(`${url}/taskpane.html`);
    await page.getByRole("button").first().waitFor();
    return await page.evaluate(() => ({
      skeleton: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN,
      firstButton: performance.now(),
    }));
  } finally {
    await page.close();
  }
}

function median(values: readonly number[]): number {
  return Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN);
}

async function measure(browser: Browser, url: string, slowed: number): Promise<Paint> {
  const paints: Paint[] = [];
  for (let run = 0; run < RUNS; run++) paints.push(await paint(browser, url, slowed));
  return {
    skeleton: median(paints.map(({ skeleton }) => skeleton)),
    firstButton: median(paints.map(({ firstButton }) => firstButton)),
  };
}

/** First paint of the skeleton and first button of the pane, as it is and with the processor slowed four times. */
async function main(): Promise<void> {
  if (!existsSync(path.join(DIST, "taskpane.html"))) throw new Error("dist/ is empty");
  await pickBrowser();
  const site = await serve(DIST);
  const browser = await launch();
  try {
    const asItIs = await measure(browser, site.url, 1);
    const slowed = await measure(browser, site.url, 4);
    const ratio = Number((slowed.firstButton / asItIs.firstButton).toFixed(2));
    const line = { bench: "first paint of the pane, ms", runs: RUNS, asItIs, slowed, ratio };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  } finally {
    await browser.close();
    await site.close();
  }
}

void main();
