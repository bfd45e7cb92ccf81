import { setMarks, watchEdits, writeSheets, type StopWatching } from "../../../src/excel";
import { ok } from "../../../src/domain";
import type { OfficeReason } from "../../../src/excel";
import { dumpWorkbook } from "../../support/workbook-dump";
import { closeAll, fill, open, plan, reasonIn, standingGrid, valueOf } from "../support";

afterEach(closeAll);

/** Time that passes when a test says so. */
class Timer {
  readonly waits: number[] = [];
  private due: (() => Promise<void>) | null = null;

  readonly schedule = (run: () => Promise<void>, milliseconds: number) => {
    this.waits.push(milliseconds);
    this.due = run;
    return () => {
      if (this.due === run) this.due = null;
    };
  };

  get isRunning(): boolean {
    return this.due !== null;
  }

  async elapse(): Promise<void> {
    const { due } = this;
    this.due = null;
    await due?.();
  }
}

/** A workbook of 甲, 乙 and Sheet1, a clock that stands still, and what a listener is told. */
function openThree(options: Parameters<typeof open>[0] = {}) {
  const time = { now: 0 };
  const office = open({ ceiling: "1.14", now: () => time.now, ...options });
  for (const name of ["甲", "乙"]) fill(office.workbook.addSheet(name), { A1: name });
  const timer = new Timer();
  const told: (readonly string[] | null)[] = [];
  const lost: OfficeReason[] = [];
  const listener = {
    onEdit: (sheets: readonly string[] | null) => void told.push(sheets),
    onLost: (reason: OfficeReason) => void lost.push(reason),
  };
  const start = () => watchEdits(office.gateway, listener, timer.schedule);
  /** Lets events arrive, then the time run out. */
  const quiet = async () => {
    await office.settled();
    await timer.elapse();
  };
  return { ...office, time, timer, told, lost, start, quiet };
}

type Watched = ReturnType<typeof openThree>;

async function watched(options: Parameters<typeof open>[0] = {}) {
  const office = openThree(options);
  const stop = valueOf(await office.start());
  office.traffic.reset();
  return { ...office, stop };
}

/** Whether Excel still sends what happens on a sheet. */
function isHeard(office: Watched): boolean {
  const { id } = office.sheet("甲");
  const kinds = ["DataChanged", "Added", "Deleted", "NameChanged"] as const;
  return kinds.some((kind) => office.host.events.isHeard(kind, id));
}

/** Writes hints, which are cells, as marking does. */
const writeHints = (office: Watched, sheet: string) =>
  setMarks(office.gateway, [
    {
      grid: standingGrid(office.sheet(sheet)),
      marks: [],
      hints: { column: 7, header: { row: 8, text: "校验提示" }, cells: [] },
      oldHints: [],
    },
  ]);

describe.each(["1.9", "1.13", "1.14", "1.17"])("with ExcelApi %s", (ceiling) => {
  test("edits of several sheets are told together, 300 ms after the last, for one small request", async () => {
    const office = openThree({ ceiling });
    valueOf(await office.start());
    expect(office.traffic.requests).toBe(1);
    office.traffic.reset();
    office.host.user.type("乙!B2", "1");
    await office.settled();
    office.host.user.paste("甲!A1", [["x", "y"]]);
    office.host.user.insertRows("乙!3:4");
    await office.settled();
    expect(office.timer.waits).toEqual([300, 300, 300]);
    expect([office.told, office.traffic.requests]).toEqual([[], 0]);
    await office.timer.elapse();
    expect(office.told).toEqual([["甲", "乙"]]);
    expect(office.traffic.requests).toBe(1);
    expect(office.traffic.bytesSent + office.traffic.bytesReceived).toBeLessThan(2_000);
    expect(office.timer.isRunning).toBe(false);
  });

  test("what this add-in writes is not told, and what the user writes next is", async () => {
    const office = await watched({ ceiling });
    valueOf(await writeHints(office, "甲"));
    office.time.now += 900;
    await office.settled();
    expect(office.timer.waits).toEqual([]);
    office.time.now += 100;
    office.host.user.type("甲!A1", "1");
    await office.quiet();
    expect(office.told).toEqual([["甲"]]);
  });

  test("an edit by a co-author is told whatever this add-in is doing, and nothing is written", async () => {
    const office = await watched({ ceiling });
    const written = writeHints(office, "甲");
    office.host.coAuthor.type("乙!A1", "7");
    valueOf(await written);
    const before = dumpWorkbook(office.workbook);
    await office.quiet();
    expect(office.told).toEqual([["乙"]]);
    expect(dumpWorkbook(office.workbook)).toEqual(before);
  });

  test.each<[string, (office: Watched) => void]>([
    ["added", ({ host }) => host.user.addSheet()],
    ["copied", ({ host }) => host.user.copySheet("甲")],
    ["deleted", ({ host }) => host.user.deleteSheet("乙")],
  ])("a sheet that was %s makes the whole list doubtful", async (_what, act) => {
    const office = await watched({ ceiling });
    act(office);
    await office.quiet();
    expect(office.told).toEqual([null]);
    office.host.user.type("甲!A1", "1");
    await office.quiet();
    expect(office.told).toEqual([null, ["甲"]]);
  });

  test("a renamed or hidden sheet is noticed at the next edit at the latest", async () => {
    const office = await watched({ ceiling });
    office.host.user.renameSheet("乙", "丙");
    office.host.user.type("丙!A1", "1");
    await office.quiet();
    office.sheet("丙").visibility = "Hidden";
    office.host.user.type("甲!A1", "1");
    await office.quiet();
    office.host.user.type("甲!A1", "2");
    await office.quiet();
    expect(office.told).toEqual([null, null, ["甲"]]);
  });

  test("stopping takes the handlers away, and nothing more is told", async () => {
    const office = await watched({ ceiling });
    expect(isHeard(office)).toBe(true);
    await office.stop();
    expect(isHeard(office)).toBe(false);
    office.host.user.type("甲!A1", "1");
    office.host.user.addSheet();
    await office.quiet();
    await office.stop();
    expect([office.told, office.lost, office.timer.waits]).toEqual([[], [], []]);
  });
});

