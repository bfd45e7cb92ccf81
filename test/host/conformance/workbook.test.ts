/* eslint office-addins/load-object-before-read: off -- what a proxy holds when is tested here */
import { codeOf, openOffice, type OpenOffice } from "../../support/office-client";

let office: OpenOffice;

beforeEach(() => {
  office = openOffice();
});

afterEach(() => {
  expect(office.host.defects).toEqual([]);
  office.close();
});

const run = <T>(body: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  office.Excel.run(body);

/** The error code of one act in a run of its own. */
const attemptCode = (act: (workbook: Excel.Workbook) => unknown): Promise<string> =>
  codeOf(
    run(async (context) => {
      act(context.workbook);
      await context.sync();
    })
  );

describe("proxies of Microsoft's own client", () => {
  it("hold nothing before it is loaded", async () => {
    await run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
      await context.sync();
      expect(cell.values).toEqual([[""]]);
      expect(() => cell.address).toThrow(
        expect.objectContaining({ code: "PropertyNotLoaded" }) as Error
      );
    });
  });

  it("of null objects are null, and so is what hangs on them", async () => {
    await run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("没有").load("name");
      const range = missing.getRange("A1").load("values");
      await context.sync();
      expect([missing.isNullObject, range.isNullObject]).toEqual([true, true]);
    });
  });

  it("answer scalars of calls, JSON of objects, and traces", async () => {
    await run(async (context) => {
      const { worksheets } = context.workbook;
      const count = worksheets.getCount();
      const first = worksheets.getFirst().load("name,id,position,visibility");
      context.trace("hier");
      await context.sync();
      expect(count.value).toBe(1);
      expect(first.toJSON()).toMatchObject({ name: "Sheet1", position: 0, visibility: "Visible" });
    });
  });

  it("load the items of collections, and only what was asked of them", async () => {
    await run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("数据");
      worksheets.load("items/id,items/name");
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(["Sheet1", "数据"]);
      expect(() => worksheets.items[0]!.visibility).toThrow();
    });
  });

  it("are counted in requests, actions and bytes, the client's clean-up apart", async () => {
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
      range.values = [
        ["张家口", 1],
        ["张家口", 2],
      ];
      range.load("values");
      await context.sync();
    });
    await office.settled();
    const { traffic } = office;
    expect([traffic.requests, traffic.cleanups]).toEqual([1, 1]);
    expect(traffic.bytesSent).toBeGreaterThan(300);
    expect(traffic.bytesSent).toBeLessThan(2_000);
    expect(traffic.bytesReceived).toBeGreaterThan(100);
    traffic.reset();
    expect([traffic.requests, traffic.bytesSent, traffic.actions]).toEqual([0, 0, 0]);
  });
});

describe("errors", () => {
  it("leave what was done before and skip what comes after", async () => {
    const failing = run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [["前"]];
      context.workbook.worksheets.add("Sheet1");
      sheet.getRange("A2").values = [["后"]];
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({ code: "ItemAlreadyExists" });
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2").load("values");
      await context.sync();
      expect(range.values).toEqual([["前"], [""]]);
    });
  });

  it("are Microsoft's own, with the place where they arose", async () => {
    const error: unknown = await run(async (context) => {
      context.workbook.worksheets.getItem("缺").load("name");
      await context.sync();
    }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(office.OfficeExtension.Error);
    expect(error).toMatchObject({
      code: "ItemNotFound",
      debugInfo: { errorLocation: "WorksheetCollection.getItem" },
    });
  });

  it("name a member that the host does not have", async () => {
    const failing = run(async (context) => {
      context.workbook.tables.load("items/name");
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({
      code: "ApiNotFound",
      message: expect.stringContaining("Workbook.tables") as string,
    });
  });

  it.each(["A0", "A1:??", "没有的名称", "AAAA1"])(
    "say InvalidArgument to the address %s",
    async (address) => {
      const failing = run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange(address).load("values");
        await context.sync();
      });
      expect(await codeOf(failing)).toBe("InvalidArgument");
    }
  );
});

