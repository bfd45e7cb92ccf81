import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { Actions, HeadOffers } from "../../src/actions";
import { TEXTS } from "../../src/taskpane/words/texts";
import {
  added,
  done,
  later,
  refused,
  removed,
  seedProjects,
  showPane,
  validationOf,
  written,
} from "./pane-support";

const { fill, failed } = TEXTS;
const button = (name: string) => screen.getByRole("button", { name });
const entry = (name: string | RegExp) => screen.getByRole("textbox", { name });
const projectName = new RegExp(`^${fill.projectName}`);
const status = () => screen.getByRole("status", { name: TEXTS.status });

test("a new table takes what was typed, and the number that is next", async () => {
  const newTable = jest.fn(() => done(written(["1.会议"])));
  const { user } = showPane({ newTable });
  await user.type(entry(fill.unitCode), "101001");
  await user.type(entry(fill.unitName), "办公室 ");
  await user.type(entry(projectName), " 会议");
  await user.type(entry(fill.projectCode), "13070026P00112110002X{Enter}");
  expect(newTable).toHaveBeenCalledWith({
    number: 1,
    unit: { code: "101001", name: "办公室" },
    projectCode: "13070026P00112110002X",
    projectName: "会议",
  });
  expect(await screen.findByText("1.会议")).toBeVisible();
  expect(entry(fill.number)).toHaveValue("2");
  expect(entry(fill.unitCode)).toHaveValue("101001");
  expect(entry(projectName)).toHaveValue("");
});

test("a table without a project name is not made; the cursor goes to the entry", async () => {
  const newTable = jest.fn(() => done(written([])));
  const { user } = showPane({ newTable });
  await user.click(button(fill.create));
  expect(screen.getByText(fill.projectNameMissing)).toBeVisible();
  expect(entry(projectName)).toHaveFocus();
  expect(newTable).not.toHaveBeenCalled();
});

test.each(["0", "1000", "一", ""])("%p is no number for a table", async (number) => {
  const newTable = jest.fn(() => done(written([])));
  const { user } = showPane({ newTable });
  await user.type(entry(projectName), "会议");
  await user.clear(entry(fill.number));
  if (number !== "") await user.type(entry(fill.number), number);
  await user.click(button(fill.create));
  expect(screen.getByText(fill.numberWrong)).toBeVisible();
  expect(entry(fill.number)).toHaveFocus();
  expect(newTable).not.toHaveBeenCalled();
});

test("what was typed stays where the table could not be made, and a retry makes it", async () => {
  const newTable = jest
    .fn()
    .mockReturnValueOnce(refused("工作簿结构受保护。"))
    .mockReturnValueOnce(done(written(["1.会议"])));
  const { user } = showPane({ newTable });
  await user.type(entry(projectName), "会议{Enter}");
  expect(await screen.findByText("工作簿结构受保护。")).toBeVisible();
  expect(entry(projectName)).toHaveValue("会议");
  await user.click(button(TEXTS.retry));
  expect(await screen.findByText("1.会议")).toBeVisible();
  expect(screen.queryByText("工作簿结构受保护。")).not.toBeInTheDocument();
});

test("sheets that a failed job has written are listed and can be removed", async () => {
  const removeSheets = jest.fn(removed);
  const importDocument = () => refused("内存不足。", { written: added("1.甲", "2.乙") });
  const { user } = showPane({ importDocument, removeSheets });
  await user.click(button(fill.sample));
  const list = await screen.findByRole("list", { name: failed.written });
  expect(
    within(list)
      .getAllByRole("listitem")
      .map((item) => item.textContent)
  ).toEqual(["1.甲", "2.乙"]);
  await user.click(button(failed.remove));
  expect(removeSheets).toHaveBeenCalledWith(added("1.甲", "2.乙"));
  expect(await screen.findByText(TEXTS.done.removed(2))).toBeVisible();
});

test.each([
  [fill.department, "部门整体绩效目标"],
  [fill.fitRows, TEXTS.done.fitted("1.甲", 3)],
  [fill.insertRow, TEXTS.done.inserted("1.甲", 12)],
  [fill.restoreLayout, TEXTS.done.restored("1.甲", 1)],
  [fill.makeCumulative, TEXTS.done.cumulative("1.甲")],
  [fill.renumber, TEXTS.done.renumbered(2, 2)],
])("%s says what was done", async (name, sentence) => {
  const { user } = showPane();
  await user.click(button(name));
  expect(await within(status()).findByText(sentence)).toBeVisible();
  await user.click(button(TEXTS.close));
  expect(status()).toBeEmptyDOMElement();
});

