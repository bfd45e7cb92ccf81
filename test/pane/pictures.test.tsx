import { screen, waitFor, within } from "@testing-library/react";
import { loadCharts } from "../../src/taskpane/pictures/load-charts";
import { TEXTS } from "../../src/taskpane/words/texts";
import { pick, read, settle, showFiles } from "./files-support";
import { done, refused, SEED_PICTURES, showPane, SUMMARISED } from "./pane-support";

jest.mock("../../src/taskpane/pictures/load-charts", () => {
  const actual = jest.requireActual<{ loadCharts: typeof loadCharts }>(
    "../../src/taskpane/pictures/load-charts"
  );
  return { loadCharts: jest.fn(actual.loadCharts) };
});

const { pictures, sum, files } = TEXTS;
const loading = jest.mocked(loadCharts);
const button = (name: string) => screen.getByRole("button", { name });
const theLines = () => screen.findByRole("img", { name: /^折线图/ });
const lineTexts = () =>
  within(screen.getByRole("table", { name: pictures.progress }))
    .getAllByRole("row")
    .map((row) => row.textContent);
const largest = (by = "项目") => screen.getByRole("list", { name: pictures.largest(by) });
const barTexts = (by?: string) =>
  within(largest(by))
    .getAllByRole("listitem")
    .map((item) => item.textContent);

beforeEach(() => loading.mockClear());

async function summarised(overrides: Parameters<typeof showPane>[0] = {}) {
  const shown = showPane(overrides);
  await shown.user.click(screen.getByRole("tab", { name: TEXTS.tabs.sum }));
  await shown.user.click(button(sum.summarise));
  await screen.findByRole("button", { name: sum.open("项目汇总") });
  return shown;
}

test("what draws pictures is not asked for before there is one to draw", async () => {
  const { user } = showPane();
  await user.click(screen.getByRole("tab", { name: TEXTS.tabs.sum }));
  await screen.findByText(files.local);
  expect(loading).not.toHaveBeenCalled();
  await user.click(button(sum.summarise));
  await theLines();
  expect(loading).toHaveBeenCalledTimes(1);
});

test("after a summary the lines of spending are there, in a sentence and with each number as text", async () => {
  await summarised();
  expect(await theLines()).toHaveAccessibleName(
    "折线图，截至3月底、6月底、10月底、12月底：序时进度25%、50%、83.33%、100%；" +
      "全部项目55.34%、70.45%、88.09%、100%；不含预算最大的项目14.16%、43.2%、77.1%、100%。"
  );
  expect(lineTexts()).toEqual([
    "3月底6月底10月底12月底",
    "序时进度25%50%83.33%100%",
    "全部项目55.34%70.45%88.09%100%",
    "不含预算最大的项目14.16%43.2%77.1%100%",
  ]);
});

test("the largest budgets stand in their order, each with its whole name, its number and its bar", async () => {
  await summarised();
  await theLines();
  expect(barTexts()).toEqual([
    "人大会议经费202.00",
    "人大代表专项活动经费72.00",
    "人大代表执法检查工作经费57.00",
    "人大立法调研审查工作经费52.00",
    "人大代表培训经费31.00",
    "预算联网监督系统运维和应用项目资金7.00",
  ]);
  expect(screen.getByText("预算联网监督系统运维和应用项目资金")).toHaveAttribute(
    "title",
    "预算联网监督系统运维和应用项目资金"
  );
  await waitFor(() => expect(barWidths()).toHaveLength(6));
  expect(barWidths().map((width) => Number.parseFloat(width ?? ""))).toEqual(
    [202, 72, 57, 52, 31, 7].map((budget) => expect.closeTo((budget / 202) * 100, 6) as number)
  );
});

/** jsdom has no idea of what is inert: these are the bars as they are drawn. */
const barWidths = () =>
  [...largest().querySelectorAll("rect")].map((bar) => bar.getAttribute("width"));

test("a chart is a picture: neither Tab nor a screen reader goes into it", async () => {
  await summarised();
  const picture = await theLines();
  await waitFor(() => expect(picture.querySelector("svg")).not.toBeNull());
  const focusable = [...document.querySelectorAll("svg, svg *")].filter(
    (part) => part.getAttribute("tabindex") === "0"
  );
  expect(focusable.length).toBeGreaterThan(0);
  expect(focusable.filter((part) => part.closest("[inert]") === null)).toEqual([]);
});

