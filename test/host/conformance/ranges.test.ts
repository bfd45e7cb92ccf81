/* eslint office-addins/load-object-before-read: off -- what a kept range has become is tested here */
import { codeOf, openOffice, type OpenOffice } from "../../support/office-client";

let office: OpenOffice;

beforeEach(() => {
  office = openOffice();
});

afterEach(() => {
  expect(office.host.defects).toEqual([]);
  office.close();
});

/** The error code of one act on Sheet1, beside which there is 别的. */
const codeOfAct = (act: (sheet: Excel.Worksheet, other: Excel.Worksheet) => unknown) =>
  codeOf(
    office.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      act(worksheets.getItem("Sheet1"), worksheets.add("别的"));
      await context.sync();
    })
  );

describe("the cells that two ranges share", () => {
  const ACTS: Readonly<Record<string, (here: Excel.Worksheet, there: Excel.Worksheet) => unknown>> =
    {
      range: (here, there) => here.getRange("A1:B2").getIntersection(there.getRange("A1")),
      orNull: (here, there) =>
        here.getRange("A1:B2").getIntersectionOrNullObject(there.getRange("A1")).load("address"),
      address: (here) => here.getRange("A1:B2").getIntersection("别的!A1"),
      bounds: (here, there) => here.getRange("A1:B2").getBoundingRect(there.getRange("A1")),
      areas: (here, there) =>
        here.getRanges("A1,B2").getIntersectionOrNullObject(there.getRange("A1")).load("address"),
    };

  it.each(Object.keys(ACTS))("can not be asked of another sheet: %s", async (name) => {
    expect(await codeOfAct(ACTS[name]!)).toBe("InvalidArgument");
  });

  it("are not found where they do not meet", async () => {
    const code = await codeOfAct((here) => here.getRange("A1:B2").getIntersection("C3"));
    expect(code).toBe("ItemNotFound");
  });

  it("may be asked of an address with the sheet's own name", async () => {
    const code = await codeOfAct((here) => here.getRange("A1:B2").getIntersection("SHEET1!B2"));
    expect(code).toBe("none");
  });
});

/** Keeps ranges of the sheet 数据 over a sync, lets the user act, and reads what has become of them. */
async function afterAct(
  addresses: readonly string[],
  act: (user: OpenOffice["host"]["user"], sheets: Excel.WorksheetCollection) => unknown
): Promise<string[]> {
  return office.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.add("数据");
    const kept = addresses.map((address) => sheet.getRange(address).load("address"));
    await context.sync();
    act(office.host.user, worksheets);
    return inTurn(kept, async (range) => {
      range.load("address");
      const code = await codeOf(context.sync());
      return code === "none" ? range.address : code;
    });
  });
}

/** Each after the one before it. */
async function inTurn<T, R>(items: readonly T[], ask: (item: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  for (const item of items) answers.push(await ask(item));
  return answers;
}

describe("a range that is kept over a sync", () => {
  it("moves with rows that are inserted and deleted above it", async () => {
    expect(await afterAct(["B5", "B1:B9"], (user) => user.insertRows("数据!3:4"))).toEqual([
      "数据!B7",
      "数据!B1:B11",
    ]);
    office.host.user.renameSheet("数据", "旧");
    expect(await afterAct(["B5", "B1:B9"], (user) => user.deleteRows("数据!3:4"))).toEqual([
      "数据!B3",
      "数据!B1:B7",
    ]);
  });

  it("moves with columns", async () => {
    expect(await afterAct(["B5", "D5"], (user) => user.insertRows("数据!C:C"))).toEqual([
      "数据!B5",
      "数据!E5",
    ]);
  });

  it("stays with its sheet when that is renamed and moved", async () => {
    const read = await afterAct(["B5"], (user, sheets) => {
      user.renameSheet("数据", "改名");
      sheets.getItem("改名").position = 0;
    });
    expect(read).toEqual(["改名!B5"]);
  });

  it("fails once its cells are deleted, and lives on in part", async () => {
    expect(await afterAct(["B5", "B4:B6"], (user) => user.deleteRows("数据!5:5"))).toEqual([
      "InvalidReference",
      "数据!B4:B5",
    ]);
  });

  it("fails once its sheet is gone", async () => {
    expect(await afterAct(["B5"], (user) => user.deleteSheet("数据"))).toEqual([
      "InvalidReference",
    ]);
  });
});

describe("a sheet that is kept over a sync", () => {
  it("is the same under another name, and no other that takes its name", async () => {
    await office.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const kept = worksheets.add("数据").load("name,id");
      await context.sync();
      const { id } = kept;
      office.host.user.renameSheet("数据", "改名");
      const namesake = worksheets.add("数据").load("id");
      kept.load("name");
      const byId = worksheets.getItem(id).load("name");
      await context.sync();
      expect([kept.name, byId.name, namesake.id === id]).toEqual(["改名", "改名", false]);
    });
  });

  it("is gone for good: a new one of its name has another id", async () => {
    await office.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const kept = worksheets.add("数据").load("id");
      await context.sync();
      office.host.user.deleteSheet("数据");
      const namesake = worksheets.add("数据").load("id");
      await context.sync();
      expect(namesake.id).not.toBe(kept.id);
      kept.load("name");
      expect(await codeOf(context.sync())).toBe("ItemNotFound");
    });
  });
});
