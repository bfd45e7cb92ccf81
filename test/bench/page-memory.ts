import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";

/** How often the heap is looked at, in milliseconds. */
const LOOK = 200;

/** Looks at a page's JavaScript heap, its workers' left out, until told to stop; then tells the most in use, in bytes. */
export async function watchHeap(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  let most = 0;
  async function look() {
    const { metrics } = await session.send("Performance.getMetrics");
    most = Math.max(most, metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? 0);
  }
  const timer = setInterval(() => void look(), LOOK);
  return async () => {
    clearInterval(timer);
    await look();
    return most;
  };
}

/**
 * The most memory (bytes) that a browser's process for pages has held at any time: page, workers, and what
 * Chromium itself needs for them. Null where the system does not tell; Linux does.
 */
export async function peakOfProcess(browser: Browser): Promise<number | null> {
  if (process.platform !== "linux") return null;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const peaks = processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1]);
  return Math.max(...peaks.map((kilobytes) => Number(kilobytes ?? 0) * 1024));
}
