import { clearMarks, setMarks } from "../../../src/excel";
import { joinHints } from "../../../src/forms";
import {
  area,
  at,
  cell,
  closeAll,
  fill,
  FORM,
  open,
  standingGrid,
  valueOf,
  type Opened,
} from "../support";

afterEach(closeAll);

const hints = {
  column: 7,
  header: { row: 8, text: "校验提示" },
  cells: [{ row: 10, text: joinHints(["【错误】指标值无法识别。"]) }],
};

/** Marks B3 and puts a hint into H11 of the sheet. */
async function markSheet(office: Opened, sheet: string) {
  const cells = [{ sheet, ...area("B3") }];
  const marks = [{ cells, severity: "错误" as const, text: "" }];
  const grid = standingGrid(office.sheet(sheet));
  valueOf(await setMarks(office.gateway, [{ grid, marks, hints, oldHints: [] }]));
}

function openTable(ceiling = "1.9") {
  const office = open({ ceiling });
  const sheet = office.workbook.addSheet("表");
  fill(sheet, { ...FORM, A1: "标题", B3: "编码", E11: "≥95%" });
  return { office, sheet };
}

test.each(["1.9", "1.14"])(
  "clearing leaves a sheet as it was before marking, in 3 syncs with ExcelApi %s",
  async (ceiling) => {
    const { office, sheet } = openTable(ceiling);
    sheet.restyle({ top: 2, left: 1, bottom: 2, right: 1 }, () => ({ fill: "#FFFF00" }));
    sheet.setColumnWidth(7, 33);
    sheet.setRowHeight(10, 44);
    sheet.dataValidations = [
      {
        areas: [{ top: 2, left: 1, bottom: 2, right: 1 }],
        rule: { list: { inCellDropDown: true, source: "甲,乙" } },
        ignoreBlanks: true,
        prompt: { showPrompt: true, title: "编码", message: "21 位" },
        errorAlert: { showAlert: true, style: "Information", title: "", message: "" },
      },
    ];
    sheet.conditionalFormats = [
      {
        id: "user",
        areas: [{ top: 2, left: 1, bottom: 2, right: 1 }],
        type: "Custom",
        rule: { formula: "=LEN(B3)>0" },
        format: { bold: true },
        stopIfTrue: false,
      },
    ];
    const before = stateOf(sheet);
    await markSheet(office, "表");
    expect(stateOf(sheet)).not.toEqual(before);
    office.traffic.reset();
    const report = valueOf(await clearMarks(office.gateway));
    expect(report).toEqual({ cleared: ["表"], left: [] });
    expect(office.traffic.requests).toBe(3);
    await office.settled();
    expect(office.host.kept).toBe(0);
    expect(stateOf(sheet)).toEqual(before);
  }
);

function stateOf(sheet: ReturnType<Opened["sheet"]>) {
  const rows = Array.from({ length: 15 }, (_, row) => row);
  const columns = Array.from({ length: 10 }, (_, column) => column);
  return {
    name: sheet.name,
    cells: rows.map((row) =>
      columns.map((column) => [sheet.value(row, column), sheet.style(row, column)])
    ),
    widths: columns.map((column) => sheet.columnWidth(column)),
    heights: rows.map((row) => sheet.rowHeight(row)),
    used: sheet.usedArea(true),
    validations: sheet.dataValidations,
    formats: sheet.conditionalFormats,
  };
}

test("a workbook without marks is left alone in 2 syncs", async () => {
  const { office } = openTable();
  expect(valueOf(await clearMarks(office.gateway))).toEqual({ cleared: [], left: [] });
  expect(office.traffic.requests).toBe(2);
});

test("copies, hidden sheets and marks set on another machine are cleared too", async () => {
  const { office, sheet } = openTable();
  await markSheet(office, "表");
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("表").copy("End").name = "副本";
    await context.sync();
  });
  office.sheet("副本").visibility = "Hidden";
  const report = valueOf(await clearMarks(office.gateway));
  expect(report.cleared).toEqual(["表", "副本"]);
  for (const cleared of [sheet, office.sheet("副本")]) {
    expect(cleared.conditionalFormats).toEqual([]);
    expect([cell(cleared, "H9"), cell(cleared, "H11")]).toEqual([null, null]);
  }
  expect(office.sheet("副本").visibility).toBe("Hidden");
});

test("marks that have moved with an inserted row are cleared", async () => {
  const { office, sheet } = openTable();
  await markSheet(office, "表");
  office.host.user.insertRows("表!2:2");
  expect(sheet.conditionalFormats[0]?.areas).toEqual([{ top: 3, left: 1, bottom: 3, right: 1 }]);
  expect(cell(sheet, "H12")).toContain("【错误】");
  valueOf(await clearMarks(office.gateway));
  expect(sheet.conditionalFormats).toEqual([]);
  expect([cell(sheet, "H10"), cell(sheet, "H12")]).toEqual([null, null]);
});

test("what the user has typed over a hint stays, and the header over it", async () => {
  const { office, sheet } = openTable();
  await markSheet(office, "表");
  office.host.user.type("表!H11", "已与财政核实");
  valueOf(await clearMarks(office.gateway));
  expect([cell(sheet, "H9"), cell(sheet, "H11")]).toEqual(["校验提示", "已与财政核实"]);
});

test("a protected sheet keeps its marks and says why; one without marks is not mentioned", async () => {
  const { office, sheet } = openTable();
  await markSheet(office, "表");
  sheet.protection = { options: {}, password: "" };
  office.workbook.addSheet("锁").protection = { options: {}, password: "" };
  const report = valueOf(await clearMarks(office.gateway));
  expect(report.cleared).toEqual([]);
  expect(report.left).toMatchObject([{ sheet: "表", reason: { code: "SheetProtected" } }]);
  expect(sheet.conditionalFormats).toHaveLength(1);
});

test("a sheet whose rules can not be read does not keep the others from being cleared", async () => {
  const { office, sheet } = openTable();
  for (const name of ["表", office.workbook.addSheet("坏").name]) await markSheet(office, name);
  const bad = office.sheet("坏");
  office.host.faults.unreadableFormats.add("坏");
  const report = valueOf(await clearMarks(office.gateway));
  expect(report.cleared).toEqual(["表"]);
  expect(report.left).toMatchObject([{ sheet: "坏", reason: { code: "FormatsUnreadable" } }]);
  expect(report.left[0]?.reason.sentence).toContain("“坏”：Excel 读不出表中的一些条件格式");
  expect(sheet.conditionalFormats).toEqual([]);
  expect(cell(sheet, "H11")).toBeNull();
  expect([bad.conditionalFormats.length, cell(bad, "H9")]).toEqual([1, "校验提示"]);
});

test("a reply too large for marks and values together is cut into parts", async () => {
  const office = open({ payloadLimit: 40_000 });
  for (const name of ["甲", "乙", "丙"]) {
    const sheet = office.workbook.addSheet(name);
    fill(sheet, FORM);
    sheet.write({ top: 20, left: 0, bottom: 219, right: 3 }, (i, j) => ({ value: `${i}行${j}列` }));
    await markSheet(office, name);
  }
  const report = valueOf(await clearMarks(office.gateway));
  expect(report).toEqual({ cleared: ["甲", "乙", "丙"], left: [] });
  expect(office.sheet("丙").conditionalFormats).toEqual([]);
  expect(at("H11") && cell(office.sheet("丙"), "H11")).toBeNull();
});