describe("sheets", () => {
  it.each([
    ["", "none"],
    ["sheet1", "ItemAlreadyExists"],
    ["History", "InvalidArgument"],
    ["history", "InvalidArgument"],
    ["a/b", "InvalidArgument"],
    ["a:b", "InvalidArgument"],
    ["[1]", "InvalidArgument"],
    ["'甲", "InvalidArgument"],
    ["一".repeat(31), "none"],
    ["一".repeat(32), "InvalidArgument"],
    ["1.人大代表 '培训'经费", "none"],
  ])("may be named %p: %s", async (name, code) => {
    const adding = run(async (context) => {
      context.workbook.worksheets.add(name === "" ? undefined : name);
      await context.sync();
    });
    expect(await codeOf(adding)).toBe(code);
  });

  it("are found by name in any case, by id, and by their place", async () => {
    await run(async (context) => {
      const { worksheets } = context.workbook;
      const second = worksheets.add("数据 B").load("id");
      worksheets.add("丙").visibility = "Hidden";
      await context.sync();
      const found = [
        worksheets.getItem("数据 b"),
        worksheets.getItem(second.id),
        worksheets.getFirst().getNext(),
        worksheets.getLast(true),
        worksheets.getLast().getPrevious(),
      ];
      for (const sheet of found) sheet.load("name");
      const none = worksheets.getLast().getNextOrNullObject().load("name");
      await context.sync();
      expect(found.map(({ name }) => name)).toEqual(Array(5).fill("数据 B"));
      expect(none.isNullObject).toBe(true);
    });
  });

  it("are renamed, moved, coloured, hidden, shown without gridlines", async () => {
    await run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.add("旧");
      sheet.name = "新";
      sheet.position = 0;
      sheet.tabColor = "#00b0f0";
      sheet.showGridlines = false;
      sheet.visibility = "VeryHidden";
      sheet.load("name,position,tabColor,showGridlines,visibility");
      await context.sync();
      expect(sheet.toJSON()).toMatchObject({
        name: "新",
        position: 0,
        tabColor: "#00B0F0",
        showGridlines: false,
        visibility: "VeryHidden",
      });
    });
  });

  it("stay at least one in view", async () => {
    const last = run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").delete();
      await context.sync();
    });
    expect(await codeOf(last)).toBe("InvalidOperation");
    const hiding = run(async (context) => {
      context.workbook.worksheets.add("乙").visibility = "Hidden";
      context.workbook.worksheets.getItem("Sheet1").visibility = "Hidden";
      await context.sync();
    });
    expect(await codeOf(hiding)).toBe("InvalidOperation");
  });

  it("when deleted are no more, and formulas that needed them say #REF!", async () => {
    await run(async (context) => {
      const { worksheets } = context.workbook;
      const gone = worksheets.add("要删");
      const formula = worksheets.getItem("Sheet1").getRange("A1");
      formula.formulas = [["=要删!A1"]];
      await context.sync();
      gone.delete();
      formula.load("values");
      await context.sync();
      expect(formula.values).toEqual([["#REF!"]]);
      gone.load("name");
      expect(await codeOf(context.sync())).toBe("ItemNotFound");
    });
  });

  it("are copied with content, formats, merges and rules", async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B1").merge();
      sheet.getRange("A1:A2").values = [["题"], ["=1+1"]];
      sheet.getRange("A1").format.fill.color = "#FFC7CE";
      sheet.getRange("A2").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      sheet.getRange("A2").dataValidation.rule = { custom: { formula: "=TRUE" } };
      const copy = sheet.copy("Before", sheet).load("name,position");
      const range = copy.getRange("A1:A2").load("formulas");
      const head = copy.getRange("A1").format.fill.load("color");
      const rules = copy.getRange().conditionalFormats.getCount();
      const validation = copy.getRange("A2").dataValidation.load("type");
      await context.sync();
      expect([copy.name, copy.position]).toEqual(["Sheet1 (2)", 0]);
      expect(range.formulas).toEqual([["题"], ["=1+1"]]);
      expect([head.color, rules.value, validation.type]).toEqual(["#FFC7CE", 1, "Custom"]);
    });
  });

  it("come to the front when activated, with the selection Excel shows", async () => {
    await run(async (context) => {
      const { workbook } = context;
      workbook.worksheets.add("前").activate();
      workbook.worksheets.getItem("前").getRange("B2:C3").select();
      const active = workbook.worksheets.getActiveWorksheet().load("name");
      const selected = workbook.getSelectedRange().load("address");
      const cell = workbook.getActiveCell().load("address");
      await context.sync();
      expect([active.name, selected.address, cell.address]).toEqual(["前", "前!B2:C3", "前!B2"]);
    });
  });

  it("that are hidden can not be activated", async () => {
    const hidden = run(async (context) => {
      const sheet = context.workbook.worksheets.add("藏");
      sheet.visibility = "Hidden";
      sheet.activate();
      await context.sync();
    });
    expect(await codeOf(hidden)).toBe("InvalidOperation");
  });

  it("are frozen by rows, by columns, or at a range", async () => {
    await run(async (context) => {
      const panes = context.workbook.worksheets.getItem("Sheet1").freezePanes;
      const none = panes.getLocationOrNullObject().load("address");
      panes.freezeRows(3);
      const rows = panes.getLocationOrNullObject().load("address");
      await context.sync();
      expect([none.isNullObject, rows.address]).toEqual([true, "Sheet1!1:3"]);
      panes.freezeAt(context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2"));
      const both = panes.getLocationOrNullObject().load("address");
      await context.sync();
      expect(both.address).toBe("Sheet1!A1:B2");
    });
  });
});