test("where Excel tells of renamed sheets, from 1.17 on, a rename alone is told", async () => {
  const older = await watched({ ceiling: "1.16" });
  older.host.user.renameSheet("乙", "丙");
  await older.quiet();
  expect(older.told).toEqual([]);
  const office = await watched({ ceiling: "1.17" });
  office.host.user.renameSheet("乙", "丙");
  await office.quiet();
  expect(office.told).toEqual([null]);
  await office.stop();
  expect(isHeard(office)).toBe(false);
});

test("sheets that this add-in adds are not told of by themselves", async () => {
  const office = await watched();
  const options = { existing: "keepBoth", activate: false } as const;
  valueOf(await writeSheets(office.gateway, [plan({ name: "丁" })], options));
  await office.settled();
  expect(office.timer.waits).toEqual([]);
});

describe("who wrote", () => {
  test("is known from ExcelApi 1.14 on: the user's edit right behind a write of ours is told", async () => {
    const office = await watched({ ceiling: "1.14" });
    valueOf(await writeHints(office, "甲"));
    office.host.user.type("甲!A1", "1");
    await office.quiet();
    expect(office.told).toEqual([["甲"]]);
  });

  test("is guessed below: an edit within the second is missed until the sheet's next one", async () => {
    const office = await watched({ ceiling: "1.13" });
    valueOf(await writeHints(office, "甲"));
    office.time.now += 999;
    office.host.user.type("甲!A1", "1");
    await office.quiet();
    expect(office.told).toEqual([]);
    office.time.now += 1;
    office.host.user.type("甲!A2", "1");
    await office.quiet();
    expect(office.told).toEqual([["甲"]]);
  });

  test("an event of ours that comes later than that costs a reading and nothing else", async () => {
    const office = await watched({ ceiling: "1.13" });
    office.host.faults.eventDelay = 30;
    valueOf(await writeHints(office, "甲"));
    office.time.now += 1_000;
    const before = dumpWorkbook(office.workbook);
    await office.quiet();
    expect(office.told).toEqual([["甲"]]);
    expect(dumpWorkbook(office.workbook)).toEqual(before);
  });
});

describe("events as Excel sends them", () => {
  test("doubled ones are told once", async () => {
    const office = await watched();
    office.host.faults.events = "twice";
    office.host.user.type("甲!A1", "1");
    office.host.user.addSheet();
    await office.quiet();
    expect(office.told).toEqual([null]);
    office.host.user.type("甲!A1", "2");
    await office.quiet();
    expect(office.told).toEqual([null, ["甲"]]);
  });

  test("a lost one is made up for by the next: a sheet is told as a whole, a lost sheet as a new list", async () => {
    const office = await watched();
    office.host.faults.events = "lost";
    office.host.user.type("甲!A1", "1");
    office.host.user.deleteSheet("乙");
    await office.quiet();
    expect(office.told).toEqual([]);
    office.host.faults.events = "once";
    office.host.user.type("甲!A2", "1");
    await office.quiet();
    expect(office.told).toEqual([null]);
  });

  test("late ones are told when they come", async () => {
    const office = await watched();
    office.host.faults.eventDelay = 60;
    office.host.user.type("甲!A1", "1");
    await office.timer.elapse();
    expect(office.told).toEqual([]);
    await office.quiet();
    expect(office.told).toEqual([["甲"]]);
  });
});