test("what has been done is no longer told on another tab, a failure is", async () => {
  const { user } = showPane({ fitRowHeights: () => refused("当前工作表上没有表。") });
  await user.click(button(fill.insertRow));
  await within(status()).findByText(TEXTS.done.inserted("1.甲", 12));
  await user.click(screen.getByRole("tab", { name: TEXTS.tabs.sum }));
  expect(status()).toBeEmptyDOMElement();
  await user.click(screen.getByRole("tab", { name: TEXTS.tabs.fill }));
  await user.click(button(fill.fitRows));
  await within(status()).findByText("当前工作表上没有表。");
  await user.click(screen.getByRole("tab", { name: TEXTS.tabs.check }));
  expect(within(status()).getByText("当前工作表上没有表。")).toBeVisible();
});

test("the row button is called as the trade calls it", () => {
  showPane();
  expect(button("新增指标行")).toBeVisible();
});

test("what was left alone is told with what was done", async () => {
  const restoreLayout = () => done({ sheet: "1.甲", tables: 2, notices: ["F11:G11没有合并。"] });
  const { user } = showPane({ restoreLayout });
  await user.click(button(fill.restoreLayout));
  expect(await screen.findByText(TEXTS.done.restored("1.甲", 2))).toBeVisible();
  expect(screen.getByText("F11:G11没有合并。")).toBeVisible();
});

test.each([fill.makeCumulative, fill.renumber])("%s can be undone at once", async (name) => {
  const undoRepair = jest.fn(() =>
    done({ repaired: 1, sheets: ["1.甲"], refused: [], undoable: 0 })
  );
  const { user, pane } = showPane({ undoRepair });
  await user.click(button(name));
  await user.click(await within(status()).findByRole("button", { name: TEXTS.repair.undo }));
  expect(await screen.findByText(TEXTS.done.undone(1))).toBeVisible();
  expect(undoRepair).toHaveBeenCalledTimes(1);
  expect(pane.store.get().undoable).toBe(0);
});

test.each([
  [fill.insertRow, TEXTS.done.inserted("1.甲", 12)],
  [fill.restoreLayout, TEXTS.done.restored("1.甲", 1)],
])("after %s the list shows the sheet as it stands now", async (name, sentence) => {
  const revalidate = jest.fn<ReturnType<Actions["revalidate"]>, Parameters<Actions["revalidate"]>>(
    () => done(validationOf(seedProjects({ 0: { C4: 30 } })))
  );
  const { user, pane } = showPane({ revalidate });
  await user.click(button(name));
  await within(status()).findByText(sentence);
  expect(revalidate).not.toHaveBeenCalled();
  await act(async () => void (await pane.run.validate()));
  await user.click(await screen.findByRole("tab", { name: TEXTS.tabs.fill }));
  await user.click(button(name));
  await within(status()).findByText(sentence);
  expect(revalidate.mock.calls.map(([, sheets]) => sheets)).toEqual([["1.甲"]]);
  expect(pane.store.get().check?.counts.错误).toBe(1);
});

test("titles that are right already leave nothing to undo", async () => {
  const renumberTitles = () => done({ titles: 0, sheets: 0, undoable: 0, notices: [] });
  const { user } = showPane({ renumberTitles });
  await user.click(button(fill.renumber));
  await within(status()).findByText(TEXTS.done.renumbered(0, 0));
  expect(within(status()).queryByRole("button", { name: TEXTS.repair.undo })).toBeNull();
});

