/** Marks in saved files: what they are there, what another machine does with them, what clearing leaves. */
import { strFromU8, unzipSync } from "fflate";
import { importDocument, markFindings, validateWorkbook } from "../../../src/actions";
import { clearMarks } from "../../../src/excel";
import { printArea } from "../../../src/workbench/engine";
import type { ConditionalFormat, EngineWorkbook } from "../../../src/workbench/engine/types";
import { openWorkbook, saveWorkbook } from "../../../src/workbench/xlsx";
import { SEED } from "../../support/seed";
import { cell, closeAll, open, valueOf, type Opened } from "../support";

afterEach(closeAll);

const TRAINING = "1.人大代表培训经费";
const MEETING = "6.人大会议经费";

/** The first and the last project of the seed. */
const DOCUMENT = {
  ...SEED,
  department: null,
  tables: SEED.tables.filter(({ number }) => number === 1 || number === 6),
};

/** Two sheets with two faults on the first, and things of the user's that marks must leave alone. */
async function openFaulty(ceiling = "1.14"): Promise<Opened> {
  const office = open({ ceiling });
  valueOf(await importDocument(office.gateway, DOCUMENT, "keepBoth"));
  office.host.user.type(`${TRAINING}!D7`, "40");
  office.host.user.type(`${TRAINING}!E12`, "");
  const sheet = office.sheet(TRAINING);
  sheet.conditionalFormats = users;
  sheet.restyle({ top: 6, left: 7, bottom: 6, right: 7 }, () => ({ fill: "#CCFFCC", bold: true }));
  sheet.setColumnWidth(7, 33);
  sheet.setRowHeight(30, 44.25);
  sheet.write({ top: 30, left: 8, bottom: 30, right: 8 }, () => ({ value: "审核人的备注" }));
  return office;
}

const around = { top: 3, left: 1, bottom: 11, right: 5 };

/** Rules of the user's, over cells that will be marked: a formula that stops, a comparison, two of other kinds. */
const users: readonly ConditionalFormat[] = [
  {
    id: "formula",
    areas: [around],
    type: "Custom",
    rule: { formula: '=LEN($D7)="jx:error"' },
    format: { fill: "#00FF00" },
    stopIfTrue: true,
  },
  {
    id: "comparison",
    areas: [around],
    type: "CellValue",
    rule: { operator: "LessThan", formula1: "=0.5" },
    format: { fontColor: "#FF0000", italic: true },
    stopIfTrue: false,
  },
  {
    id: "scale",
    areas: [around],
    type: "ColorScale",
    rule: {
      file: {
        type: "colorScale",
        cfvo: [{ type: "min" }, { type: "max" }],
        color: [{ argb: "FFFFFFFF" }, { argb: "FF63BE7B" }],
      },
    },
    format: {},
    stopIfTrue: false,
  },
  {
    id: "top",
    areas: [around],
    type: "TopBottom",
    rule: { file: { type: "top10", rank: 1, style: { font: { bold: true } } } },
    format: {},
    stopIfTrue: false,
  },
];

async function mark({ gateway }: Pick<Opened, "gateway">) {
  const validation = valueOf(await validateWorkbook(gateway));
  expect(valueOf(await markFindings(gateway, validation)).unmarked).toEqual([]);
}

async function clear({ gateway }: Pick<Opened, "gateway">) {
  const report = valueOf(await clearMarks(gateway));
  expect(report.left).toEqual([]);
  return report.cleared;
}

/** Opens a saved file as a machine does that has never seen the workbook. */
async function onAnotherMachine(bytes: Uint8Array): Promise<Opened> {
  const opened = await openWorkbook(bytes);
  if (!opened.ok) throw new Error(opened.reason);
  return open({ ceiling: "1.14", workbook: opened.value });
}

/** The parts of a saved file by path; the time of saving aside. */
async function partsOf(workbook: EngineWorkbook): Promise<Readonly<Record<string, string>>> {
  const parts = unzipSync(await saveWorkbook(workbook));
  return Object.fromEntries(
    Object.entries(parts)
      .filter(([path]) => path !== "docProps/core.xml")
      .map(([path, bytes]) => [path, strFromU8(bytes)])
  );
}