describe("protection", () => {
  it("refuses locked cells, formats, rules, rows and merges, and lets unlocked cells be written", async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B2:B3").format.protection.locked = false;
      sheet.protection.protect({}, "密码");
      sheet.protection.load("protected");
      sheet.getRange("B2").values = [[8]];
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
    });
    const attempts: Record<string, (sheet: Excel.Worksheet) => void> = {
      value: (sheet) => (sheet.getRange("A1").values = [["x"]]),
      block: (sheet) => (sheet.getRange("B2:C2").values = [[1, 2]]),
      fill: (sheet) => (sheet.getRange("B2").format.fill.color = "#FF0000"),
      numberFormat: (sheet) => (sheet.getRange("B2").numberFormat = [["0"]]),
      width: (sheet) => (sheet.getRange("B:B").format.columnWidth = 50),
      rule: (sheet) => sheet.getRange("B2").conditionalFormats.add("Custom"),
      validation: (sheet) =>
        (sheet.getRange("B2").dataValidation.rule = { custom: { formula: "=TRUE" } }),
      row: (sheet) => sheet.getRange("2:2").insert("Down"),
      merge: (sheet) => sheet.getRange("B2:B3").merge(),
      link: (sheet) => (sheet.getRange("B2").hyperlink = { documentReference: "A1" }),
      again: (sheet) => sheet.protection.protect(),
      wrongPassword: (sheet) => sheet.protection.unprotect("别的"),
    };
    for (const [name, attempt] of Object.entries(attempts)) {
      const code = await attemptCode(({ worksheets }) => attempt(worksheets.getItem("Sheet1")));
      expect([name, code]).toEqual([name, "AccessDenied"]);
    }
  });

  it("allows what its options allow", async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.protection.protect({ allowFormatCells: true, allowInsertRows: true });
      sheet.getRange("A1").format.fill.color = "#FF0000";
      sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      sheet.getRange("2:2").insert("Down");
      sheet.protection.load("options");
      await context.sync();
      expect(sheet.protection.options).toMatchObject({ allowFormatCells: true });
      sheet.protection.unprotect();
      sheet.protection.unprotect();
      expect(await codeOf(context.sync())).toBe("AccessDenied");
    });
  });

  it("of the structure keeps the sheets as they are", async () => {
    await run(async (context) => {
      context.workbook.protection.protect();
      context.workbook.protection.load("protected");
      await context.sync();
      expect(context.workbook.protection.protected).toBe(true);
    });
    const attempts: ((sheets: Excel.WorksheetCollection) => void)[] = [
      (sheets) => sheets.add(),
      (sheets) => sheets.getItem("Sheet1").delete(),
      (sheets) => (sheets.getItem("Sheet1").name = "别名"),
      (sheets) => sheets.getItem("Sheet1").copy(),
    ];
    for (const attempt of attempts) {
      expect(await attemptCode(({ worksheets }) => attempt(worksheets))).toBe("AccessDenied");
    }
  });
});

