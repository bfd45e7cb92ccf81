import { loadClient } from "../../../src/workbench/host";
import { codeOf, openOffice, type OpenOffice, type OpenOptions } from "../../support/office-client";

let office: OpenOffice;

afterEach(() => {
  expect(office.host.defects).toEqual([]);
  office.close();
});

function open(options: OpenOptions = {}): OpenOffice {
  office = openOffice(options);
  return office;
}

const run = <T>(body: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  office.Excel.run(body);

const firstSheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

/** Collects the events that one handler hears. */
async function hear<T>(
  register: (context: Excel.RequestContext, handler: (args: T) => Promise<void>) => unknown
) {
  const heard: T[] = [];
  await run(async (context) => {
    register(context, (args) => {
      heard.push(args);
      return Promise.resolve();
    });
    await context.sync();
  });
  return heard;
}

const hearChanges = () =>
  hear<Excel.WorksheetChangedEventArgs>((context, handler) =>
    context.workbook.worksheets.onChanged.add(handler)
  );

describe("events", () => {
  it("tell an add-in's write from a user's edit, with the values of a single cell", async () => {
    open();
    const heard = await hearChanges();
    await run(async (context) => {
      firstSheet(context).getRange("A8:B8").values = [[1, 2]];
      await context.sync();
    });
    office.host.user.type("Sheet1!B8", "5");
    office.host.coAuthor.type("Sheet1!B9", "9");
    await office.settled();
    expect(
      heard.map(({ address, changeType, source, triggerSource }) => [
        address,
        changeType,
        source,
        triggerSource,
      ])
    ).toEqual([
      ["A8:B8", "RangeEdited", "Local", "ThisLocalAddin"],
      ["B8", "RangeEdited", "Local", "Unknown"],
      ["B9", "RangeEdited", "Remote", "Unknown"],
    ]);
    expect(heard[0]!.details).toBeUndefined();
    expect(heard[1]!.details).toMatchObject({
      valueBefore: 2,
      valueAfter: 5,
      valueTypeAfter: "Double",
    });
    await run(async (context) => {
      const range = heard[1]!.getRange(context).load("values,address");
      await context.sync();
      expect([range.address, range.values]).toEqual(["Sheet1!B8", [[5]]]);
    });
  });

  it("reach a sheet's own handlers until they are removed", async () => {
    open();
    const heard: string[] = [];
    const handler = await run(async (context) => {
      const added = firstSheet(context).onChanged.add((args) =>
        Promise.resolve(void heard.push(args.address))
      );
      context.workbook.worksheets.add("别的");
      await context.sync();
      return added;
    });
    office.host.user.type("Sheet1!A1", "1");
    office.host.user.type("别的!A1", "1");
    await office.settled();
    await office.Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    office.host.user.type("Sheet1!A2", "1");
    await office.settled();
    expect(heard).toEqual(["A1"]);
  });

  it("tell of rows inserted and deleted", async () => {
    open();
    const heard = await hearChanges();
    office.host.user.insertRows("Sheet1!3:4");
    office.host.user.deleteRows("Sheet1!7:7");
    await office.settled();
    expect(heard.map(({ address, changeType }) => [address, changeType])).toEqual([
      ["3:4", "RowInserted"],
      ["7:7", "RowDeleted"],
    ]);
  });

  it("tell of selection, activation, added and deleted sheets", async () => {
    open();
    const names: string[] = [];
    const note = (name: string) => () => Promise.resolve(void names.push(name));
    await run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onSelectionChanged.add((args) =>
        Promise.resolve(void names.push(`选 ${args.address}`))
      );
      worksheets.onActivated.add(note("到前"));
      worksheets.onDeactivated.add(note("离开"));
      worksheets.onAdded.add(note("添加"));
      worksheets.onDeleted.add(note("删除"));
      await context.sync();
      worksheets.add("新").activate();
      await context.sync();
    });
    office.host.user.select("新!B2:C3");
    office.host.user.deleteSheet("新");
    await office.settled();
    expect(names).toEqual([
      "添加",
      "离开",
      "到前",
      "选 A1",
      "选 B2:C3",
      "离开",
      "到前",
      "选 A1",
      "删除",
    ]);
  });

  it("tell of added, deleted and renamed sheets, and whose doing it was", async () => {
    open({ ceiling: "1.17" });
    const heard: unknown[] = [];
    const note = (args: object) => Promise.resolve(void heard.push({ ...args, worksheetId: "" }));
    await run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(note);
      worksheets.onDeleted.add(note);
      worksheets.onNameChanged.add(note);
      await context.sync();
      worksheets.add("新");
      await context.sync();
    });
    office.host.user.renameSheet("新", "旧");
    office.host.coAuthor.deleteSheet("旧");
    await office.settled();
    const sheet = { worksheetId: "" };
    expect(heard).toEqual([
      { ...sheet, type: "WorksheetAdded", source: "Local" },
      {
        ...sheet,
        type: "WorksheetNameChanged",
        source: "Local",
        nameBefore: "新",
        nameAfter: "旧",
      },
      { ...sheet, type: "WorksheetDeleted", source: "Remote" },
    ]);
  });

  it("of names are unknown below ExcelApi 1.17", async () => {
    open({ ceiling: "1.16" });
    const hearing = run(async (context) => {
      context.workbook.worksheets.onNameChanged.add(() => Promise.resolve());
      await context.sync();
    });
    expect(await codeOf(hearing)).toBe("ApiNotFound");
  });

  it("tell of calculation and of formats", async () => {
    open();
    const calculated = await hear<Excel.WorksheetCalculatedEventArgs>((context, handler) =>
      firstSheet(context).onCalculated.add(handler)
    );
    const formatted = await hear<Excel.WorksheetFormatChangedEventArgs>((context, handler) =>
      firstSheet(context).onFormatChanged.add(handler)
    );
    await run(async (context) => {
      const range = firstSheet(context).getRange("A1:B1");
      range.values = [[1, "=A1+1"]];
      range.format.fill.color = "#FF0000";
      range.load("values");
      await context.sync();
    });
    await office.settled();
    expect(calculated).toHaveLength(1);
    expect(formatted.map(({ address }) => address)).toEqual(["A1:B1"]);
  });

  it("can be switched off by the add-in", async () => {
    open();
    const heard = await hearChanges();
    await run(async (context) => {
      context.runtime.enableEvents = false;
      firstSheet(context).getRange("A1").values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await office.settled();
    expect(heard).toEqual([]);
  });

  it("may be lost, come twice, or come late", async () => {
    const { host } = open();
    const heard = await hearChanges();
    host.faults.events = "lost";
    host.user.type("Sheet1!A1", "1");
    await office.settled();
    host.faults.events = "twice";
    host.user.type("Sheet1!A2", "1");
    await office.settled();
    host.faults.events = "once";
    host.faults.eventDelay = 60;
    host.user.type("Sheet1!A3", "1");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard.map(({ address }) => address)).toEqual(["A2", "A2"]);
    await office.settled();
    expect(heard.map(({ address }) => address)).toEqual(["A2", "A2", "A3"]);
  });
});