/** The paths of the parts in which two files differ. */
function differences(
  a: Readonly<Record<string, string>>,
  b: Readonly<Record<string, string>>
): string[] {
  const paths = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...paths].filter((path) => a[path] !== b[path]);
}

const isOurs = ({ rule }: ConditionalFormat) => /^=\s*LEN\("jx:/.test(String(rule["formula"]));

/** Where our marks of one severity lie on a sheet. */
function marked(office: Opened, sheet: string, severity: string): string[] {
  const own = office.sheet(sheet).conditionalFormats.filter(isOurs);
  return own
    .filter(({ rule }) => String(rule["formula"]).includes(`"jx:${severity}"`))
    .flatMap(({ areas }) => areas.map((area) => printArea(area)))
    .sort();
}

describe.each(["1.9", "1.14"])("a file with ExcelApi %s", (ceiling) => {
  test("after clearing has every part byte for byte as it was before marking", async () => {
    const office = await openFaulty(ceiling);
    const before = await partsOf(office.workbook);
    await mark(office);
    const during = await partsOf(office.workbook);
    expect(differences(before, during)).toEqual(
      expect.arrayContaining(["xl/worksheets/sheet2.xml", "xl/sharedStrings.xml", "xl/styles.xml"])
    );
    expect(await clear(office)).toContain(TRAINING);
    const after = await partsOf(office.workbook);
    expect(differences(before, after)).toEqual([]);
    expect(Object.keys(after)).toEqual(
      expect.arrayContaining(["xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet3.xml"])
    );
  });

  test("marked twice and cleared is the same file too", async () => {
    const office = await openFaulty(ceiling);
    const before = await partsOf(office.workbook);
    await mark(office);
    await mark(office);
    await clear(office);
    expect(differences(before, await partsOf(office.workbook))).toEqual([]);
  });
});

test("while marked, names, validation, merges, sizes and the order of the user's rules are as before", async () => {
  const office = await openFaulty();
  const before = await partsOf(office.workbook);
  await mark(office);
  const during = await partsOf(office.workbook);
  expect(during["xl/workbook.xml"]).toBe(before["xl/workbook.xml"]);
  const sheet = (parts: typeof before) => parts["xl/worksheets/sheet2.xml"] ?? "";
  const elements = ["cols", "dataValidations", "mergeCells", "sheetViews", "pageSetup"];
  for (const name of elements) {
    const element = new RegExp(`<${name}[ >][\\s\\S]*?(?:</${name}>|/>)`);
    expect(element.exec(sheet(during))?.[0]).toBe(element.exec(sheet(before))?.[0]);
    expect(sheet(before)).toMatch(element);
  }
  const kept = office.sheet(TRAINING).conditionalFormats.filter((format) => !isOurs(format));
  expect(kept).toEqual(users);
});

describe("another machine", () => {
  test("sees the marks in their looks, knows them for ours, replaces and clears them", async () => {
    const here = await openFaulty();
    await mark(here);
    const there = await onAnotherMachine(await saveWorkbook(here.workbook));
    const looks = (office: Opened) =>
      office.sheet(TRAINING).conditionalFormats.map(({ rule, format, areas }) => ({
        formula: rule["formula"],
        format,
        areas: areas.map((area) => printArea(area)).sort(),
      }));
    expect(looks(there).slice(0, 3)).toEqual(looks(here).slice(0, 3));
    expect(marked(there, TRAINING, "error")).toEqual(marked(here, TRAINING, "error"));
    expect(cell(there.sheet(TRAINING), "H9")).toBe("校验提示");

    there.host.user.type(`${TRAINING}!D7`, "75");
    await mark(there);
    expect(marked(here, TRAINING, "error")).toContain("D7");
    expect(marked(there, TRAINING, "error")).not.toContain("D7");
    expect(marked(there, TRAINING, "error")).toContain("E12");
    expect([cell(there.sheet(TRAINING), "H7"), cell(there.sheet(TRAINING), "H12")]).toEqual([
      null,
      expect.stringContaining("【错误】"),
    ]);
    await clear(there);
    expect(marked(there, TRAINING, "error")).toEqual([]);
  });

  test("clears the file it was sent to what it would have been sent unmarked", async () => {
    const here = await openFaulty();
    const unmarked = await onAnotherMachine(await saveWorkbook(here.workbook));
    await mark(here);
    const there = await onAnotherMachine(await saveWorkbook(here.workbook));
    const [wanted, sent] = [await partsOf(unmarked.workbook), await partsOf(there.workbook)];
    expect(differences(wanted, sent)).toContain("xl/worksheets/sheet2.xml");
    await clear(there);
    expect(differences(wanted, await partsOf(there.workbook))).toEqual([]);
  });
});

describe("rows that the user puts in or takes out", () => {
  type Change = (office: Opened) => void;
  const above: Change = ({ host }) => {
    host.user.insertRows(`${TRAINING}!3:3`);
    host.user.insertRows(`${TRAINING}!12:13`);
  };
  const gone: Change = ({ host }) => host.user.deleteRows(`${TRAINING}!12:12`);

  test("take marks and hints along, and the next validation marks the right cells", async () => {
    const office = await openFaulty();
    await mark(office);
    const hint = cell(office.sheet(TRAINING), "H12");
    above(office);
    const moved = ["D8", "E15"];
    expect(marked(office, TRAINING, "error")).toEqual(expect.arrayContaining(moved));
    expect(cell(office.sheet(TRAINING), "H10")).toBe("校验提示");
    expect(cell(office.sheet(TRAINING), "H15")).toBe(hint);
    const once = marked(office, TRAINING, "error");
    await mark(office);
    expect(marked(office, TRAINING, "error")).toEqual(once);
    expect(cell(office.sheet(TRAINING), "H15")).toBe(hint);
    expect([cell(office.sheet(TRAINING), "H9"), cell(office.sheet(TRAINING), "H12")]).toEqual([
      null,
      null,
    ]);
  });

  test.each<[string, Change]>([
    ["inserted above", above],
    ["deleted with their marks", gone],
  ])(
    "%s leave nothing to clearing but what they did to an unmarked file",
    async (_what, change) => {
      const [office, twin] = [await openFaulty(), await openFaulty()];
      await mark(office);
      change(office);
      change(twin);
      await clear(office);
      const [cleared, wanted] = [await partsOf(office.workbook), await partsOf(twin.workbook)];
      expect(differences(wanted, cleared)).toEqual([]);
    }
  );
});

test("a marked sheet that the user has copied, and one marked and hidden, are cleared with the others", async () => {
  const [office, twin] = [await openFaulty(), await openFaulty()];
  await mark(office);
  for (const { host, ...one } of [office, twin]) {
    host.user.copySheet(TRAINING);
    one.sheet(TRAINING).visibility = "Hidden";
    host.user.renameSheet(`${TRAINING} (2)`, "副本");
  }
  expect(marked(office, "副本", "error")).toEqual(marked(office, TRAINING, "error"));
  expect(await clear(office)).toEqual(expect.arrayContaining([TRAINING, "副本"]));
  const [cleared, wanted] = [await partsOf(office.workbook), await partsOf(twin.workbook)];
  expect(differences(wanted, cleared)).toEqual([]);
});

test("marks of findings that are mended go with the next validation, on every sheet", async () => {
  const office = await openFaulty();
  office.host.user.type(`${MEETING}!C4`, "30");
  await mark(office);
  expect(marked(office, MEETING, "error")).toEqual(expect.arrayContaining(["C4", "E4", "G4"]));
  office.host.user.type(`${MEETING}!C4`, "202");
  await mark(office);
  expect(marked(office, MEETING, "error")).toEqual([]);
  expect(marked(office, TRAINING, "error")).toContain("D7");
});
