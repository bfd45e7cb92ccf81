import { createGateway, removeSheets, writeSheets } from "../../../src/excel";
import { text } from "../../../src/forms";
import { sheetId } from "../../support/plan-grid";
import {
  addedSheet,
  at,
  cell,
  closeAll,
  fill,
  namesOf,
  open,
  plan,
  reasonIn,
  valueOf,
} from "../support";

afterEach(closeAll);

const titled = (name: string) => plan({ name, cells: [{ ...at("A1"), value: text(name) }] });
const three = [titled("甲"), titled("乙"), titled("丙")];

test("in a workbook with protected structure nothing is written, and the sentence says so", async () => {
  const office = open();
  office.workbook.structureProtected = true;
  const reason = reasonIn(await writeSheets(office.gateway, three, { existing: "keepBoth" }));
  expect(reason).toMatchObject({ code: "StructureProtected" });
  expect(namesOf(reason.written)).toEqual([]);
  expect(reason.sentence).toContain("审阅");
  expect(office.names()).toEqual(["Sheet1"]);
});

test("protected structure does not hinder replacing what is there", async () => {
  const office = open();
  office.workbook.addSheet("甲");
  office.workbook.structureProtected = true;
  const report = valueOf(
    await writeSheets(office.gateway, [titled("甲")], { existing: "replace" })
  );
  expect(report.replaced).toEqual(["甲"]);
  expect(cell(office.sheet("甲"), "A1")).toBe("甲");
});

test("nothing is written where a sheet to be replaced is protected", async () => {
  const office = open();
  office.workbook.addSheet("乙").protection = { options: {}, password: "" };
  const reason = reasonIn(await writeSheets(office.gateway, three, { existing: "replace" }));
  expect(reason).toMatchObject({ code: "SheetProtected", sheet: "乙" });
  expect(namesOf(reason.written)).toEqual([]);
  expect(reason.sentence).toContain("工作表“乙”");
  expect(office.names()).toEqual(["Sheet1", "乙"]);
});

test("with another workbook in front nothing is written and the sentence says where to click", async () => {
  const office = open();
  office.host.faults.otherWorkbookInFront = true;
  const reason = reasonIn(await writeSheets(office.gateway, three, { existing: "keepBoth" }));
  expect(reason).toMatchObject({ code: "GeneralException" });
  expect(namesOf(reason.written)).toEqual([]);
  expect(reason.sentence).toContain("请先点一下本工作簿");
  expect(office.names()).toEqual(["Sheet1"]);
});

test("in a file opened read-only nothing is written", async () => {
  const office = open();
  office.host.faults.readOnly = true;
  const reason = reasonIn(await writeSheets(office.gateway, three, { existing: "keepBoth" }));
  expect(reason).toMatchObject({ code: "AccessDenied" });
  expect(namesOf(reason.written)).toEqual([]);
  expect(reason.sentence).toContain("只读");
});

test("while a cell is being edited the command waits and then writes", async () => {
  const office = open();
  office.host.editing.begin();
  const writing = writeSheets(office.gateway, three, { existing: "keepBoth" });
  office.host.editing.end();
  expect(namesOf(valueOf(await writing).written)).toEqual(["甲", "乙", "丙"]);
});

test("an Excel that can not wait for the cell being edited writes nothing and says what to press", async () => {
  const office = open();
  office.host.editing.begin();
  const gateway = createGateway({
    run: (_, batch) => office.Excel.run({ delayForCellEdit: false }, batch),
    isSetSupported: () => true,
  });
  const reason = reasonIn(await writeSheets(gateway, three, { existing: "keepBoth" }));
  expect(reason).toMatchObject({ code: "InvalidOperationInCellEditMode" });
  expect(namesOf(reason.written)).toEqual([]);
  expect(reason.sentence).toContain("请按 Enter");
  expect(office.traffic.requests).toBe(1);
  expect(office.names()).toEqual(["Sheet1"]);
});

test("without a printer the sheets are written and a notice tells what is missing", async () => {
  const office = open();
  office.host.faults.noPrinter = true;
  const report = valueOf(await writeSheets(office.gateway, three, { existing: "keepBoth" }));
  expect(namesOf(report.written)).toEqual(["甲", "乙", "丙"]);
  expect(report.notices).toHaveLength(1);
  expect(report.notices[0]).toContain("打印设置没有写入");
  expect(cell(office.sheet("丙"), "A1")).toBe("丙");
});

test("a failure half way tells which sheets were added, and they can be removed", async () => {
  const office = open();
  fill(office.workbook.addSheet("旧"), { A1: "用户的" });
  office.host.faults.failNext({ member: "Range.values", code: "AccessDenied", nth: 2 });
  const reason = reasonIn(await writeSheets(office.gateway, three, { existing: "keepBoth" }));
  expect(reason.code).toBe("AccessDenied");
  expect(namesOf(reason.written)).toEqual(["甲", "乙"]);
  expect(reason.sentence).toContain("“甲”“乙”还在");
  office.traffic.reset();
  const unknown = { id: sheetId("gone"), name: "旧" };
  const removed = await removeSheets(office.gateway, [...(reason.written ?? []), unknown]);
  expect(valueOf(removed)).toEqual(["甲", "乙"]);
  expect(office.traffic.requests).toBe(2);
  expect(office.names()).toEqual(["Sheet1", "旧"]);
});

test("a sheet that was being replaced is never offered for removal", async () => {
  const office = open();
  office.workbook.addSheet("甲");
  office.host.faults.failNext({ member: "Range.values", code: "AccessDenied", nth: 2 });
  const reason = reasonIn(await writeSheets(office.gateway, three, { existing: "replace" }));
  expect(namesOf(reason.written)).toEqual(["乙"]);
});

test("the last visible sheet and a protected structure are not removed", async () => {
  const office = open();
  const hidden = office.workbook.addSheet("藏");
  hidden.visibility = "Hidden";
  const last = [addedSheet(office.sheet("Sheet1"))];
  expect(reasonIn(await removeSheets(office.gateway, last)).code).toBe("LastSheet");
  office.workbook.structureProtected = true;
  const removed = await removeSheets(office.gateway, [addedSheet(hidden)]);
  expect(reasonIn(removed).code).toBe("StructureProtected");
  expect(office.names()).toEqual(["Sheet1", "藏"]);
});
