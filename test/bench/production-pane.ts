import { existsSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { launch } from "../e2e/browser";
import { pickBrowser } from "../e2e/pick-browser";
import { serve } from "../e2e/server";

/** The production build; `npm run bench` makes it anew. */
const DIST = path.resolve("dist");

/** As much of office.js as the pane asks before it shows itself; the real one is not part of the measure. */
const OFFICE = `
window.Office = {
  onReady: (f) => { const ready = Promise.resolve({ host: "Excel", platform: "OfficeOnline" }); if (f) ready.then(f); return ready; },
  context: { requirements: { isSetSupported: () => true } },
  actions: { associate() {} },
};
window.Excel = { run: () => new Promise(() => {}) };`;

/** Where the pane of the production build is served, with no workbook behind it. */
export interface ProductionPane {
  readonly url: string;
  readonly browser: Browser;
  /** An empty page as wide as a pane, in which the pane can be opened. */
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

export async function serveProductionPane(): Promise<ProductionPane> {
  if (!existsSync(path.join(DIST, "taskpane.html"))) throw new Error("dist/ is empty");
  await pickBrowser();
  const site = await serve(DIST);
  const browser = await launch();
  return {
    url: `${site.url}/taskpane.html`,
    browser,
    newPage: async () => {
      const page = await browser.newPage({ viewport: { width: 350, height: 700 } });
      await page.route(/office\.js$/, (route) =>
        route.fulfill({ contentType: "text/javascript", body: OFFICE })
      );
      return page;
    },
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}
