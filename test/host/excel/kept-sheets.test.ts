import { readSheets } from "../../../src/excel";
import { readKeptSheets, type WantedSheets } from "../../../src/excel/reading/read-kept-sheets";
import type { WorkbookState } from "../../../src/excel";
import { closeAll, fill, open, valueOf, type Opened } from "../support";

afterEach(closeAll);

const ROWS = 3_500;
const DEFINED = "jx.indicators";
const LIST = { kinds: [{ defined: DEFINED, rowBytes: 600 }] };

const read = async ({ gateway }: Opened, wanted: WantedSheets, known?: WorkbookState) =>
  valueOf(await gateway.read((context) => readKeptSheets(context, wanted, known)));

/** A list that holds one formula, under its name in other letters. */
async function openList() {
  const office = open();
  const sheet = office.workbook.addSheet("指标明细");
  fill(sheet, { A1: "指标", B1: "预算数", A2: "培训期数" });
  sheet.write({ top: 1, left: 1, bottom: 1, right: 1 }, () => ({ formula: "=1+1" }));
  await office.workbook.calculate();
  const formula = "=指标明细!$A$1:$B$2";
  office.workbook.setName({
    name: "JX.Indicators",
    formula,
    scope: null,
    comment: "",
    visible: true,
  });
  const { state } = valueOf(await readSheets(office.gateway));
  office.traffic.reset();
  return { office, sheet, state };
}

test("a list is found by its name and read with its formulas, in 2 syncs", async () => {
  const { office, sheet } = await openList();
  const { kept } = await read(office, LIST);
  expect(office.traffic.requests).toBe(2);
  const { grid, standing } = kept.get(DEFINED)!;
  expect(grid).toMatchObject({ id: sheet.id, name: "指标明细", formulas: new Set(["B2"]) });
  expect(grid.values).toEqual([
    ["指标", "预算数"],
    ["培训期数", 2],
  ]);
  expect(standing.content.formulas[1]).toEqual(["培训期数", "=1+1"]);
});

test("a list that stands where it is known to takes 1 sync, one that was renamed 3", async () => {
  const { office, state } = await openList();
  expect((await read(office, LIST, state)).kept.get(DEFINED)?.grid.values).toHaveLength(2);
  expect(office.traffic.requests).toBe(1);
  office.host.user.renameSheet("指标明细", "明细");
  expect((await read(office, LIST, state)).kept.get(DEFINED)?.grid.name).toBe("明细");
  expect(office.traffic.requests).toBeLessThanOrEqual(1 + 3);
});

test("a list longer than other sheets may be is read to its end, in pieces of less than a reply", async () => {
  const office = open();
  const sheet = office.workbook.addSheet("指标明细");
  sheet.write({ top: 0, left: 0, bottom: ROWS - 1, right: 0 }, (row) => ({ value: `第${row}行` }));
  await office.Excel.run(async (context) => {
    context.workbook.names.add(DEFINED, `='指标明细'!$A$1:$A$${ROWS}`);
    await context.sync();
  });
  office.traffic.reset();
  const { kept, others } = await read(office, {
    kinds: [{ defined: DEFINED, rowBytes: 2_000 }],
    named: [],
  });
  expect(office.traffic.requests).toBe(3);
  expect(others).toEqual([]);
  const list = kept.get(DEFINED);
  expect(list?.grid.truncated).toBe(false);
  expect(list?.grid.values).toHaveLength(ROWS);
  expect(list?.standing.content.formulas).toHaveLength(ROWS);
  expect(list?.grid.values.at(-1)?.[0]).toBe(sheet.value(ROWS - 1, 0));
});

test("where nothing is kept, and no other sheet is there, one look at the workbook suffices", async () => {
  const office = open();
  office.traffic.reset();
  const { kept, others } = await read(office, { ...LIST, named: ["单位名册"] });
  expect(office.traffic.requests).toBe(1);
  expect([kept.size, others.length]).toEqual([0, 0]);
});
