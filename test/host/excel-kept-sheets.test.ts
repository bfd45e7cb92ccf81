import { readKeptSheets } from "../../src/excel";
import { closeAll, open, valueOf } from "./excel-support";

afterEach(closeAll);

const ROWS = 3_500;
const DEFINED = "jx.indicators";

test("a list longer than other sheets may be is read to its end, in pieces of less than a reply", async () => {
  const office = open();
  const sheet = office.workbook.addSheet("指标明细");
  sheet.write({ top: 0, left: 0, bottom: ROWS - 1, right: 0 }, (row) => ({ value: `第${row}行` }));
  await office.Excel.run(async (context) => {
    context.workbook.names.add(DEFINED, `='指标明细'!$A$1:$A$${ROWS}`);
    await context.sync();
  });
  office.traffic.reset();
  const kinds = [{ defined: DEFINED, rowBytes: 2_000 }];
  const { kept, others } = valueOf(await readKeptSheets(office.gateway, kinds, []));
  expect(office.traffic.requests).toBe(3);
  expect(others).toEqual([]);
  const list = kept.get(DEFINED);
  expect(list?.grid.truncated).toBe(false);
  expect(list?.grid.values).toHaveLength(ROWS);
  expect(list?.content.formulas).toHaveLength(ROWS);
  expect(list?.grid.values.at(-1)?.[0]).toBe(sheet.value(ROWS - 1, 0));
});

test("where nothing is kept, and no other sheet is there, one look at the workbook suffices", async () => {
  const office = open();
  office.traffic.reset();
  const read = valueOf(
    await readKeptSheets(office.gateway, [{ defined: DEFINED, rowBytes: 600 }], ["单位名册"])
  );
  expect(office.traffic.requests).toBe(1);
  expect([read.kept.size, read.others.length]).toEqual([0, 0]);
});
