import type { CellRef, Mark, Severity } from "../../../src/domain";
import { clearMarks, setMarks, type MarkRequest } from "../../../src/excel";
import { STYLES } from "../../../src/forms";
import type { ConditionalFormat, EngineSheet } from "../../../src/workbench/engine/types";
import { area, at, cell, closeAll, fill, open, reasonIn, standingGrid, valueOf } from "../support";

afterEach(closeAll);

const mark = (severity: Severity, ...addresses: string[]): Mark => ({
  cells: addresses.map((address) => ({ sheet: "表", ...area(address) })),
  severity,
  text: "",
});

/** What a sheet is to show that was checked as it stands now. */
function request(sheet: EngineSheet, parts: Partial<MarkRequest> = {}): MarkRequest {
  const grid = standingGrid(sheet);
  return { grid, marks: [], hints: null, oldHints: hintCells(sheet), ...parts };
}

/** What stands in the column of hints. */
function hintCells(sheet: EngineSheet): CellRef[] {
  const rows = [...Array(20).keys()].filter((row) => sheet.value(row, hints.column) !== null);
  return rows.map((row) => ({ sheet: sheet.name, row, column: hints.column }));
}

const hints = {
  column: 7,
  header: { row: 8, text: "校验提示" },
  cells: [
    { row: 2, text: "【错误】项目编码应为21位" },
    { row: 10, text: "【提醒】指标值\n无法识别" },
  ],
};

function openTable(ceiling = "1.9") {
  const office = open({ ceiling });
  const sheet = office.workbook.addSheet("表");
  fill(sheet, { A1: "标题", B3: "编码" });
  return { office, sheet };
}

/** Where a sheet's conditional formats of ours lie, by severity's marker. */
function ours(sheet: EngineSheet): Record<string, string[]> {
  const own = sheet.conditionalFormats.filter(({ rule }) => /jx:/.test(String(rule.formula)));
  return Object.fromEntries(
    own.map(({ rule, areas }) => [
      String(rule.formula),
      areas.map(({ top, left, bottom, right }) => `${top},${left},${bottom},${right}`),
    ])
  );
}

test("the marks of one validation can be set twice", async () => {
  const { office, sheet } = openTable();
  const once = request(sheet, { marks: [mark("错误", "B3")], hints });
  valueOf(await setMarks(office.gateway, [once]));
  const twice = valueOf(await setMarks(office.gateway, [once]));
  expect(twice).toEqual({ marked: ["表"], unmarked: [] });
  expect(cell(sheet, "H3")).toBe(hints.cells[0]?.text);
});

const custom = (id: string, formula: string): ConditionalFormat => ({
  id,
  areas: [{ top: 1, left: 1, bottom: 4, right: 1 }],
  type: "Custom",
  rule: { formula },
  format: { fill: "#00FF00" },
  stopIfTrue: false,
});

test.each(["1.9", "1.14"])(
  "marks and hints are set in 2 syncs with ExcelApi %s",
  async (ceiling) => {
    const { office, sheet } = openTable(ceiling);
    const marks = [mark("错误", "B3:C3"), mark("提醒", "E10", "E11"), mark("建议", "A1")];
    const report = valueOf(await setMarks(office.gateway, [request(sheet, { marks, hints })]));
    expect(report).toEqual({ marked: ["表"], unmarked: [] });
    expect(office.traffic.requests).toBe(2);
    await office.settled();
    expect(office.host.kept).toBe(0);
    expect(ours(sheet)).toEqual({
      '=LEN("jx:error")>0': ["2,1,2,2"],
      '=LEN("jx:warning")>0': ["9,4,10,4"],
      '=LEN("jx:advice")>0': ["0,0,0,0"],
    });
    expect([cell(sheet, "H9"), cell(sheet, "H3"), cell(sheet, "H11")]).toEqual([
      "校验提示",
      "【错误】项目编码应为21位",
      "【提醒】指标值 无法识别",
    ]);
    expect(sheet.style(10, 7)).toEqual({});
  }
);