describe("an older Excel", () => {
  it("of ExcelApi 1.9 lacks the members that came later", async () => {
    open({ ceiling: "1.9" });
    const { requirements } = office.Office.context;
    expect(requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
    expect(requirements.isSetSupported("ExcelApi", "1.10")).toBe(false);
    const merged = run(async (context) => {
      firstSheet(context).getRange("A1").getMergedAreasOrNullObject().load("address");
      await context.sync();
    });
    await expect(merged).rejects.toMatchObject({ code: "ApiNotFound" });
    await run(async (context) => {
      firstSheet(context).getRanges("A1,B2").format.fill.color = "#FF0000";
      firstSheet(context).pageLayout.orientation = "Landscape";
      await context.sync();
    });
  });

  it.each([
    ["1.13", undefined],
    ["1.14", "Unknown"],
  ])("of ExcelApi %s sends %p as the source of a user's change", async (ceiling, triggerSource) => {
    open({ ceiling });
    const heard = await hearChanges();
    office.host.user.type("Sheet1!A1", "1");
    await office.settled();
    expect(heard[0]!.triggerSource).toBe(triggerSource);
  });

  it("of ExcelApi 1.7 has no range areas", async () => {
    open({ ceiling: "1.7" });
    const areas = run(async (context) => {
      firstSheet(context).getRanges("A1,B2").format.fill.color = "#FF0000";
      await context.sync();
    });
    expect(await codeOf(areas)).toBe("ApiNotFound");
  });
});

describe("while a cell is being edited", () => {
  it("every batch is refused, until the user is done", async () => {
    const { host } = open();
    host.editing.begin();
    const reading = () =>
      run(async (context) => {
        firstSheet(context).load("name");
        await context.sync();
      });
    expect(await codeOf(reading())).toBe("InvalidOperationInCellEditMode");
    host.editing.end();
    expect(await codeOf(reading())).toBe("none");
  });

  it("a batch told to waits", async () => {
    const { host } = open();
    host.editing.begin();
    let done = false;
    const writing = office.Excel.run({ delayForCellEdit: true }, async (context) => {
      firstSheet(context).getRange("A1").values = [[1]];
      await context.sync();
      done = true;
    });
    await office.settled();
    expect(done).toBe(false);
    host.editing.end();
    await writing;
    expect(done).toBe(true);
  });
});

describe("with another workbook in front", () => {
  it.each<[string, (context: Excel.RequestContext) => unknown]>([
    ["select", (context) => firstSheet(context).getRange("A1").select()],
    ["activate", (context) => firstSheet(context).activate()],
    ["worksheets.add", (context) => context.workbook.worksheets.add()],
    ["delete", (context) => firstSheet(context).delete()],
    ["gridlines", (context) => (firstSheet(context).showGridlines = false)],
    ["freezePanes", (context) => firstSheet(context).freezePanes.freezeRows(1)],
    ["freezePanes.unfreeze", (context) => firstSheet(context).freezePanes.unfreeze()],
  ])("%s fails", async (_what, act) => {
    open().host.faults.otherWorkbookInFront = true;
    const acting = run(async (context) => {
      act(context);
      await context.sync();
    });
    expect(await codeOf(acting)).toBe("GeneralException");
  });

  it("cells are written all the same", async () => {
    open().host.faults.otherWorkbookInFront = true;
    await run(async (context) => {
      const cell = firstSheet(context).getRange("A1");
      cell.values = [[1]];
      cell.load("values");
      await context.sync();
      expect(cell.values).toEqual([[1]]);
    });
  });
});

describe("limits and injected failures", () => {
  it("a request over 5 MB is refused and does nothing", async () => {
    open();
    const writing = run(async (context) => {
      firstSheet(context).getRange("A1:A200").values = Array.from({ length: 200 }, () => [
        "长".repeat(10_000),
      ]);
      await context.sync();
    });
    expect(await codeOf(writing)).toBe("RequestPayloadSizeLimitExceeded");
    expect(office.workbook.sheets()[0]!.usedArea(true)).toBeNull();
  });

  it("a reply over the limit is refused", async () => {
    open({ payloadLimit: 10_000 });
    const reading = run(async (context) => {
      firstSheet(context).getRange("A1:Z200").load("values");
      await context.sync();
    });
    expect(await codeOf(reading)).toBe("ResponsePayloadSizeLimitExceeded");
  });

  it("any member may be made to fail, at its first use or a later one", async () => {
    const { host } = open();
    host.faults.failNext({ member: "Worksheet.pageLayout", code: "GeneralException" });
    host.faults.failNext({
      member: "ConditionalFormatCollection.add",
      code: "AccessDenied",
      nth: 2,
    });
    const page = () =>
      run(async (context) => {
        firstSheet(context).pageLayout.orientation = "Landscape";
        await context.sync();
      });
    expect([await codeOf(page()), await codeOf(page())]).toEqual(["GeneralException", "none"]);
    const marks = run(async (context) => {
      for (const address of ["A1", "A2", "A3"])
        firstSheet(context).getRange(address).conditionalFormats.add("Custom");
      await context.sync();
    });
    await expect(marks).rejects.toMatchObject({
      code: "AccessDenied",
      debugInfo: { errorLocation: "ConditionalFormatCollection.add" },
    });
    expect(office.workbook.sheets()[0]!.conditionalFormats).toHaveLength(1);
  });

  it("values may come back null", async () => {
    open().host.faults.nullValues = true;
    await run(async (context) => {
      const range = firstSheet(context).getRange("A1").load("values,formulas");
      await context.sync();
      expect([range.values, range.formulas]).toEqual([null, null]);
    });
  });

  it("a workbook opened read-only is read but not written", async () => {
    open().host.faults.readOnly = true;
    const reading = run(async (context) => {
      context.workbook.load("readOnly");
      await context.sync();
      expect(context.workbook.readOnly).toBe(true);
    });
    expect(await codeOf(reading)).toBe("none");
    const writing = run(async (context) => {
      firstSheet(context).getRange("A1").values = [[1]];
      await context.sync();
    });
    expect(await codeOf(writing)).toBe("AccessDenied");
  });

  it("requests wait their turn behind a slow one", async () => {
    const { host } = open();
    host.settings.latency = 60;
    const started = performance.now();
    const order: string[] = [];
    const request = (name: string) =>
      run(async (context) => {
        firstSheet(context).load("name");
        await context.sync();
        order.push(name);
      });
    await Promise.all([request("一"), request("二")]);
    expect(order).toEqual(["一", "二"]);
    expect(performance.now() - started).toBeGreaterThan(110);
  });

  it.each([
    ["done", "none", ["一", "二"]],
    ["refused", "GeneralException", ["", ""]],
    ["halved", "GeneralException", ["一", ""]],
    ["unanswered", "ConnectionFailure", ["一", "二"]],
    ["unsent", "ConnectionFailure", ["", ""]],
  ] as const)("a request that is %s ends in %s", async (fate, code, cells) => {
    const { line, workbook } = open();
    line.beforeRequest = () => fate;
    const writing = run(async (context) => {
      const { worksheets } = context.workbook;
      const [first, second] = ["A1", "A2"].map((at) => worksheets.getItem("Sheet1").getRange(at));
      first!.values = [["一"]];
      second!.values = [["二"]];
      await context.sync();
    });
    expect(await codeOf(writing)).toBe(code);
    const [sheet] = workbook.sheets();
    expect([0, 1].map((row) => sheet?.value(row, 0) ?? "")).toEqual(cells);
    line.beforeRequest = () => "done";
    expect(await codeOf(run(async (context) => context.sync()))).toBe("none");
  });

  it("a user may act between two requests", async () => {
    const { line, host } = open();
    const sent: number[] = [];
    line.beforeRequest = ({ Actions }) => {
      if (sent.push(Actions.length) === 2) host.user.type("Sheet1!A1", "用户");
      return "done";
    };
    await run(async (context) => {
      const cell = firstSheet(context).getRange("A1").load("values");
      await context.sync();
      expect(cell.values).toEqual([[""]]);
      cell.load("values");
      await context.sync();
      expect(cell.values).toEqual([["用户"]]);
    });
    expect(sent).toHaveLength(2);
  });

  it("two add-ins work on one workbook, each with the ranges that it keeps", async () => {
    const { host } = open();
    const other = loadClient(host);
    await run(async (context) => {
      const kept = firstSheet(context).getRange("A5").load("address");
      await context.sync();
      await other.Excel.run(async (theirs) => {
        theirs.workbook.worksheets.getItem("Sheet1").getRange("1:2").insert("Down");
        await theirs.sync();
      });
      kept.load("address");
      await context.sync();
      expect(kept.address).toBe("Sheet1!A7");
    });
    other.disconnect();
  });
});
