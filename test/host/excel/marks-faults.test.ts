/** Whatever goes wrong while marks are set or cleared: it is told, and nothing stays that clearing does not find. */
import type { Mark, Severity } from "../../../src/domain";
import { clearMarks, readSheets, setMarks, type MarkRequest } from "../../../src/excel";
import { hintsOn, joinHints } from "../../../src/forms";
import { printArea } from "../../../src/workbench/engine";
import type { ConditionalFormat } from "../../../src/workbench/engine/types";
import { HostError, type ErrorCode } from "../../../src/workbench/host/host-error";
import { dumpWorkbook } from "../../support/workbook-dump";
import { area, closeAll, fill, FORM, open, reasonIn, valueOf, type Opened } from "../support";

afterEach(closeAll);
afterEach(() => jest.restoreAllMocks());

const SHEETS = ["甲", "乙"] as const;

const users: ConditionalFormat = {
  id: "user",
  areas: [{ top: 1, left: 1, bottom: 4, right: 1 }],
  type: "Custom",
  rule: { formula: '=$A1="x"' },
  format: { fill: "#00FF00" },
  stopIfTrue: false,
};

function openTables(): Opened {
  const office = open({ ceiling: "1.9" });
  for (const name of SHEETS) {
    const sheet = office.workbook.addSheet(name);
    fill(sheet, { ...FORM, A1: name, B3: "编码", E11: "≥95%" });
    sheet.conditionalFormats = [users];
  }
  return office;
}

interface Look {
  readonly marks: Readonly<Partial<Record<Severity, readonly string[]>>>;
  /** Hints by row, 0-based. */
  readonly hints: Readonly<Record<number, string>>;
}

const OLD: Look = {
  marks: { 错误: ["B3"], 建议: ["E11"] },
  hints: { 2: joinHints(["【错误】旧的提示。"]) },
};
const NEW: Look = {
  marks: { 错误: ["B3:C3", "E9"], 提醒: ["E11"] },
  hints: { 2: joinHints(["【错误】新的提示。"]), 10: joinHints(["【提醒】新的提示。"]) },
};
const HEADER = { row: 8, text: "校验提示" };

function marksOf(sheet: string, { marks }: Look): Mark[] {
  return Object.entries(marks).map(([severity, addresses]) => ({
    severity: severity as Severity,
    cells: addresses.map((address) => ({ sheet, ...area(address) })),
    text: "",
  }));
}

/** What a validation would ask for, with the hints that it would find in the sheets. */
async function requests({ gateway }: Opened, look: Look): Promise<MarkRequest[]> {
  const { grids } = valueOf(await readSheets(gateway));
  const cells = Object.entries(look.hints).map(([row, text]) => ({ row: Number(row), text }));
  return grids
    .filter(({ name }) => name !== "Sheet1")
    .map((grid) => ({
      grid,
      marks: marksOf(grid.name, look),
      hints: { column: 7, header: HEADER, cells },
      oldHints: hintsOn(grid),
    }));
}

/** What a sheet shows of ours, in the terms of a look. */
function shown({ sheet }: Pick<Opened, "sheet">, name: string) {
  const own = sheet(name).conditionalFormats.filter(({ id }) => id !== users.id);
  const areasOf = (marker: string) =>
    own
      .filter(({ rule }) => rule["formula"] === `=LEN("jx:${marker}")>0`)
      .flatMap(({ areas }) => areas.map((one) => printArea(one)));
  const rows = [...Array(15).keys()].filter((row) => sheet(name).value(row, 7) !== null);
  return {
    formats: own.length,
    marks: { 错误: areasOf("error"), 提醒: areasOf("warning"), 建议: areasOf("advice") },
    hints: Object.fromEntries(rows.map((row) => [row, sheet(name).value(row, 7)])),
  };
}

const nothing = { formats: 0, marks: { 错误: [], 提醒: [], 建议: [] }, hints: {} };

const whole = ({ marks, hints }: Look) => ({
  formats: Object.keys(marks).length,
  marks: { ...nothing.marks, ...marks },
  hints: { ...hints, [HEADER.row]: HEADER.text },
});