test("the three looks differ by more than colour", async () => {
  const { office, sheet } = openTable();
  const marks = [mark("错误", "A1"), mark("提醒", "A2"), mark("建议", "A3")];
  valueOf(await setMarks(office.gateway, [request(sheet, { marks })]));
  const letters = sheet.conditionalFormats.map(({ format }) =>
    JSON.stringify([format.bold, format.italic, format.underline])
  );
  expect(new Set(letters).size).toBe(3);
  expect(new Set(sheet.conditionalFormats.map(({ format }) => format.fill)).size).toBe(3);
});

/** Relative luminance of a colour "#RRGGBB", 0..1. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How light a grey print of the colour looks, 0..100. */
const lightness = (color: string) => 116 * Math.cbrt(luminance(color)) - 16;

const contrast = (fill: string, text: string) =>
  (luminance(fill) + 0.05) / (luminance(text) + 0.05);

test("without colour the looks differ as greys, from each other, from paper and from an entry cell", async () => {
  const { office, sheet } = openTable();
  const marks = [mark("错误", "A1"), mark("提醒", "A2"), mark("建议", "A3")];
  valueOf(await setMarks(office.gateway, [request(sheet, { marks })]));
  const looks = sheet.conditionalFormats.map(({ format }) => format);
  const fills = looks.map(({ fill = "" }) => fill);
  const greys = ["#FFFFFF", ...fills].map(lightness).sort((a, b) => b - a);
  const steps = greys.slice(1).map((grey, i) => (greys[i] ?? 0) - grey);
  expect(Math.min(...steps)).toBeGreaterThan(6);
  expect(lightness(STYLES.entry.fill ?? "") - Math.max(...fills.map(lightness))).toBeGreaterThan(6);
  for (const { fill = "", fontColor = "" } of looks)
    expect(contrast(fill, fontColor)).toBeGreaterThanOrEqual(4.5);
});

test("rules of other kinds by the user are no hindrance: 2 syncs, and their order stays", async () => {
  const { office, sheet } = openTable();
  const users = ["DataBar", "ColorScale", "CellValue", "Custom"].map((type) => ({
    ...custom(type, '=$A1="x"'),
    type,
  }));
  sheet.conditionalFormats = users;
  office.host.faults.formatsByIndexNotFound = true;
  for (const address of ["B3", "C4"])
    valueOf(await setMarks(office.gateway, [request(sheet, { marks: [mark("错误", address)] })]));
  expect(office.traffic.requests).toBe(4);
  expect(ours(sheet)).toEqual({ '=LEN("jx:error")>0': ["3,2,3,2"] });
  expect(sheet.conditionalFormats.slice(1)).toEqual(users);
});

test("a cell marked twice shows the gravest, and marks of other sheets are left out", async () => {
  const { office, sheet } = openTable();
  const elsewhere = { ...mark("错误", "D4"), cells: [{ sheet: "别的表", ...area("D4") }] };
  const marks = [mark("建议", "A1:C3"), mark("错误", "B2"), mark("提醒", "B2:B3"), elsewhere];
  valueOf(await setMarks(office.gateway, [request(sheet, { marks })]));
  expect(ours(sheet)).toEqual({
    '=LEN("jx:error")>0': ["1,1,1,1"],
    '=LEN("jx:warning")>0': ["2,1,2,1"],
    '=LEN("jx:advice")>0': ["0,0,0,2", "1,0,2,0", "1,2,2,2"],
  });
});

test("marking again replaces the old marks and hints and leaves the user's formats alone", async () => {
  const { office, sheet } = openTable();
  const users = [
    custom("user", '=$A1="x"'),
    { ...custom("scale", ""), type: "CellValue", rule: { operator: "LessThan", formula1: "1" } },
  ];
  sheet.conditionalFormats = users;
  valueOf(
    await setMarks(office.gateway, [request(sheet, { marks: [mark("错误", "B3", "C4")], hints })])
  );
  const next = request(sheet, { marks: [mark("提醒", "C4")] });
  expect(next.oldHints.map(({ row, column }) => ({ row, column }))).toEqual(
    ["H3", "H9", "H11"].map((address) => at(address))
  );
  valueOf(await setMarks(office.gateway, [next]));
  expect(ours(sheet)).toEqual({ '=LEN("jx:warning")>0': ["3,2,3,2"] });
  expect(sheet.conditionalFormats.slice(1)).toEqual(users);
  expect(sheet.usedArea(true)).toEqual({ top: 0, left: 0, bottom: 2, right: 1 });
});

