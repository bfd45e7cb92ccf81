import { createActions } from "../../../src/actions";
import { SEED } from "../../support/seed";
import { at, cell, closeAll, fill, open, reasonIn, valueOf, type Opened } from "../support";

afterEach(closeAll);

const SHEET = "1.人大代表培训经费";

/** The seed in a workbook, one of its sheets in front with a cell selected. */
async function seed(selected = "A1", office: Opened = open()) {
  const actions = createActions(office.gateway);
  valueOf(await actions.importDocument(SEED, "keepBoth"));
  office.host.user.select(`${SHEET}!${selected}`);
  return { office, actions, sheet: office.sheet(SHEET) };
}

const rowTexts = (sheet: ReturnType<Opened["sheet"]>, row: number) =>
  ["A", "B", "C", "D", "E", "F", "G"].map((column) => cell(sheet, `${column}${row}`));

const mergesOf = (sheet: ReturnType<Opened["sheet"]>, row: number) =>
  sheet.merges().filter(({ top, bottom }) => top <= row - 1 && bottom >= row - 1);

describe("适应行高", () => {
  test("a table that was just written fits already: nothing is sent but questions", async () => {
    const { office, actions } = await seed();
    const before = office.traffic.requests;
    expect(valueOf(await actions.fitRowHeights())).toEqual({ sheet: SHEET, rows: 0 });
    expect(office.traffic.requests - before).toBe(2);
  });

  test("a longer text makes its row higher, a shorter one lower again, in 3 syncs", async () => {
    const { office, actions, sheet } = await seed();
    const old = sheet.rowHeight(7);
    const goals = SEED.tables[0]?.goals ?? "";
    office.host.user.type(`${SHEET}!B8`, "完成全年培训任务。".repeat(60));
    const before = office.traffic.requests;
    expect(valueOf(await actions.fitRowHeights()).rows).toBe(1);
    expect(office.traffic.requests - before).toBe(3);
    expect(sheet.rowHeight(7)).toBeGreaterThan(old);
    office.host.user.type(`${SHEET}!B8`, goals);
    await actions.fitRowHeights();
    expect(sheet.rowHeight(7)).toBe(old);
  });

  test("heights follow the widths that the columns have now, and hints do not count", async () => {
    const { actions, sheet } = await seed();
    const old = sheet.rowHeight(9);
    fill(sheet, { H10: `【错误】${"某".repeat(300)}` });
    expect(valueOf(await actions.fitRowHeights()).rows).toBe(0);
    sheet.setColumnWidth(3, 30);
    expect(valueOf(await actions.fitRowHeights()).rows).toBeGreaterThan(0);
    expect(sheet.rowHeight(9)).toBeGreaterThan(old);
  });

  test("rows that moved are fitted where they stand now", async () => {
    const { office, actions, sheet } = await seed();
    const heights = Array.from({ length: 12 }, (_, row) => sheet.rowHeight(row));
    office.host.user.insertRows(`${SHEET}!1:2`);
    for (let row = 2; row < 14; row++) sheet.setRowHeight(row, 20);
    expect(valueOf(await actions.fitRowHeights()).rows).toBeGreaterThanOrEqual(12);
    expect(Array.from({ length: 12 }, (_, row) => sheet.rowHeight(row + 2))).toEqual(heights);
  });

  test("a sheet without a table, another layout and a protected sheet are each told", async () => {
    const { office, actions, sheet } = await seed();
    office.host.user.select("Sheet1!A1");
    expect(reasonIn(await actions.fitRowHeights()).code).toBe("NoTable");
    office.host.user.select(`${SHEET}!A1`);
    sheet.setRowHeight(0, 99);
    sheet.protection = { password: "", options: {} };
    expect(reasonIn(await actions.fitRowHeights()).sentence).toContain(SHEET);
    sheet.protection = null;
    sheet.insertColumns(0, 1);
    expect(reasonIn(await actions.fitRowHeights()).code).toBe("OtherLayout");
  });
});