describe("while Excel is busy", () => {
  test("with a cell being edited nothing is told, and the next edit tells of both sheets", async () => {
    const office = await watched();
    office.host.user.type("甲!A1", "1");
    await office.settled();
    office.host.editing.begin();
    await office.timer.elapse();
    expect([office.told, office.lost, office.traffic.requests]).toEqual([[], [], 1]);
    office.host.editing.end();
    expect(office.timer.isRunning).toBe(false);
    office.host.user.type("乙!A1", "1");
    await office.quiet();
    expect(office.told).toEqual([["甲", "乙"]]);
  });

  test.each(["RequestAborted", "ActivityLimitReached", "InactiveWorkbook", "Timeout"] as const)(
    "with %s it is asked again at the next edit",
    async (code) => {
      const office = await watched();
      office.host.faults.failNext({ member: "Workbook.worksheets", code });
      office.host.user.type("甲!A1", "1");
      await office.quiet();
      expect([office.told, office.lost]).toEqual([[], []]);
      office.host.user.type("乙!A1", "1");
      await office.quiet();
      expect([office.told, office.lost]).toEqual([[["甲", "乙"]], []]);
    }
  );
});

describe("the watching ends", () => {
  test("with a sentence where the sheets can not be read any more, and no handler stays", async () => {
    const office = await watched();
    office.host.faults.failNext({ member: "Workbook.worksheets", code: "GeneralException" });
    office.host.user.type("甲!A1", "1");
    await office.quiet();
    expect(office.told).toEqual([]);
    expect(office.lost).toMatchObject([{ code: "GeneralException" }]);
    expect(office.lost[0]?.sentence).toMatch(/^Excel 没有完成这次操作.+。$/);
    expect(isHeard(office)).toBe(false);
    office.host.user.type("甲!A1", "2");
    await office.quiet();
    expect(office.lost).toHaveLength(1);
  });

  test.each([
    "WorksheetCollection.registerDataChangedEvent",
    "WorksheetCollection.registerAddedEvent",
    "WorksheetCollection.registerDeletedEvent",
    "WorksheetCollection.items",
  ])("before it begins where Excel refuses %s, and no handler stays", async (member) => {
    const office = openThree();
    const wire = member.endsWith("items") ? "Worksheet.visibility" : member;
    office.host.faults.failNext({ member: wire, code: "AccessDenied" });
    const reason = reasonIn(await office.start());
    expect(reason.sentence).toContain("受保护");
    expect([isHeard(office), office.lost]).toEqual([false, []]);
  });

  test("below ExcelApi 1.9 before anything is sent", async () => {
    const office = openThree({ ceiling: "1.8" });
    expect(reasonIn(await office.start()).sentence).toContain("版本太旧");
    expect(office.traffic.requests).toBe(0);
  });

  test("at once: neither an edit that waits nor a reading under way is told", async () => {
    const waiting = await watched();
    waiting.host.user.type("甲!A1", "1");
    await waiting.settled();
    await waiting.stop();
    await waiting.timer.elapse();
    expect(waiting.told).toEqual([]);

    const reading = await watched();
    reading.host.user.type("甲!A1", "1");
    await reading.settled();
    const under = reading.timer.elapse();
    await Promise.all([reading.stop(), under]);
    expect([reading.told, reading.lost]).toEqual([[], []]);
  });

  test("without a failure where Excel does not let go of the handlers; they are silent then", async () => {
    const office = await watched();
    const member = "WorksheetCollection.unregisterDataChangedEvent";
    office.host.faults.failNext({ member, code: "GeneralException" });
    await expect(office.stop()).resolves.toBeUndefined();
    office.host.user.type("甲!A1", "1");
    await office.quiet();
    expect([office.told, office.lost]).toEqual([[], []]);
  });

  test("in silence while a cell is being edited; the handlers go once it is left", async () => {
    const office = await watched();
    office.host.editing.begin();
    const stopped = office.stop();
    office.host.editing.end();
    await stopped;
    expect(isHeard(office)).toBe(false);
  });
});

test("watching never moves the selection, never writes and keeps the user's Ctrl+Z", async () => {
  const office = openThree();
  const forget = jest.spyOn(office.workbook, "clearUndo");
  const stop: StopWatching = valueOf(await office.start());
  office.host.user.select("乙!C3");
  office.host.user.type("甲!A1", "1");
  const before = dumpWorkbook(office.workbook);
  const { sheet, area } = office.workbook.selection;
  await office.quiet();
  await stop();
  expect(office.told).toEqual([["甲"]]);
  expect(dumpWorkbook(office.workbook)).toEqual(before);
  expect([office.workbook.selection.sheet.id, office.workbook.selection.area]).toEqual([
    sheet.id,
    area,
  ]);
  expect(forget).not.toHaveBeenCalled();
});

test("the gateway knows how long ago it wrote, from the start of a write on", async () => {
  const { gateway, time } = openThree();
  expect(gateway.sinceWrite()).toBe(Infinity);
  time.now = 50;
  const during = await gateway.write(() => {
    time.now = 90;
    return Promise.resolve(ok(gateway.sinceWrite()));
  });
  expect(valueOf(during)).toBe(0);
  time.now = 95;
  expect(gateway.sinceWrite()).toBe(5);
});