test("200 marked cells on 50 sheets stay under 500 KB in all requests, setting and clearing", async () => {
  const office = open();
  const sheets = Array.from({ length: 50 }, (_, i) =>
    office.workbook.addSheet(`${i + 1}.人大代表执法检查工作经费`)
  );
  const requests = () =>
    sheets.map((sheet): MarkRequest => {
      const severities: Severity[] = ["错误", "提醒", "建议", "错误"];
      const marks = severities.map((severity, k) => ({
        ...mark(severity),
        cells: [{ sheet: sheet.name, ...area(`${"BCDE"[k]}${3 + 5 * k}`) }],
      }));
      const text =
        "【错误】预算数 30.00 ≠ 财政资金 31.00 + 其他资金 0.00，相差 1.00 万元，请核对后改正";
      const cells = [2, 7, 12, 17].map((row) => ({ row, text }));
      return request(sheet, { marks, hints: { ...hints, cells } });
    });
  for (const round of [1, 2]) {
    expect(valueOf(await setMarks(office.gateway, requests())).unmarked).toEqual([]);
    expect([round, office.traffic.requests]).toEqual([round, 2 * round]);
  }
  expect(office.traffic.bytesSent / 2).toBeLessThan(500_000);
  office.traffic.reset();
  expect(valueOf(await clearMarks(office.gateway)).cleared).toHaveLength(50);
  expect(office.traffic.requests).toBe(3);
  expect(office.traffic.bytesSent).toBeLessThan(500_000);
});

test("so many scattered marks that their addresses pass Excel's limit are all set", async () => {
  const { office, sheet } = openTable();
  const cells = Array.from({ length: 1500 }, (_, i) => `B${2 * i + 1}`);
  valueOf(await setMarks(office.gateway, [request(sheet, { marks: [mark("错误", ...cells)] })]));
  expect(sheet.conditionalFormats.flatMap(({ areas }) => areas)).toHaveLength(1500);
  expect(sheet.conditionalFormats.length).toBeGreaterThan(1);
});

test("a protected sheet that has nothing to show is no failure", async () => {
  const { office, sheet } = openTable();
  const locked = office.workbook.addSheet("封面");
  locked.protection = { options: {}, password: "" };
  const requests = [request(sheet, { marks: [mark("错误", "B3")] }), request(locked)];
  const report = valueOf(await setMarks(office.gateway, requests));
  expect(report).toEqual({ marked: ["表", "封面"], unmarked: [] });
  locked.conditionalFormats = [custom("old", '=LEN("jx:error")>0')];
  const again = valueOf(await setMarks(office.gateway, requests));
  expect(again.unmarked).toMatchObject([{ sheet: "封面", reason: { code: "SheetProtected" } }]);
});

test("a rule of ours that Excel has brought back broken after Ctrl+Z is reported, and the sheet is left", async () => {
  const { office, sheet } = openTable();
  sheet.conditionalFormats = [custom("undone", '=LEN("jx:error")>0')];
  office.host.faults.failNext({ member: "ConditionalFormat.type", code: "ItemNotFound", times: 9 });
  const report = valueOf(
    await setMarks(office.gateway, [request(sheet, { marks: [mark("提醒", "B3")] })])
  );
  expect(report.unmarked).toMatchObject([{ sheet: "表", reason: { code: "FormatsUnreadable" } }]);
  expect(Object.keys(ours(sheet))).toEqual(['=LEN("jx:error")>0']);
});

test("a protected sheet is not marked but reported, and the others are marked", async () => {
  const { office, sheet } = openTable();
  const locked = office.workbook.addSheet("锁");
  locked.protection = { options: {}, password: "" };
  const cells = [{ sheet: "锁", ...area("A1") }];
  const report = valueOf(
    await setMarks(office.gateway, [
      request(sheet, { marks: [mark("错误", "B3")] }),
      request(locked, { marks: [{ ...mark("错误"), cells }], hints }),
    ])
  );
  expect(report.marked).toEqual(["表"]);
  expect(report.unmarked).toMatchObject([{ sheet: "锁", reason: { code: "SheetProtected" } }]);
  expect(Object.keys(ours(sheet))).toHaveLength(1);
  expect([locked.conditionalFormats, cell(locked, "H9")]).toEqual([[], null]);
});

