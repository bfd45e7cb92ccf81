import { readFileSync } from "node:fs";
import path from "node:path";
import { darkSetting } from "../../src/taskpane/start/office-theme";
import { browserPreferences } from "../../src/taskpane/start/preferences";
import { showSkeleton, type SkeletonState } from "../../src/taskpane/start/skeleton";
import { startOffice, type OfficeStart } from "../../src/taskpane/start/start-office";

const PAGE = readFileSync(path.resolve(__dirname, "../../src/taskpane/index.html"), "utf8");

const page = () => new DOMParser().parseFromString(PAGE, "text/html");
const shown = (root: ParentNode) =>
  [...root.querySelectorAll("[data-state]:not([hidden])")].map((section) => section.textContent);

/** Office.js in a host that has these requirement sets. */
function office(host: string | null, sets: readonly string[] = ["ExcelApi 1.9"]): OfficeStart {
  const isSetSupported = (name: string, version?: string | number) =>
    sets.includes(`${name} ${version}`);
  return {
    onReady: () => Promise.resolve({ host }),
    context: { requirements: { isSetSupported } },
  };
}

test.each([
  ["office.js was not loaded", undefined, "office-missing"],
  ["a browser without Office", office(null), "no-host"],
  ["Word", office("Word"), "wrong-host"],
  ["Excel 2016", office("Excel", ["ExcelApi 1.1"]), "old-excel"],
  ["Excel with ExcelApi 1.9", office("Excel"), null],
])("%s: the pane's start ends with %p", async (_, client, outcome) => {
  expect(await startOffice(client, () => undefined)).toBe(outcome);
});

test("a host that does not come is told after ten seconds, and may come all the same", async () => {
  jest.useFakeTimers();
  const onWaiting = jest.fn();
  let come: (info: { host: string }) => void = () => undefined;
  const onReady = () => new Promise<{ host: string }>((resolve) => (come = resolve));
  const start = startOffice({ ...office("Excel"), onReady }, onWaiting);
  jest.advanceTimersByTime(9_999);
  expect(onWaiting).not.toHaveBeenCalled();
  jest.advanceTimersByTime(1);
  expect(onWaiting).toHaveBeenCalledTimes(1);
  come({ host: "Excel" });
  await expect(start).resolves.toBeNull();
  jest.useRealTimers();
});

test("the static page begins with one state and can show each of the others", () => {
  const document = page();
  expect(shown(document)).toHaveLength(1);
  expect(shown(document)[0]).toContain("正在启动…");
  const states: Readonly<Record<Exclude<SkeletonState, "starting">, string>> = {
    "office-missing": "OFFICE_JS",
    "no-host": "上传我的加载项",
    "wrong-host": "只在 Excel 中使用",
    "old-excel": "ExcelApi 1.9",
  };
  for (const [state, words] of Object.entries(states)) {
    showSkeleton(document, state as SkeletonState);
    expect(shown(document)).toHaveLength(1);
    expect(shown(document)[0]).toContain(words);
  }
});

test("the page for Internet Explorer's engine needs no script, and no script is inline", () => {
  const document = page();
  expect(document.querySelector(".legacy")?.textContent).toContain("WebView2");
  const scripts = [...document.querySelectorAll("script")];
  expect(scripts.every(({ src, textContent }) => src !== "" && textContent === "")).toBe(true);
  expect(PAGE).not.toMatch(/ (?:on\w+|style)=/);
});

test.each([
  ["#FFFFFF", false],
  ["#262626", true],
  ["#000000", true],
  ["#B4B4B4", false],
])("Office's background %s is dark: %p", (bodyBackgroundColor, dark) => {
  expect(darkSetting({ bodyBackgroundColor }, preference(!dark)).get()).toBe(dark);
});

test("without a theme of Office the system's preference holds, and is followed", () => {
  const system = preference(true);
  const setting = darkSetting(undefined, system);
  expect(setting.get()).toBe(true);
  const heard = jest.fn();
  const stop = setting.subscribe(heard);
  system.dispatchEvent(new Event("change"));
  stop();
  system.dispatchEvent(new Event("change"));
  expect(heard).toHaveBeenCalledTimes(1);
});

function preference(matches: boolean): MediaQueryList {
  return Object.assign(new EventTarget(), { matches }) as unknown as MediaQueryList;
}

test("what was read is remembered, and a browser that remembers nothing is no obstacle", () => {
  const preferences = browserPreferences(() => localStorage);
  expect(preferences.undoNoticeRead()).toBe(false);
  preferences.readUndoNotice();
  expect(browserPreferences(() => localStorage).undoNoticeRead()).toBe(true);
  const closed = browserPreferences(() => {
    throw new Error("SecurityError");
  });
  closed.readUndoNotice();
  expect(closed.undoNoticeRead()).toBe(false);
});
