import { readSheets, readSheetsAgain } from "../../../src/excel";
import { fill, area, closeAll, open, reasonIn, valueOf } from "../support";

afterEach(closeAll);

function openThree(ceiling = "1.9") {
  const office = open({ ceiling });
  fill(office.sheet("Sheet1"), { A1: "一" });
  fill(office.workbook.addSheet("二"), { C3: "二" });
  fill(office.workbook.addSheet("三"), { B2: "三" });
  return office;
}

test.each(["1.9", "1.14"])("a workbook is read in 2 syncs with ExcelApi %s", async (ceiling) => {
  const office = openThree(ceiling);
  const sheet = office.sheet("二");
  fill(sheet, { D3: 0.3, E3: true, C4: { error: "#REF!" }, D4: 45_000, E4: 12, F4: "0012" });
  sheet.restyle({ top: 2, left: 3, bottom: 2, right: 3 }, () => ({ numberFormat: "0%" }));
  sheet.restyle({ top: 3, left: 3, bottom: 3, right: 3 }, () => ({ numberFormat: "yyyy-m-d" }));
  sheet.restyle({ top: 3, left: 5, bottom: 3, right: 5 }, () => ({ numberFormat: "@" }));
  const { grids, unread } = valueOf(await readSheets(office.gateway));
  expect(office.traffic.requests).toBe(2);
  expect(office.traffic.cleanups).toBe(0);
  expect(grids.map(({ name }) => name)).toEqual(["Sheet1", "二", "三"]);
  expect(grids[1]).toEqual({
    id: sheet.id,
    formulas: new Set(),
    name: "二",
    visibility: "visible",
    origin: { row: 2, column: 2 },
    values: [
      ["二", 0.3, true, null],
      [{ error: "#REF!" }, 45_000, 12, "0012"],
    ],
    numberFormats: new Map([
      ["D3", "0%"],
      ["D4", "yyyy-m-d"],
    ]),
    merges: [],
    names: [],
    truncated: false,
  });
  expect(unread).toEqual([]);
});

test("an empty sheet is an empty grid", async () => {
  const { gateway } = open();
  const [grid] = valueOf(await readSheets(gateway)).grids;
  expect(grid).toMatchObject({ values: [], origin: { row: 0, column: 0 }, truncated: false });
});

test("hidden sheets are told from others and may be left out", async () => {
  const office = openThree();
  office.sheet("二").visibility = "Hidden";
  office.sheet("三").visibility = "VeryHidden";
  const all = valueOf(await readSheets(office.gateway));
  expect(all.grids.map((grid) => grid.visibility)).toEqual(["visible", "hidden", "veryHidden"]);
  const visible = valueOf(await readSheets(office.gateway, { visibleOnly: true }));
  expect(visible.grids.map(({ name }) => name)).toEqual(["Sheet1"]);
  expect(visible.state.sheets).toHaveLength(3);
});

test("protection of sheets and of the structure is reported", async () => {
  const office = openThree();
  office.sheet("三").protection = { options: {}, password: "" };
  office.workbook.structureProtected = true;
  const { state } = valueOf(await readSheets(office.gateway));
  expect(state.structureProtected).toBe(true);
  expect(state.sheets.map((sheet) => sheet.protected)).toEqual([false, false, true]);
});

test("defined names come with the sheet they point into", async () => {
  const office = openThree();
  const name = (name: string, formula: string) =>
    office.workbook.setName({ name, formula, scope: null, comment: "", visible: true });
  office.sheet("三").name = "3.人大's会议";
  name("jx.overview", "='3.人大''s会议'!$A$1:$G$24");
  name("jx.one", "=二!$C$3");
  name("rate", "=0.25");
  const { grids } = valueOf(await readSheets(office.gateway));
  expect(grids.map((grid) => grid.names)).toEqual([
    [],
    [{ name: "jx.one", area: area("C3") }],
    [{ name: "jx.overview", area: area("A1:G24") }],
  ]);
});

test("what lies outside of A1:CV3000 is not read but reported", async () => {
  const office = openThree();
  const write = (row: number, column: number) =>
    office
      .sheet("二")
      .write({ top: row, left: column, bottom: row, right: column }, () => ({ value: "x" }));
  write(2999, 99);
  expect(valueOf(await readSheets(office.gateway)).grids[1]?.truncated).toBe(false);
  write(3000, 2);
  write(2, 100);
  const grid = valueOf(await readSheets(office.gateway)).grids[1];
  expect(grid).toMatchObject({ truncated: true, origin: { row: 2, column: 2 } });
  expect([grid?.values.length, grid?.values[0]?.length]).toEqual([2998, 98]);
});

test("a sheet with nothing inside A1:CV3000 is empty and truncated", async () => {
  const office = open();
  const far = { top: 4000, left: 0, bottom: 4000, right: 0 };
  office.sheet("Sheet1").write(far, () => ({ value: "x" }));
  const [grid] = valueOf(await readSheets(office.gateway)).grids;
  expect(grid).toMatchObject({ values: [], truncated: true });
});

test("replies over 5 MB are read in parts, also of one sheet, and come out the same", async () => {
  const office = open({ payloadLimit: 60_000 });
  fill(office.sheet("Sheet1"), { A1: "小表" });
  const large = office.workbook.addSheet("大表");
  large.write({ top: 4, left: 1, bottom: 703, right: 4 }, (i, j) =>
    i % 7 === 3 ? undefined : { value: j === 3 ? i : `第${i}行第${j}列` }
  );
  large.restyle({ top: 4, left: 4, bottom: 703, right: 4 }, () => ({ numberFormat: "0.00" }));
  const { grids, unread } = valueOf(await readSheets(office.gateway));
  expect(unread).toEqual([]);
  office.host.settings.payloadLimit = 5_000_000;
  const whole = valueOf(await readSheets(office.gateway));
  expect(grids).toEqual(whole.grids);
  expect(grids[1]?.values).toHaveLength(700);
  expect(grids[1]?.numberFormats.size).toBe(600);
});