describe("offers from the workbook", () => {
  const OFFICE = { code: "101001", name: "办公室" };
  const FINANCE = { code: "202001", name: "财政局" };
  const OFFERS: HeadOffers = {
    units: [OFFICE, FINANCE],
    projectNames: ["会议", "培训"],
    nextNumber: 5,
    active: { sheet: "4.培训", projectName: "培训", unit: OFFICE },
  };
  const offered = (name: string | RegExp) => screen.getByRole("combobox", { name });

  async function showOffers(overrides: Parameters<typeof showPane>[0] = {}) {
    const shown = showPane({ offerHeads: () => done(OFFERS), ...overrides });
    await screen.findByDisplayValue("办公室");
    return shown;
  }

  test("the usual unit and the next number stand there, and are taken as they stand", async () => {
    const newTable = jest.fn(() => done(written(["5.调研"])));
    const { user } = await showOffers({ newTable });
    expect(offered(fill.unitCode)).toHaveValue("101001");
    await user.type(offered(projectName), "调研{Enter}");
    expect(newTable).toHaveBeenCalledWith({
      number: 5,
      unit: OFFICE,
      projectCode: "",
      projectName: "调研",
    });
  });

  test("choosing a code fills in the name, and the other way round", async () => {
    const { user } = await showOffers();
    await user.clear(offered(fill.unitCode));
    expect(offered(fill.unitName)).toHaveValue("");
    await user.type(offered(fill.unitCode), "202001");
    expect(offered(fill.unitName)).toHaveValue("财政局");
    await user.clear(offered(fill.unitName));
    await user.type(offered(fill.unitName), "办公室");
    expect(offered(fill.unitCode)).toHaveValue("101001");
  });

  test("units and project names are on offer, each with what tells it from others", async () => {
    await showOffers();
    const options = [...document.querySelectorAll("option")].map((option) => [
      option.value,
      option.getAttribute("label"),
    ]);
    expect(options).toEqual(
      expect.arrayContaining([
        ["202001", "财政局"],
        ["财政局", "202001"],
        ["培训", ""],
      ])
    );
  });

  test("offers that come late change nothing that was typed, and keep the cursor where it is", async () => {
    const { promise, settle } = later<Awaited<ReturnType<typeof done<HeadOffers>>>>();
    const { user } = showPane({ offerHeads: () => promise });
    await user.type(entry(fill.unitName), "档案馆");
    settle({ ok: true, value: OFFERS });
    await screen.findByDisplayValue("5");
    expect(offered(fill.unitName)).toHaveFocus();
    expect(offered(fill.unitName)).toHaveValue("档案馆");
    expect(offered(fill.unitCode)).toHaveValue("");
  });

  test("they are read again after a job and on coming back to the pane, and fail quietly", async () => {
    const offerHeads = jest.fn(() => refused("正在编辑单元格。"));
    const { user } = showPane({ offerHeads });
    await waitFor(() => expect(offerHeads).toHaveBeenCalledTimes(1));
    await user.click(button(fill.fitRows));
    await waitFor(() => expect(offerHeads).toHaveBeenCalledTimes(2));
    await user.click(button(TEXTS.close));
    fireEvent.focus(window);
    await waitFor(() => expect(offerHeads).toHaveBeenCalledTimes(3));
    expect(status()).toBeEmptyDOMElement();
  });

  test("on another tab nothing is read", async () => {
    const offerHeads = jest.fn(() => done(OFFERS));
    const { user } = await showOffers({ offerHeads });
    await user.click(screen.getByRole("tab", { name: TEXTS.tabs.sum }));
    fireEvent.focus(window);
    await user.click(screen.getByRole("tab", { name: TEXTS.tabs.fill }));
    await waitFor(() => expect(offerHeads).toHaveBeenCalledTimes(2));
    await user.click(button(fill.fitRows));
    await waitFor(() => expect(offerHeads.mock.calls.length).toBeGreaterThan(2));
    expect(offerHeads).toHaveBeenCalledTimes(3);
  });

  test("the form of a copy says what is copied, takes a name, and gives the cursor back", async () => {
    const copyTable = jest.fn(() => done(written(["5.调研"])));
    const goTo = jest.fn(() => done(null));
    const { user } = await showOffers({ copyTable, goTo });
    const opener = button(fill.copyTable);
    await user.click(opener);
    expect(opener).toHaveAttribute("aria-expanded", "true");
    const form = within(screen.getByRole("form", { name: fill.copyOf("培训") }));
    const name = form.getByRole("textbox", { name: projectName });
    expect(name).toHaveFocus();
    await user.click(form.getByRole("button", { name: fill.copyCreate }));
    expect(form.getByText(fill.projectNameMissing)).toBeVisible();
    expect(copyTable).not.toHaveBeenCalled();
    await user.type(name, "调研{Enter}");
    expect(copyTable).toHaveBeenCalledWith({
      number: 5,
      unit: { code: "", name: "" },
      projectCode: "",
      projectName: "调研",
    });
    expect(await screen.findByText("5.调研")).toBeVisible();
    expect(screen.queryByRole("form", { name: fill.copyOf("培训") })).toBeNull();
    expect(opener).toHaveFocus();
    await user.click(button(TEXTS.done.open));
    expect(goTo).toHaveBeenCalledWith({ sheet: "5.调研", row: 0, column: 0 });
  });

  test("a copy that failed keeps what was typed; cancelling closes the form", async () => {
    const { user } = await showOffers({ copyTable: () => refused("工作簿结构受保护。") });
    await user.click(button(fill.copyTable));
    const form = within(screen.getByRole("form", { name: fill.copyOf("培训") }));
    await user.type(form.getByRole("textbox", { name: projectName }), "调研{Enter}");
    expect(await screen.findByText("工作簿结构受保护。")).toBeVisible();
    expect(form.getByRole("textbox", { name: projectName })).toHaveValue("调研");
    await user.click(form.getByRole("button", { name: TEXTS.cancel }));
    expect(screen.queryByRole("form", { name: fill.copyOf("培训") })).toBeNull();
  });
});
