import { readFileSync } from "node:fs";
import type { Frame, Locator } from "playwright-core";
import { Workbench } from "./workbench";

let bench: Workbench;
/** What the browser says of the page's own policy, and of chunks that were not let through. */
const complaints: string[] = [];

beforeAll(async () => {
  bench = await Workbench.open();
  bench.page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await bench.pane.getByRole("tab", { name: "填报" }).click();
  await bench.pane.getByRole("button", { name: "加载样例" }).click();
  await bench.pane.getByText("已写入7张工作表").waitFor();
});
afterAll(() => bench.close());

const LONG_NAME =
  "2026年度市人大常委会机关信息化运行维护及网络安全保障项目经费（含硬件更新、等级保护测评与专线租赁费用，跨年度实施）";

const CHARTS = /add-in-charts\.js$/;
const lines = () => bench.pane.getByRole("img", { name: /^折线图/ });
const linesSection = () => bench.pane.getByRole("region", { name: "累计支出进度与序时进度" });
const largest = () => bench.pane.getByRole("list", { name: "预算数最大的项目（万元）" });
const bars = () => largest().locator("rect");

function paneFrame(): Frame {
  const frame = bench.page.frames().find((one) => one.url().includes("taskpane.html"));
  if (!frame) throw new Error("the pane is a frame of the page");
  return frame;
}

/** The colours in the order of the lines drawn, each with how many pieces it is drawn in. */
function piecesByColour(): Promise<Record<string, number>> {
  return lines()
    .locator("svg line[stroke-linecap]")
    .evaluateAll((pieces) => {
      const count: Record<string, number> = {};
      for (const piece of pieces) {
        const colour = getComputedStyle(piece).stroke;
        count[colour] = (count[colour] ?? 0) + 1;
      }
      return count;
    });
}

/** Texts of a place that stick out of it, or that are cut off within themselves. */
function clipped(place: Locator): Promise<readonly string[]> {
  return place.evaluate((root) => {
    const outer = root.getBoundingClientRect();
    return [...root.querySelectorAll<HTMLElement | SVGElement>("text, span, td, th")]
      .filter((part) => {
        const { left, right } = part.getBoundingClientRect();
        const cut = part instanceof HTMLElement && part.scrollHeight > part.clientHeight + 1;
        return (
          left < outer.left - 0.5 || right > outer.right + 0.5 || (cut && part.clientHeight > 0)
        );
      })
      .map(({ textContent }) => textContent ?? "");
  });
}

/** How high each of the two pictures is. */
async function heights(): Promise<readonly number[]> {
  const boxes = [linesSection(), largest()].map((picture) => picture.boundingBox());
  return (await Promise.all(boxes)).map((box) => box!.height);
}

async function setPaneWidth(pixels: number): Promise<void> {
  await bench.page.evaluate((width) => {
    document.documentElement.style.setProperty("--pane-width", `${width}px`);
  }, pixels);
  // The chart follows the room it has.
  await paneFrame().waitForFunction((width) => {
    const chart = document.querySelector("[role=img] svg")?.getBoundingClientRect();
    const panel = document.querySelector("[role=tabpanel]:not([hidden])")!;
    const { paddingLeft, paddingRight } = getComputedStyle(panel);
    const room = panel.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    return innerWidth <= width && chart !== undefined && Math.abs(chart.width - room) < 1;
  }, pixels);
}

test("where what draws them does not come the numbers stand, and a retry draws without moving anything", async () => {
  await bench.page.route(CHARTS, (route) => route.abort());
  await bench.pane.getByRole("tab", { name: "汇总" }).click();
  await bench.pane.getByRole("button", { name: "汇总本工作簿" }).click();
  await bench.pane.getByText("图表没有载入").waitFor();
  await bench.pane.getByRole("cell", { name: "88.09%" }).last().waitFor();
  expect(await largest().innerText()).toContain("202.00");
  const before = await heights();
  await bench.page.unroute(CHARTS);
  await bench.pane.getByRole("button", { name: "重试" }).click();
  await bars().nth(5).waitFor();
  expect(await heights()).toEqual(before);
  expect(complaints.splice(0)).toEqual([expect.stringContaining("ERR_FAILED")]);
});

test("the seed's summary shows three lines over four dates and six bars as long as their budgets", async () => {
  await lines().locator("svg line[stroke-linecap]").first().waitFor();
  expect(Object.values(await piecesByColour())).toEqual([3, 3, 3]);
  const { width } = (await largest().boundingBox())!;
  const widths = await bars().evaluateAll((all) =>
    all.map((bar) => bar.getBoundingClientRect().width)
  );
  expect(widths.map((one) => Math.round((one / width) * 202))).toEqual([202, 72, 57, 52, 31, 7]);
});

test.each([
  [350, "light"],
  [350, "dark"],
  [320, "light"],
] as const)("in a pane of %i pixels, %s, no word is cut off", async (width, colorScheme) => {
  await bench.page.emulateMedia({ colorScheme });
  await setPaneWidth(width);
  expect(await clipped(linesSection())).toEqual([]);
  expect(await clipped(largest())).toEqual([]);
  await largest().scrollIntoViewIfNeeded();
  await bench.picture(`pictures-${width}-${colorScheme}`);
});

test("a name too long for two lines ends in …, and is there in full to be pointed at", async () => {
  await bench.goToSheet("6.人大会议经费");
  await bench.type("E3", LONG_NAME);
  await bench.pane.getByRole("button", { name: "汇总本工作簿" }).click();
  const name = bench.pane.getByTitle(LONG_NAME);
  await name.waitFor();
  const [shown, needed] = await name.evaluate((element) => {
    const line = Number.parseFloat(getComputedStyle(element).lineHeight);
    return [element.clientHeight / line, element.scrollHeight / line] as const;
  });
  expect(shown).toBe(2);
  expect(needed).toBeGreaterThan(2);
  await bench.picture("pictures-long-name");
});

test("axe finds nothing in the pictures", async () => {
  const frame = paneFrame();
  await frame.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
  const violations = await frame.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (context: object) => Promise<{ violations: { id: string }[] }> };
    };
    return (await axe.run({ exclude: "[data-tabster-dummy]" })).violations.map(({ id }) => id);
  });
  expect(violations).toEqual([]);
});

test("nothing broke the page's policy, nothing was asked of anyone else, and nothing failed", () => {
  expect(complaints).toEqual([]);
  expect(bench.strangers).toEqual([]);
  expect(bench.errors).toEqual([]);
});