test("a sheet that can not be read is reported and the others are read", async () => {
  const office = openThree();
  // 二 fails in the joint reply, in the half with Sheet1, and alone
  for (const nth of [6, 4, 2])
    office.host.faults.failNext({ member: "Range.values", code: "GeneralException", nth });
  const { grids, unread } = valueOf(await readSheets(office.gateway));
  expect(grids.map(({ name }) => name)).toEqual(["Sheet1", "三"]);
  expect(unread).toMatchObject([{ sheet: "二", reason: { code: "GeneralException" } }]);
  expect(unread[0]?.reason.sentence).toContain("工作表“二”");
});

test("while a cell is being edited reading in the background fails with one sentence and one request", async () => {
  const office = openThree();
  office.host.editing.begin();
  const reason = reasonIn(await readSheets(office.gateway, { delayForCellEdit: false }));
  expect(reason.sentence).toContain("结束单元格编辑");
  expect(office.traffic.requests).toBe(1);
});

function nameOver(office: ReturnType<typeof openThree>, name: string, formula: string): void {
  office.workbook.setName({ name, formula, scope: null, comment: "", visible: true });
}

test("a hidden sheet under a name that is asked for is read with the visible ones, in the same 2 syncs", async () => {
  const office = openThree();
  nameOver(office, "jx.reasons", "=二!$A$1:$F$9");
  office.sheet("二").visibility = "Hidden";
  office.sheet("三").visibility = "Hidden";
  const alsoUnder = ["jx.overview", "JX.Reasons"];
  const { grids } = valueOf(await readSheets(office.gateway, { visibleOnly: true, alsoUnder }));
  expect(office.traffic.requests).toBe(2);
  expect(grids.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["Sheet1", "visible"],
    ["二", "hidden"],
  ]);
  expect(grids[1]?.values).toEqual([["二"]]);
});

describe("sheets that are read again", () => {
  test.each(["1.9", "1.14"])(
    "come in 1 sync as the first reading had them, ExcelApi %s",
    async (ceiling) => {
      const office = openThree(ceiling);
      nameOver(office, "jx.one", "=二!$C$3");
      fill(office.sheet("二"), { D3: 0.3, E3: { error: "#REF!" } });
      office
        .sheet("二")
        .restyle({ top: 2, left: 3, bottom: 2, right: 3 }, () => ({ numberFormat: "0%" }));
      office
        .sheet("二")
        .write({ top: 3000, left: 0, bottom: 3000, right: 0 }, () => ({ value: "x" }));
      office.sheet("三").visibility = "Hidden";
      const whole = valueOf(await readSheets(office.gateway));
      office.traffic.reset();
      const again = valueOf(await readSheetsAgain(office.gateway, ["三", "二"]));
      expect(office.traffic.requests).toBe(1);
      expect(office.traffic.cleanups).toBe(0);
      expect(again.grids).toEqual(whole.grids.slice(1));
      expect(again.grids[0]).toMatchObject({ truncated: true, names: [{ name: "jx.one" }] });
      expect({ ...again, grids: whole.grids }).toEqual(whole);
    }
  );

  test("one that is gone is a failure of its own, and the others are read", async () => {
    const office = openThree();
    office.host.user.renameSheet("二", "二季度");
    const { grids, unread } = valueOf(await readSheetsAgain(office.gateway, ["二", "三"]));
    expect(grids.map(({ name }) => name)).toEqual(["三"]);
    expect(unread).toMatchObject([{ sheet: "二", reason: { code: "ItemNotFound" } }]);
    expect(unread[0]?.reason.sentence).toContain("工作表“二”");
    expect(office.traffic.requests).toBe(3);
  });

  test("one that can not be read is a failure of its own, and the others are read", async () => {
    const office = openThree();
    // 二 fails in the joint reply, in the reply of the listed ones, and alone
    const failure = { member: "Range.values", code: "GeneralException", times: 3 } as const;
    office.host.faults.failNext(failure);
    const { grids, unread } = valueOf(await readSheetsAgain(office.gateway, ["二", "三"]));
    expect(grids.map(({ name }) => name)).toEqual(["三"]);
    expect(unread).toMatchObject([{ sheet: "二", reason: { code: "GeneralException" } }]);
  });

  test("a reply over 5 MB is read in parts and comes out the same", async () => {
    const office = open({ payloadLimit: 60_000 });
    const large = office.workbook.addSheet("大表");
    large.write({ top: 4, left: 1, bottom: 703, right: 4 }, (i, j) => ({
      value: `第${i}行第${j}列`,
    }));
    const parts = valueOf(await readSheetsAgain(office.gateway, ["大表"]));
    office.host.settings.payloadLimit = 5_000_000;
    office.traffic.reset();
    const whole = valueOf(await readSheetsAgain(office.gateway, ["大表"]));
    expect(office.traffic.requests).toBe(1);
    expect(parts).toEqual(whole);
    expect(parts.grids[0]?.values).toHaveLength(700);
  });

  test("in the background, while a cell is being edited, are not read, which costs one request", async () => {
    const office = openThree();
    office.host.editing.begin();
    const read = readSheetsAgain(office.gateway, ["二"], { delayForCellEdit: false });
    expect(reasonIn(await read).code).toBe("InvalidOperationInCellEditMode");
    expect(office.traffic.requests).toBe(1);
  });
});