/** Counts the uses of each member of Excel's model meanwhile. */
async function usesDuring(office: Opened, work: () => Promise<unknown>) {
  const uses = new Map<string, number>();
  const spy = jest
    .spyOn(office.host.faults, "check")
    .mockImplementation((member) => void uses.set(member, (uses.get(member) ?? 0) + 1));
  await work();
  spy.mockRestore();
  return uses;
}

interface Fault {
  readonly member: string;
  readonly nth: number;
  readonly code: ErrorCode;
  readonly lasting: boolean;
}

/** Lets the nth use of a member fail, or all from there on. */
async function withFault<T>(office: Opened, fault: Fault, work: () => Promise<T>): Promise<T> {
  let uses = 0;
  const spy = jest.spyOn(office.host.faults, "check").mockImplementation((member) => {
    if (member !== fault.member) return;
    uses++;
    if (uses === fault.nth || (fault.lasting && uses > fault.nth))
      throw new HostError(fault.code, undefined, member);
  });
  const done = await work();
  spy.mockRestore();
  return done;
}

type Kind = Pick<Fault, "code" | "lasting">;

const KINDS: readonly [string, Kind][] = [
  ["as one sheet fails, once", { code: "AccessDenied", lasting: false }],
  ["as one sheet fails, for good", { code: "AccessDenied", lasting: true }],
  ["as all of Excel fails, once", { code: "RequestAborted", lasting: false }],
];

/** The first and the last use of every member, failing in one way. */
function faultsIn(uses: ReadonlyMap<string, number>, kind: Kind): Fault[] {
  return [...uses].flatMap(([member, count]) =>
    [...new Set([1, count])].map((nth) => ({ member, nth, ...kind }))
  );
}

describe.each(KINDS)("wherever Excel fails, %s,", (_how, kind) => {
  test("while marks are set: it is told, and the next time all is set and cleared", async () => {
    const office = openTables();
    const pristine = dumpWorkbook(office.workbook);
    const old = await requests(office, OLD);
    valueOf(await setMarks(office.gateway, old));
    const asked = await requests(office, NEW);
    const uses = await usesDuring(office, () => setMarks(office.gateway, asked));
    const faults = faultsIn(uses, kind);
    expect(faults.length).toBeGreaterThan(40);
    valueOf(await clearMarks(office.gateway));
    for (const fault of faults) {
      valueOf(await setMarks(office.gateway, old));
      const done = await withFault(office, fault, () => setMarks(office.gateway, asked));
      const failure = done.ok ? "。" : done.reason.sentence;
      const { marked, unmarked } = done.ok ? done.value : { marked: [], unmarked: [] };
      const named = [...marked, ...unmarked.map(({ sheet }) => sheet)].sort();
      const untold = unmarked.filter(
        ({ sheet, reason }) => !reason.sentence.includes(`“${sheet}”`)
      );
      expect([fault, failure, untold]).toEqual([fault, expect.stringMatching(/。$/), []]);
      expect([fault, named]).toEqual([fault, done.ok ? [...SHEETS].sort() : []]);
      for (const sheet of marked)
        expect([fault, shown(office, sheet)]).toEqual([fault, whole(NEW)]);

      const again = await requests(office, NEW);
      expect(valueOf(await setMarks(office.gateway, again)).unmarked).toEqual([]);
      for (const sheet of SHEETS)
        expect([fault, shown(office, sheet)]).toEqual([fault, whole(NEW)]);
      expect(valueOf(await clearMarks(office.gateway)).left).toEqual([]);
      for (const sheet of SHEETS) expect([fault, shown(office, sheet)]).toEqual([fault, nothing]);
    }
    expect(dumpWorkbook(office.workbook)).toEqual(pristine);
  });

  test("while marks are cleared: it is told, and the next time nothing is left", async () => {
    const office = openTables();
    const pristine = dumpWorkbook(office.workbook);
    const asked = await requests(office, NEW);
    valueOf(await setMarks(office.gateway, asked));
    const uses = await usesDuring(office, () => clearMarks(office.gateway));
    const faults = faultsIn(uses, kind);
    expect(faults.length).toBeGreaterThan(40);
    for (const fault of faults) {
      valueOf(await setMarks(office.gateway, asked));
      const done = await withFault(office, fault, () => clearMarks(office.gateway));
      const failure = done.ok ? "。" : done.reason.sentence;
      expect([fault, failure]).toEqual([fault, expect.stringMatching(/。$/)]);
      const left = done.ok ? done.value.left.map(({ sheet }) => sheet) : [...SHEETS];
      const clean = SHEETS.filter((name) => !left.includes(name));
      for (const sheet of clean) expect([fault, shown(office, sheet)]).toEqual([fault, nothing]);

      expect(valueOf(await clearMarks(office.gateway)).left).toEqual([]);
      for (const sheet of SHEETS) expect([fault, shown(office, sheet)]).toEqual([fault, nothing]);
    }
    expect(dumpWorkbook(office.workbook)).toEqual(pristine);
  });
});

