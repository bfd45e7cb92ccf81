import { ok } from "../../../src/domain";
import { changeKeptSheets, readSheets, writeSheets, type WorkbookState } from "../../../src/excel";
import { formula, number, text, type SheetUpdate } from "../../../src/forms";
import { beforeRequest } from "../../support/office-client";
import {
  area,
  at,
  cell,
  closeAll,
  fill,
  open,
  plan,
  reasonIn,
  valueOf,
  type Opened,
} from "../support";

afterEach(closeAll);

const NAME = "jx.overview";

const overview = plan({
  name: "项目汇总",
  cells: [
    { ...at("A1"), value: text("项目名称") },
    { ...at("B1"), value: text("预算数") },
    { ...at("A2"), value: text("3-5") },
    { ...at("B2"), value: number(57) },
    { ...at("A3"), value: text("合计") },
    { ...at("B3"), value: formula("=SUM(B2:B2)") },
  ],
  numberFormats: [{ format: "0.00", areas: [area("B2:B3")] }],
  styles: [{ style: "grid", areas: [area("A1:B3")] }],
  names: [{ name: NAME, area: area("A1:B3") }],
});

/** One project comes in above the totals; what stood in A2 and B2 is written over. */
const update: Omit<SheetUpdate, "sheet"> = {
  insertRows: [{ ...at("A3"), rows: 1 }],
  plan: {
    ...overview,
    cells: [
      { ...at("A2"), value: text("1.人大会议经费") },
      { ...at("B2"), value: number(60) },
      { ...at("A3"), value: text("=新项目") },
      { ...at("B3"), value: number(40) },
      { ...at("A4"), value: text("合计") },
      { ...at("B4"), value: formula("=SUM(B2:B3)") },
    ],
    numberFormats: [
      { format: "@", areas: [area("A2:A3")] },
      { format: "0.00", areas: [area("B2:B4")] },
    ],
    names: [{ name: NAME, area: area("A1:B4") }],
  },
};

async function openOverview(ceiling = "1.9") {
  const office = open({ ceiling });
  valueOf(await writeSheets(office.gateway, [overview], { existing: "keepBoth" }));
  const sheet = office.sheet(overview.name);
  fill(sheet, { D2: "用户的备注", D3: "合计行的备注" });
  sheet.restyle({ top: 1, left: 3, bottom: 1, right: 3 }, () => ({ fill: "#FFFF00" }));
  office.traffic.reset();
  return { office, sheet };
}

/** Reads the overview and makes the change, whatever stands there. */
function change(office: Opened, planned = update, known?: WorkbookState) {
  const wanted = { kinds: [{ defined: NAME, rowBytes: 600 }], ...(known && { known }) };
  return changeKeptSheets<null>(office.gateway, wanted, ({ kept }) => {
    const sheet = kept.get(NAME)?.grid.id;
    const lists = sheet ? [[NAME, { kind: "update", update: { ...planned, sheet } }] as const] : [];
    return ok({ lists: new Map(lists), value: null });
  });
}

/** Lets a member fail in the request that writes: reading takes the two before it. */
function failInWriting(
  office: Opened,
  failure: Parameters<Opened["host"]["faults"]["failNext"]>[0]
) {
  beforeRequest(office, 2, () => office.host.faults.failNext(failure));
}

test.each(["1.9", "1.14"])(
  "an overview is read and brought up to date in 3 syncs with ExcelApi %s",
  async (ceiling) => {
    const { office, sheet } = await openOverview(ceiling);
    const { lists, notices } = valueOf(await change(office));
    expect(lists.get(NAME)).toEqual({ sheet: overview.name, updated: true });
    expect(notices).toEqual([]);
    expect(office.traffic.requests).toBe(3);
    await office.settled();
    expect(office.host.kept).toBe(0);
    await office.workbook.calculate();
    expect(["A2", "A3", "B4"].map((address) => cell(sheet, address))).toEqual([
      "1.人大会议经费",
      "=新项目",
      100,
    ]);
    expect([cell(sheet, "D2"), cell(sheet, "D4")]).toEqual(["用户的备注", "合计行的备注"]);
    expect(sheet.style(1, 3).fill).toBe("#FFFF00");
    expect(office.workbook.names().map((name) => name.formula)).toEqual(["='项目汇总'!$A$1:$B$4"]);
  }
);

test("where the workbook is known from a reading before, it is one sync less", async () => {
  const { office, sheet } = await openOverview();
  const { state } = valueOf(await readSheets(office.gateway));
  office.traffic.reset();
  valueOf(await change(office, update, state));
  expect(office.traffic.requests).toBe(2);
  expect(cell(sheet, "A3")).toBe("=新项目");
});

test("blank cells of the plan are emptied", async () => {
  const { office, sheet } = await openOverview();
  const blank = { kind: "blank" } as const;
  const emptied = { ...update.plan, cells: [{ ...at("A2"), value: blank }] };
  valueOf(await change(office, { insertRows: [], plan: emptied }));
  expect(cell(sheet, "A2")).toBeNull();
});

test.each([
  ["when content can not be written", "Range.formulas", 2, []],
  ["when the look can not be set", "RangeFormat.borders", 2, ["项目汇总"]],
])("%s, rows, content and number formats are put back", async (_, member, nth, changed) => {
  const { office, sheet } = await openOverview();
  const before = contentOf(sheet);
  failInWriting(office, { member, code: "InvalidOperation", nth });
  const reason = reasonIn(await change(office));
  expect(reason).toMatchObject({ code: "InvalidOperation", written: [], changed });
  expect(reason.sentence.includes("的格式可能已部分改动")).toBe(changed.length > 0);
  expect(contentOf(sheet)).toEqual(before);
});

test("when one of several insertions fails, those made before it are taken back", async () => {
  const { office, sheet } = await openOverview();
  const before = contentOf(sheet);
  failInWriting(office, { member: "Range.insert", code: "InvalidOperation", nth: 2 });
  const insertRows = [
    { ...at("A3"), rows: 2 },
    { ...at("A2"), rows: 1 },
  ];
  const reason = reasonIn(await change(office, { ...update, insertRows }));
  expect(reason).toMatchObject({ code: "InvalidOperation", written: [], changed: [] });
  expect(contentOf(sheet)).toEqual(before);
});

test("where even putting back fails the reason says so, and which sheet it is", async () => {
  const { office } = await openOverview();
  const code = "GeneralException";
  failInWriting(office, { member: "Range.formulas", code, nth: 2, times: 99 });
  const { changed, sentence } = reasonIn(await change(office));
  expect(changed).toEqual([overview.name]);
  expect(sentence).toContain(`“${overview.name}”可能只改动了一部分，没能恢复原样`);
});

test("a protected sheet is left alone with its sentence", async () => {
  const { office, sheet } = await openOverview();
  sheet.protection = { options: {}, password: "" };
  const reason = reasonIn(await change(office));
  expect(reason).toMatchObject({ code: "SheetProtected", sheet: overview.name });
  expect(reason.sentence).toContain("没有改动");
  expect(cell(sheet, "A2")).toBe("3-5");
});

function contentOf(sheet: Awaited<ReturnType<typeof openOverview>>["sheet"]) {
  return Array.from({ length: 6 }, (_, row) =>
    Array.from({ length: 4 }, (_, column) => ({
      content: sheet.formula(row, column) || sheet.value(row, column),
      format: sheet.style(row, column).numberFormat ?? "General",
    }))
  );
}
