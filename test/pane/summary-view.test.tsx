import { screen, within } from "@testing-library/react";
import { TEXTS } from "../../src/taskpane/words/texts";
import { done, refused, seedProjects, showPane, SUMMARISED, validationOf } from "./pane-support";

const { sum } = TEXTS;
const button = (name: string) => screen.getByRole("button", { name });

async function summarised(overrides: Parameters<typeof showPane>[0] = {}) {
  const shown = showPane(overrides);
  await shown.user.click(screen.getByRole("tab", { name: TEXTS.tabs.sum }));
  await shown.user.click(button(sum.summarise));
  return shown;
}

test("before the first time it says what the button does", async () => {
  const { user } = showPane();
  await user.click(screen.getByRole("tab", { name: TEXTS.tabs.sum }));
  expect(screen.getByText(sum.intro)).toBeVisible();
});

test("the seed's totals stand in the pane, and a link leads to the sheet", async () => {
  const goTo = jest.fn(() => done(null));
  const { user } = await summarised({ goTo });
  expect(await screen.findByText(sum.amount("421.00"))).toBeVisible();
  expect(screen.getByText(sum.projectsValue(6))).toBeVisible();
  const rows = within(screen.getByRole("table", { name: sum.spending })).getAllByRole("row");
  expect(rows.slice(1).map((row) => row.textContent)).toEqual([
    "3月底55.34%233.00",
    "6月底70.45%296.60",
    "10月底88.09%370.85",
    "12月底100%421.00",
  ]);
  await user.click(await screen.findByRole("button", { name: sum.open("项目汇总") }));
  expect(goTo).toHaveBeenCalledWith({ sheet: "项目汇总", row: 0, column: 0 });
});

test("what is explained in writing is counted apart", async () => {
  const validation = validationOf(seedProjects({ 0: { B3: "13070026P000012100115" } }));
  const explained = { reason: "系统中确为此码。", date: "2026-11-20", stale: false };
  const findings = validation.findings.map((finding) =>
    finding.rule === "code-check" ? { ...finding, explained } : finding
  );
  await summarised({ validate: () => done({ ...validation, findings }) });
  expect(await screen.findByText(/提醒0，建议\d+，已说明1$/)).toBeVisible();
});

test("a workbook without tables is not summarised", async () => {
  const summarise = jest.fn(() => refused("不应写入。"));
  await summarised({ validate: () => done(validationOf([])), summarise });
  expect(await screen.findByRole("heading", { name: sum.noTables })).toBeVisible();
  expect(summarise).not.toHaveBeenCalled();
});

test("where the sheet can not be written the totals stand all the same, and a retry is offered", async () => {
  const summarise = jest
    .fn()
    .mockReturnValueOnce(refused("工作簿结构受保护。"))
    .mockReturnValueOnce(done({ ...SUMMARISED, updated: true, notices: ["请核对备注。"] }));
  const { user } = await summarised({ summarise });
  expect(await screen.findByText("工作簿结构受保护。")).toBeVisible();
  expect(screen.getByText(sum.amount("421.00"))).toBeVisible();
  expect(screen.queryByRole("button", { name: sum.open("项目汇总") })).not.toBeInTheDocument();
  await user.click(button(TEXTS.retry));
  expect(await screen.findByRole("list", { name: sum.notices })).toHaveTextContent("请核对备注。");
});
