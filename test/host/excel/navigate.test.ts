import { activeSheetName, goToCell } from "../../../src/excel";
import { at, closeAll, open, reasonIn, valueOf } from "../support";

afterEach(closeAll);

const target = { sheet: "乙", ...at("C4") };

test("a click brings the sheet to the front and selects the cell in 3 syncs", async () => {
  const office = open({ ceiling: "1.9" });
  const sheet = office.workbook.addSheet("乙");
  valueOf(await goToCell(office.gateway, target));
  expect(office.workbook.selection.sheet).toBe(sheet);
  expect(office.workbook.selection.area).toEqual({ top: 3, left: 2, bottom: 3, right: 2 });
  expect(office.traffic.requests).toBe(3);
  expect(office.traffic.cleanups).toBe(0);
});

test("a hidden sheet stays hidden and the sentence says how to show it", async () => {
  const office = open();
  const sheet = office.workbook.addSheet("乙");
  sheet.visibility = "Hidden";
  const reason = reasonIn(await goToCell(office.gateway, target));
  expect(reason).toMatchObject({ code: "SheetHidden", sheet: "乙" });
  expect(reason.sentence).toContain("取消隐藏");
  expect(sheet.visibility).toBe("Hidden");
});

test("a sheet that is gone has its sentence", async () => {
  const office = open();
  expect(reasonIn(await goToCell(office.gateway, target)).sentence).toContain("工作表“乙”");
});

test("with another workbook in front the sentence asks for a click into this one", async () => {
  const office = open();
  office.workbook.addSheet("乙");
  office.host.faults.otherWorkbookInFront = true;
  const reason = reasonIn(await goToCell(office.gateway, target));
  expect(reason.code).toBe("GeneralException");
  expect(reason.sentence).toContain("请先点一下本工作簿");
});

test("the sheet in front is told by its name in one sync", async () => {
  const office = open({ ceiling: "1.9" });
  office.workbook.addSheet("乙");
  valueOf(await goToCell(office.gateway, target));
  office.traffic.requests = 0;
  expect(valueOf(await activeSheetName(office.gateway))).toBe("乙");
  expect(office.traffic.requests).toBe(1);
});

test("asking for the sheet in front does not wait for a cell that is being edited", async () => {
  const office = open();
  office.host.editing.begin();
  expect(reasonIn(await activeSheetName(office.gateway)).code).toBe(
    "InvalidOperationInCellEditMode"
  );
});