describe("增加指标行", () => {
  test("below the selected row: one row, with its levels, formats, validations and merge", async () => {
    const { office, actions, sheet } = await seed("D11");
    const [above, below] = [rowTexts(sheet, 11), rowTexts(sheet, 12)];
    const before = office.traffic.requests;
    expect(valueOf(await actions.addIndicatorRow())).toEqual({ sheet: SHEET, row: 11 });
    expect(office.traffic.requests - before).toBe(2);
    expect(rowTexts(sheet, 11)).toEqual(above);
    expect(rowTexts(sheet, 12)).toEqual([above[0], above[1], null, null, null, null, null]);
    expect(rowTexts(sheet, 13)).toEqual(below);
    expect(mergesOf(sheet, 12)).toEqual([{ top: 11, left: 5, bottom: 11, right: 6 }]);
    const { row, column } = at("E12");
    expect(sheet.style(row, column)).toMatchObject({ numberFormat: "@", fill: "#F4F9FF" });
    const covering = sheet.dataValidations.filter(({ areas }) =>
      areas.some(({ top, bottom }) => top <= row && bottom >= row)
    );
    expect(covering).toHaveLength(4);
  });

  test("from anywhere else on the sheet: after the list's last row", async () => {
    const { actions, office, sheet } = await seed("B5");
    const { tables } = valueOf(await actions.validate());
    const last = tables.find((table) => table.sheet === SHEET)?.lastRow ?? 0;
    const end = rowTexts(sheet, last + 1);
    expect(valueOf(await actions.addIndicatorRow()).row).toBe(last + 1);
    expect(rowTexts(sheet, last + 2).slice(0, 2)).toEqual(end.slice(0, 2));
    office.host.user.select(`${SHEET}!A60`);
    expect(valueOf(await actions.addIndicatorRow()).row).toBe(last + 2);
  });

  test("the row that is filled in then is one indicator more, and the others are as before", async () => {
    const { office, actions } = await seed("C12");
    const indicators = async () =>
      valueOf(await actions.validate()).tables.find(({ sheet }) => sheet === SHEET)?.indicators ??
      [];
    const old = (await indicators()).map(({ name }) => name.value);
    const { row } = valueOf(await actions.addIndicatorRow());
    office.host.user.type(`${SHEET}!C${row + 1}`, "新的指标");
    office.host.user.type(`${SHEET}!E${row + 1}`, "3-5");
    const names = (await indicators()).map(({ name }) => name.value);
    expect(names).toEqual([...old.slice(0, 3), "新的指标", ...old.slice(3)]);
    expect(cell(office.sheet(SHEET), `E${row + 1}`)).toBe("3-5");
  });

  test("an empty table gets its row below the last one that is prepared", async () => {
    const { office, actions } = await seed();
    const { written } = valueOf(
      await actions.newTable({
        number: 9,
        unit: { code: "", name: "" },
        projectCode: "",
        projectName: "甲",
      })
    );
    office.host.user.select(`${written[0]?.name}!A1`);
    const sheet = office.sheet("9.甲");
    const { row } = valueOf(await actions.addIndicatorRow());
    expect(cell(sheet, `B${row}`)).not.toBeNull();
    expect(rowTexts(sheet, row + 1).slice(0, 2)).toEqual(rowTexts(sheet, row).slice(0, 2));
    expect(rowTexts(sheet, row + 2).every((value) => value === null)).toBe(true);
  });

  test("of two tables on one sheet it is the one of the selected row", async () => {
    const { office, actions, sheet } = await seed();
    const [table] = valueOf(await actions.validate()).tables;
    const rows = (table?.lastRow ?? 0) + 1;
    for (let row = 0; row < rows; row++)
      for (const column of ["A", "B", "C", "D", "E", "F", "G"]) {
        const value = cell(sheet, `${column}${row + 1}`);
        if (value !== null) fill(sheet, { [`${column}${row + 1 + rows + 2}`]: value });
      }
    office.host.user.select(`${SHEET}!C${rows + 2 + 10}`);
    expect(valueOf(await actions.addIndicatorRow()).row).toBe(rows + 2 + 10);
    office.host.user.select(`${SHEET}!C10`);
    expect(valueOf(await actions.addIndicatorRow()).row).toBe(10);
  });

  test("a sheet without a table and a protected one stay as they are, with the reason", async () => {
    const { office, actions, sheet } = await seed("C10");
    const before = rowTexts(sheet, 11);
    sheet.protection = { password: "", options: {} };
    expect(reasonIn(await actions.addIndicatorRow()).code).toBe("SheetProtected");
    expect(rowTexts(sheet, 11)).toEqual(before);
    office.host.user.select("Sheet1!A1");
    expect(reasonIn(await actions.addIndicatorRow()).code).toBe("NoTable");
  });
});
