import { createActions } from "../../../src/actions";
import { encodeGb18030 } from "../../support/gb18030";
import { SEED, SEED_TEXT } from "../../support/seed";
import { cell, closeAll, namesOf, open, reasonIn, valueOf, type Opened } from "../support";

afterEach(closeAll);

const HEAD = {
  number: null,
  unit: { code: "101001", name: "张家口市人民代表大会常务委员会" },
  projectCode: "13070026P00001010039Q",
  projectName: "人大会议经费",
};

const utf8 = (text: string) => new TextEncoder().encode(text);

function opened(office: Opened = open()) {
  return { office, actions: createActions(office.gateway) };
}

/** What was sent to Excel while some work was done. */
async function requestsOf(office: Opened, work: () => Promise<unknown>): Promise<number> {
  const before = office.traffic.requests;
  await work();
  return office.traffic.requests - before;
}

describe("填报", () => {
  test("new tables are numbered on from the highest title, whatever their sheets are called", async () => {
    const { office, actions } = opened();
    expect(namesOf(valueOf(await actions.newTable(HEAD)).written)).toEqual(["1.人大会议经费"]);
    office.host.user.type("1.人大会议经费!A1", "7.人大会议经费绩效目标表");
    const next = await actions.newTable({ ...HEAD, projectName: "培训经费" });
    expect(namesOf(valueOf(next).written)).toEqual(["8.培训经费"]);
    expect(cell(office.sheet("8.培训经费"), "A1")).toBe("8.培训经费绩效目标表");
    expect(cell(office.sheet("8.培训经费"), "B3")).toBe(HEAD.projectCode);
  });

  test("a table of the same number and name goes onto a sheet beside the first", async () => {
    const { office, actions } = opened();
    await actions.newTable({ ...HEAD, number: 1 });
    office.host.user.type("1.人大会议经费!C4", "57");
    const again = valueOf(await actions.newTable({ ...HEAD, number: 1 }));
    expect(namesOf(again.written)).toEqual(["1.人大会议经费 (2)"]);
    expect(cell(office.sheet("1.人大会议经费"), "C4")).toBe(57);
  });

  test("a numbered table takes 3 syncs, one that is to be numbered 4", async () => {
    const { office, actions } = opened();
    expect(await requestsOf(office, () => actions.newTable({ ...HEAD, number: 1 }))).toBe(3);
    expect(await requestsOf(office, () => actions.newTable(HEAD))).toBe(4);
  });

  test("the department's sheet is written once, empty and read back as such", async () => {
    const { actions } = opened();
    expect(namesOf(valueOf(await actions.newDepartmentSheet()).written)).toEqual([
      "部门整体绩效目标",
    ]);
    const { departments, findings } = valueOf(await actions.validate());
    expect(departments).toHaveLength(1);
    expect(departments[0]?.measures).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toEqual(Array(3).fill("department-blank"));
    expect(reasonIn(await actions.newDepartmentSheet()).code).toBe("DepartmentSheetExists");
  });

  test("a text file brings its sheets, in UTF-8 as in GB 18030", async () => {
    const { actions } = opened();
    const imported = valueOf(await actions.importText(utf8(SEED_TEXT), "keepBoth"));
    expect(imported).toMatchObject({ tables: 6, problems: [], skipped: [] });
    expect(imported.written).toHaveLength(7);
    const windows = opened().actions;
    const same = valueOf(await windows.importText(encodeGb18030(SEED_TEXT), "keepBoth"));
    expect(same).toEqual(imported);
  });

  test("a second import asks what to do with the sheets that are there, and does that", async () => {
    const { office, actions } = opened();
    await actions.importDocument(SEED, "keepBoth");
    const skipped = valueOf(await actions.importDocument(SEED, "skip"));
    expect([skipped.written, skipped.skipped.length]).toEqual([[], 7]);
    const replaced = valueOf(await actions.importDocument(SEED, "replace"));
    expect(replaced.replaced).toHaveLength(7);
    expect(valueOf(await actions.importDocument(SEED, "keepBoth")).written).toHaveLength(7);
    expect(office.names()).toHaveLength(15);
  });

  test("after the question only what was skipped is written, what is new is there already", async () => {
    const { office, actions } = opened();
    const document = { ...SEED, department: null };
    await actions.importDocument({ ...document, tables: SEED.tables.slice(0, 2) }, "keepBoth");
    const { skipped, written } = valueOf(await actions.importDocument(document, "skip"));
    expect([skipped.length, written.length]).toEqual([2, 4]);
    const there = namesOf(skipped);
    const first = there[0] ?? "";
    office.host.user.type(`${first}!C4`, "99");
    const both = valueOf(await actions.importDocument(document, "keepBoth", skipped));
    expect(namesOf(both.written)).toEqual(there.map((name) => `${name} (2)`));
    expect(office.names()).toHaveLength(1 + 6 + 2);
    expect(cell(office.sheet(first), "C4")).toBe(99);
    const replaced = valueOf(await actions.importDocument(document, "replace", skipped));
    expect(replaced).toMatchObject({ replaced: there, written: [] });
    expect(office.names()).toHaveLength(1 + 6 + 2);
    expect(cell(office.sheet(first), "C4")).toBe(31);
  });

  test("a file without targets is refused in its own words, and nothing is written", async () => {
    const { office, actions } = opened();
    const { code, sentence } = reasonIn(await actions.importText(utf8("名单\n张三"), "keepBoth"));
    expect(code).toBe("NoTargetText");
    expect(sentence).toContain("没有项目绩效目标表");
    expect(office.names()).toEqual(["Sheet1"]);
  });

  test("sheets that were just written can be taken back", async () => {
    const { office, actions } = opened();
    const { written } = valueOf(await actions.newTable(HEAD));
    expect(valueOf(await actions.removeSheets(written))).toEqual(namesOf(written));
    expect(office.names()).toEqual(["Sheet1"]);
  });
});

describe("校验 and 汇总", () => {
  test("the seed is checked, marked, summarised and cleared", async () => {
    const { actions } = opened();
    await actions.importDocument(SEED, "keepBoth");
    const validation = valueOf(await actions.validate());
    expect(validation.tables).toHaveLength(6);
    expect(valueOf(await actions.mark(validation)).unmarked).toEqual([]);
    expect(valueOf(await actions.summarise(validation))).toMatchObject({ projects: 6 });
    expect(
      valueOf(await actions.goTo({ sheet: "部门整体绩效目标", row: 0, column: 0 }))
    ).toBeNull();
    expect(valueOf(await actions.clear()).left).toEqual([]);
  });
});