test("a sheet whose foreign rules can not be read keeps its old marks and is reported", async () => {
  const { office, sheet } = openTable();
  const other = office.workbook.addSheet("坏");
  other.conditionalFormats = [custom("old", '=LEN("jx:error")>0'), custom("user", '=$A1="x"')];
  office.host.faults.unreadableFormats.add("坏");
  const cells = [{ sheet: "坏", ...area("A1") }];
  const report = valueOf(
    await setMarks(office.gateway, [
      request(other, { marks: [{ ...mark("提醒"), cells }] }),
      request(sheet, { marks: [mark("错误", "B3")] }),
    ])
  );
  expect(report.marked).toEqual(["表"]);
  expect(report.unmarked).toMatchObject([{ sheet: "坏", reason: { code: "FormatsUnreadable" } }]);
  expect(report.unmarked[0]?.reason.sentence).toContain("重新打开工作簿");
  expect(Object.keys(ours(other))).toEqual(['=LEN("jx:error")>0']);
  expect(Object.keys(ours(sheet))).toEqual(['=LEN("jx:error")>0']);
});

test("where only the joint list of rules fails, each rule is asked alone", async () => {
  const { office, sheet } = openTable();
  sheet.conditionalFormats = [custom("user", '=$A1="x"'), custom("old", '=LEN("jx:advice")>0')];
  const member = "ConditionalFormat.customOrNullObject";
  office.host.faults.failNext({ member, code: "InvalidOperation", times: 9 });
  const report = valueOf(
    await setMarks(office.gateway, [request(sheet, { marks: [mark("错误", "B3")] })])
  );
  expect(report.marked).toEqual(["表"]);
  expect(Object.keys(ours(sheet))).toEqual(['=LEN("jx:error")>0']);
  expect(sheet.conditionalFormats.map(({ id }) => id)).toContain("user");
});

test("a sheet that refuses to be marked is reported, and none is marked twice", async () => {
  const { office, sheet } = openTable();
  const all = [
    request(sheet, { marks: [mark("错误", "B3")] }),
    request(office.workbook.addSheet("乙"), { hints }),
  ];
  // the write of hints on 乙 fails in the joint batch and alone
  // reads count as well: one of 表, then one of the cells before they are written, each time
  for (const nth of [3, 5])
    office.host.faults.failNext({ member: "Range.values", code: "AccessDenied", nth });
  const report = valueOf(await setMarks(office.gateway, all));
  expect(report.marked).toEqual(["表"]);
  expect(report.unmarked).toMatchObject([{ sheet: "乙", reason: { code: "AccessDenied" } }]);
  expect(sheet.conditionalFormats).toHaveLength(1);
});

test("a sheet that was deleted since reading is reported, and the others are marked", async () => {
  const { office, sheet } = openTable();
  const gone = request(office.workbook.addSheet("无"), { hints });
  office.host.user.deleteSheet("无");
  const report = valueOf(
    await setMarks(office.gateway, [request(sheet, { marks: [mark("错误", "B3")] }), gone])
  );
  expect(report.marked).toEqual(["表"]);
  expect(report.unmarked).toMatchObject([{ sheet: "无", reason: { code: "ItemNotFound" } }]);
});

test("a read-only file keeps its marks, and each sheet says why", async () => {
  const { office, sheet } = openTable();
  office.host.faults.readOnly = true;
  const report = valueOf(
    await setMarks(office.gateway, [request(sheet, { marks: [mark("错误", "B3")] })])
  );
  expect(report.unmarked).toMatchObject([{ sheet: "表", reason: { code: "AccessDenied" } }]);
  expect(sheet.conditionalFormats).toEqual([]);
});

test("a cell that the user begins to edit meanwhile is one sentence, not one for each sheet", async () => {
  const { office, sheet } = openTable();
  const other = office.workbook.addSheet("乙");
  const code = "InvalidOperationInCellEditMode";
  office.host.faults.failNext({ member: "Worksheet.getRange", code });
  const reason = reasonIn(await setMarks(office.gateway, [request(sheet), request(other)]));
  expect(reason.code).toBe(code);
  expect(office.traffic.requests).toBe(1);
});