describe("while a cell is being edited", () => {
  test("marks wait for the user to press Enter, also when the editing begins half-way", async () => {
    const office = openTables();
    const asked = await requests(office, NEW);
    office.traffic.reset();
    const answer = office.host.answer.bind(office.host);
    jest.spyOn(office.host, "answer").mockImplementationOnce(async (...request) => {
      const reply = await answer(...request);
      office.host.editing.begin();
      return reply;
    });
    const setting = setMarks(office.gateway, asked);
    await office.settled();
    expect(SHEETS.map((name) => shown(office, name))).toEqual([nothing, nothing]);
    office.host.editing.end();
    expect(valueOf(await setting).unmarked).toEqual([]);
    expect(SHEETS.map((name) => shown(office, name))).toEqual([whole(NEW), whole(NEW)]);
    expect(office.traffic.requests).toBe(2);
  });

  test("clearing waits as well", async () => {
    const office = openTables();
    valueOf(await setMarks(office.gateway, await requests(office, NEW)));
    office.host.editing.begin();
    const clearing = clearMarks(office.gateway);
    await office.settled();
    expect(shown(office, "甲")).toEqual(whole(NEW));
    office.host.editing.end();
    expect(valueOf(await clearing).cleared).toEqual([...SHEETS]);
  });
});

test("with another workbook in front marks are set and cleared all the same", async () => {
  const office = openTables();
  const pristine = dumpWorkbook(office.workbook);
  office.host.faults.otherWorkbookInFront = true;
  expect(valueOf(await setMarks(office.gateway, await requests(office, NEW))).unmarked).toEqual([]);
  expect(shown(office, "乙")).toEqual(whole(NEW));
  expect(valueOf(await clearMarks(office.gateway)).left).toEqual([]);
  expect(dumpWorkbook(office.workbook)).toEqual(pristine);
});

test.each<[ErrorCode, string]>([
  ["InactiveWorkbook", "另一个工作簿"],
  ["InvalidOperationInCellEditMode", "请按 Enter"],
  ["WriteNotSupportedWhenModalDialogOpen", "请先关闭对话框"],
  ["MemoryLimitReached", "内存不足"],
  ["ActivityLimitReached", "正忙"],
  ["ServiceNotAvailable", "暂时不可用"],
  ["Unauthenticated", "请重新登录"],
])("%s is one sentence for all sheets, and Excel is not asked again", async (code, words) => {
  const office = openTables();
  const asked = await requests(office, NEW);
  office.traffic.reset();
  office.host.faults.failNext({ member: "ConditionalFormatCollection.add", code });
  const reason = reasonIn(await setMarks(office.gateway, asked));
  expect(reason).toMatchObject({ code, sentence: expect.stringContaining(words) as string });
  expect(office.traffic.requests).toBe(2);

  office.traffic.reset();
  office.host.faults.failNext({ member: "ConditionalFormat.id", code });
  expect(reasonIn(await clearMarks(office.gateway)).sentence).toContain(words);
  expect(office.traffic.requests).toBe(2);
});

test("a read-only file can not be marked or cleared, and each sheet says why", async () => {
  const office = openTables();
  const asked = await requests(office, NEW);
  valueOf(await setMarks(office.gateway, asked));
  const again = await requests(office, NEW);
  office.host.faults.readOnly = true;
  const { unmarked } = valueOf(await setMarks(office.gateway, again));
  const { left } = valueOf(await clearMarks(office.gateway));
  for (const failures of [unmarked, left]) {
    expect(failures.map(({ sheet }) => sheet)).toEqual([...SHEETS]);
    for (const { reason } of failures) expect(reason.sentence).toContain("文件为只读");
  }
});