describe("names", () => {
  it("stand for ranges and formulas, in the workbook or in one sheet", async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:A2").values = [[7.5], [40]];
      const { names } = context.workbook;
      names.add("jx.总计", sheet.getRange("A1:A2"), "备注");
      names.add("比例", "=0.25");
      sheet.names.add("局部", sheet.getRange("A1"));
      sheet.getRange("B1").formulas = [["=SUM(jx.总计)*比例"]];
      const item = names.getItem("JX.总计").load("name,formula,type,scope,comment");
      const local = sheet.names.load("items/name,items/scope");
      const missing = names.getItemOrNullObject("局部").load("name");
      const range = sheet.getRange("jx.总计").load("values");
      const sum = sheet.getRange("B1").load("values");
      await context.sync();
      expect(item.toJSON()).toMatchObject({
        name: "jx.总计",
        formula: "=Sheet1!$A$1:$A$2",
        type: "Range",
        scope: "Workbook",
        comment: "备注",
      });
      expect(local.items.map(({ name, scope }) => [name, scope])).toEqual([["局部", "Worksheet"]]);
      expect(missing.isNullObject).toBe(true);
      expect(range.values).toEqual([[7.5], [40]]);
      expect(sum.values).toEqual([[11.875]]);
      item.delete();
      const gone = names.getItemOrNullObject("jx.总计").load("name");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });

  it.each(["A1", "r1c1", "有 空格", "1开头", ""])("like %p are refused", async (name) => {
    const adding = run(async (context) => {
      context.workbook.names.add(name, "=1");
      await context.sync();
    });
    expect(await codeOf(adding)).toBe("InvalidArgument");
  });
});

describe("the rest of the workbook", () => {
  it("keeps settings, the same for the document", async () => {
    await run(async (context) => {
      const { settings } = context.workbook;
      settings.add("jx", { 中: "文" });
      const setting = settings.getItemOrNullObject("jx").load("value");
      const missing = settings.getItemOrNullObject("别的").load("value");
      await context.sync();
      expect(JSON.stringify(setting.value)).toBe('{"中":"文"}');
      expect(missing.isNullObject).toBe(true);
      expect(office.Office.context.document.settings.get("jx")).toEqual({ 中: "文" });
      setting.delete();
      const count = settings.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  it("keeps charts as they were set", async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const chart = sheet.charts.add("Line", sheet.getRange("A1:B5"), "Columns");
      chart.name = "支出曲线";
      chart.title.text = "支出计划";
      chart.setPosition("D2", "J20");
      const found = sheet.charts.getItemOrNullObject("支出曲线");
      found.load("name,chartType");
      found.title.load("text");
      found.series.load("items/name");
      await context.sync();
      expect([found.name, found.chartType, found.title.text]).toEqual([
        "支出曲线",
        "Line",
        "支出计划",
      ]);
      expect(found.series.items.length).toBe(2);
      found.delete();
      const gone = sheet.charts.getItemOrNullObject("支出曲线").load("name");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });

  it("calculates on command when calculation is manual", async () => {
    await run(async (context) => {
      const { application } = context;
      application.calculationMode = "Manual";
      const cells = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
      cells.values = [[2, "=A1*2"]];
      application.calculate("Full");
      cells.getCell(0, 0).values = [[5]];
      cells.load("values");
      application.load("calculationMode");
      await context.sync();
      expect([application.calculationMode, cells.values]).toEqual(["Manual", [[5, 4]]]);
      application.calculate("Recalculate");
      cells.load("values");
      await context.sync();
      expect(cells.values).toEqual([[5, 10]]);
    });
  });

  it("tells Office's ready state and its requirement sets", async () => {
    const info = await office.Office.onReady();
    expect(info.host).toBe("Excel");
    const { requirements } = office.Office.context;
    const supported = ["1.9", "1.15", "1.16", "1.20"].map((version) =>
      requirements.isSetSupported("ExcelApi", version)
    );
    expect(supported).toEqual([true, true, false, false]);
    expect(requirements.isSetSupported("SharedRuntime", "1.1")).toBe(true);
    expect(requirements.isSetSupported("ExcelApiOnline", "1.1")).toBe(false);
  });

  it("keeps the actions that ribbon buttons run", async () => {
    const ran: string[] = [];
    office.Office.actions.associate("validate", () => ran.push("校验"));
    await office.actions.get("validate")?.({ completed: () => ran.push("完") });
    expect(ran).toEqual(["校验"]);
  });

  it("forgets the user's undo after each write through the API, and after no read", async () => {
    const clearUndo = jest.spyOn(office.workbook, "clearUndo");
    await run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
      await context.sync();
      expect(clearUndo).not.toHaveBeenCalled();
      cell.values = [[1]];
      await context.sync();
      expect(clearUndo).toHaveBeenCalledTimes(1);
    });
  });
});