test("where all the money lies in one project there is no line without it", async () => {
  const { progress } = SEED_PICTURES;
  await summarised({
    summarise: () =>
      done({ ...SUMMARISED, pictures: { ...SEED_PICTURES, progress: progress.slice(0, 2) } }),
  });
  await theLines();
  expect(lineTexts()).toHaveLength(3);
});

test("budgets that are all 0, of projects without a name, are said and drawn as nothing", async () => {
  const bars = [{ label: "", budget: 0 }];
  await summarised({
    summarise: () =>
      done({
        ...SUMMARISED,
        pictures: { ...SEED_PICTURES, largest: { by: "项目", bars } },
      }),
  });
  const picture = await theLines();
  await waitFor(() => expect(picture.querySelector("svg")).not.toBeNull());
  expect(barTexts()).toEqual([`${files.noProjectName}0.00`]);
  expect(barWidths()).toEqual([]);
});

test("units are called units", async () => {
  const bars = [{ label: "101001 办公室", budget: 300.5 }];
  await summarised({
    summarise: () =>
      done({ ...SUMMARISED, pictures: { ...SEED_PICTURES, largest: { by: "单位", bars } } }),
  });
  await theLines();
  expect(barTexts("单位")).toEqual(["101001 办公室300.50"]);
});

test("pictures can be folded away, and stay so for the next summary", async () => {
  const { user } = await summarised();
  await theLines();
  expect(button(pictures.title)).toHaveAttribute("aria-expanded", "true");
  await user.click(button(pictures.title));
  expect(button(pictures.title)).toHaveAttribute("aria-expanded", "false");
  expect(screen.queryByRole("table", { name: pictures.progress })).not.toBeInTheDocument();
  await user.click(button(sum.summarise));
  expect(await screen.findByRole("button", { name: pictures.title })).toHaveAttribute(
    "aria-expanded",
    "false"
  );
  await user.click(button(pictures.title));
  await theLines();
});

test("where what draws them does not come the numbers stand all the same, and a retry brings the picture", async () => {
  loading.mockRejectedValueOnce(new Error("offline"));
  const goTo = jest.fn(() => done(null));
  const { user } = await summarised({ goTo });
  expect(await screen.findByText(pictures.notLoaded)).toBeVisible();
  expect(screen.queryByRole("img", { name: /^折线图/ })).not.toBeInTheDocument();
  expect(lineTexts()[2]).toBe("全部项目55.34%70.45%88.09%100%");
  expect(barTexts()[0]).toBe("人大会议经费202.00");
  await user.click(button(sum.open("项目汇总")));
  expect(goTo).toHaveBeenCalledTimes(1);
  await user.click(button(TEXTS.retry));
  const picture = await theLines();
  await waitFor(() => expect(picture.querySelector("svg")).not.toBeNull());
  expect(screen.queryByText(pictures.notLoaded)).not.toBeInTheDocument();
  expect(barWidths()).toHaveLength(6);
});

test("a summary that could not be written has no pictures", async () => {
  const { user } = showPane({ summarise: () => refused("工作簿结构受保护。") });
  await user.click(screen.getByRole("tab", { name: TEXTS.tabs.sum }));
  await user.click(button(sum.summarise));
  expect(await screen.findByText("工作簿结构受保护。")).toBeVisible();
  expect(screen.queryByRole("button", { name: pictures.title })).not.toBeInTheDocument();
});

test("a summary of no project at all has nothing to draw", async () => {
  const none = { ...SEED_PICTURES, largest: { by: "项目" as const, bars: [] } };
  await summarised({ summarise: () => done({ ...SUMMARISED, pictures: none }) });
  expect(screen.queryByRole("button", { name: pictures.title })).not.toBeInTheDocument();
});

test("picked files that were summed up have theirs, until other files are in the list", async () => {
  const { user, of } = await showFiles();
  await pick(user, "甲.xlsx", "乙.xlsx");
  await settle(() => of("甲.xlsx").finish(read("甲.xlsx", 0, 1)));
  await settle(() => of("乙.xlsx").finish(read("乙.xlsx", 2)));
  await user.click(await screen.findByRole("button", { name: files.write }));
  await theLines();
  expect(barTexts()).toHaveLength(6);
  expect(lineTexts()).toHaveLength(4);
  await user.click(button(files.remove("乙.xlsx")));
  expect(screen.queryByRole("button", { name: pictures.title })).not.toBeInTheDocument();
});
