import { createGateway } from "../../../src/excel";
import { fail, ok } from "../../../src/domain";
import { reasonFor } from "../../../src/excel/gateway/office-reason";
import { cell, closeAll, fill, open, reasonIn, valueOf } from "../support";

afterEach(closeAll);

/** Codes of charts, pictures, links and the ribbon, which we never use. */
const OUT_OF_REACH = new Set([
  "DirtySupportingFormula",
  "EmptyChartSeries",
  "OpenWorkbookLinksBlocked",
  "PowerQueryRefreshResourceChallenge",
  "RangeImageExceedsLimit",
  "RefreshWorkbookLinksBlocked",
  "UnsupportedFillType",
]);

test("every error code that Office.js can give us has a sentence of its own", () => {
  const { Excel, OfficeExtension } = open();
  const tables: unknown[] = [Excel.ErrorCodes, OfficeExtension.ErrorCodes];
  const codes = tables.flatMap((table) => Object.values(table as Record<string, string>));
  const reachable = codes.filter((code) => !OUT_OF_REACH.has(code));
  expect(reachable.length).toBeGreaterThan(30);
  const unnamed = reachable.filter((code) => reasonFor(code).sentence.includes(code));
  expect(unnamed).toEqual([]);
});

test("an error code nobody has heard of is named in the sentence", () => {
  expect(reasonFor("Whatever").sentence).toContain("“Whatever”");
});

test("writes run one after the other, and a read sees the writes that were asked for before it", async () => {
  const { gateway } = open();
  const put = (value: number) =>
    gateway.write(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      range.load("values");
      await context.sync();
      range.values = [[Number(range.values[0]?.[0]) * 10 + value]];
      await context.sync();
      return ok(null);
    });
  const read = () =>
    gateway.read(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      range.load("values");
      await context.sync();
      return ok(range.values[0]?.[0] as unknown);
    });
  const done = [put(1), put(2), read(), put(3), read()];
  const results = await Promise.all(done);
  expect(results.map(valueOf)).toEqual([null, null, 12, null, 123]);
});

test("a failed write does not stop those behind it", async () => {
  const office = open();
  office.host.faults.failNext({ member: "Range.values", code: "AccessDenied" });
  const put = () =>
    office.gateway.write(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[7]];
      await context.sync();
      return ok(null);
    });
  const [first, second] = await Promise.all([put(), put()]);
  expect(reasonIn(first).code).toBe("AccessDenied");
  expect(second.ok).toBe(true);
  expect(cell(office.sheet("Sheet1"), "A1")).toBe(7);
});

test("an error of the program itself is thrown, not told to the user", async () => {
  const { gateway } = open();
  const broken = gateway.write(() => Promise.reject(new TypeError("a mistake")));
  await expect(broken).rejects.toThrow("a mistake");
  expect((await gateway.read(() => Promise.resolve(ok(1)))).ok).toBe(true);
});

test("an action's own refusal comes back as it is", async () => {
  const { gateway } = open();
  const reason = reasonFor("SheetHidden", "表");
  expect(reasonIn(await gateway.read(() => Promise.resolve(fail(reason))))).toBe(reason);
});

test("below ExcelApi 1.9 nothing is sent and the sentence asks for a newer Excel", async () => {
  const office = open({ ceiling: "1.8" });
  const action = jest.fn(() => Promise.resolve(ok(1)));
  const reason = reasonIn(await office.gateway.write(action));
  expect(reason.sentence).toContain("版本太旧");
  expect(action).not.toHaveBeenCalled();
});

test("a command waits until the cell being edited is left; background work fails at once", async () => {
  const office = open();
  fill(office.sheet("Sheet1"), { A1: 5 });
  office.host.editing.begin();
  const look = (delayForCellEdit: boolean) =>
    office.gateway.read(
      async (context) => {
        const range = context.workbook.worksheets.getItem("Sheet1").getCell(0, 0);
        range.load("values");
        await context.sync();
        return ok(range.values[0]?.[0] as unknown);
      },
      { delayForCellEdit }
    );
  const background = reasonIn(await look(false));
  expect(background.code).toBe("InvalidOperationInCellEditMode");
  expect(background.sentence).toContain("请按 Enter");
  const command = look(true);
  office.host.editing.end();
  expect(valueOf(await command)).toBe(5);
});

test("from ExcelApi 1.20 on the syncs of one write make one entry of the undo list", async () => {
  const options: Excel.RunOptions[] = [];
  const gatewayAt = (supported: string) =>
    createGateway({
      run: (given, batch) => {
        options.push(given);
        return batch({} as Excel.RequestContext);
      },
      isSetSupported: (_, version) => version === "1.9" || version === supported,
    });
  await gatewayAt("1.20").write(() => Promise.resolve(ok(null)));
  await gatewayAt("1.20").read(() => Promise.resolve(ok(null)));
  await gatewayAt("1.9").write(() => Promise.resolve(ok(null)));
  expect(options.map(({ mergeUndoGroup }) => mergeUndoGroup)).toEqual([true, undefined, undefined]);
});
