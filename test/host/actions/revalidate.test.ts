import { createActions, type Validation } from "../../../src/actions";
import { writeSheets } from "../../../src/excel";
import { planReasons, REASONS_SHEET } from "../../../src/forms";
import { subjectOf, titleOfRule, type Finding } from "../../../src/rules";
import { SEED } from "../../support/seed";
import { closeAll, open, reasonIn, valueOf, type Opened } from "../support";

afterEach(closeAll);

const SHEET = "1.人大代表培训经费";
const OTHER = "2.人大代表执法检查工作经费";

/** The seed in a workbook, validated. */
async function seed(office: Opened = open()) {
  const actions = createActions(office.gateway);
  valueOf(await actions.importDocument(SEED, "keepBoth"));
  const validation = valueOf(await actions.validate());
  office.traffic.reset();
  return { office, actions, validation };
}

const rulesOn = ({ findings }: Validation, sheet: string) =>
  findings.flatMap(({ rule, at }) => (at[0]?.sheet === sheet ? [rule] : []));

/** Writes the reasons for these findings onto the sheet of reasons. */
async function giveReasons(
  office: Opened,
  validation: Validation,
  findings: readonly Finding[]
): Promise<void> {
  const planned = planReasons(
    findings.map((finding) => ({
      ...subjectOf(finding, validation),
      rule: titleOfRule(finding.rule),
      reason: "确需引用上年文件",
      date: "2026-11-23",
    }))
  );
  if (planned?.kind !== "new") throw new Error("there are no reasons yet");
  valueOf(await writeSheets(office.gateway, [planned.plan], { existing: "skip" }));
}

describe("an edit on one sheet", () => {
  test("is checked in 1 sync that writes nothing; what was found elsewhere stays the same object", async () => {
    const { office, actions, validation } = await seed();
    office.host.user.type(`${SHEET}!D7`, "40%");
    const again = valueOf(await actions.revalidate(validation, [SHEET]));
    expect(office.traffic.requests).toBe(1);
    expect(rulesOn(again, SHEET)).toContain("plan-decreasing");
    const old = new Set(validation.findings);
    expect(again.findings.filter((finding) => !old.has(finding))).toMatchObject([
      { rule: "plan-decreasing" },
    ]);
    expect(again.sheets.filter((sheet) => !validation.sheets.includes(sheet))).toHaveLength(1);
    office.host.user.type(`${SHEET}!D7`, "75%");
    const mended = valueOf(await actions.revalidate(again, [SHEET]));
    expect(mended.findings).toEqual(validation.findings);
  });

  test("finds just what validating everything finds, also between sheets", async () => {
    const { office, actions, validation } = await seed();
    office.host.user.type(`${SHEET}!B3`, SEED.tables[1]?.projectCode ?? "");
    office.host.user.insertRows(`${OTHER}!11:11`);
    const again = valueOf(await actions.revalidate(validation, [SHEET, OTHER]));
    expect(again.findings.map(({ rule }) => rule)).toContain("code-duplicate");
    expect(again.findings).toEqual(valueOf(await actions.validate()).findings);
  });

  test("of another year asks every table, of the sheets as they were read", async () => {
    const { actions, office, validation } = await seed();
    const again = valueOf(await actions.revalidate(validation, [SHEET], { budgetYear: 2025 }));
    expect(office.traffic.requests).toBe(1);
    const years = again.findings.filter(({ rule }) => rule === "code-year");
    expect(years).toHaveLength(6);
  });

  test("is not waited for while a cell is being edited", async () => {
    const { actions, office, validation } = await seed();
    office.host.editing.begin();
    const { code } = reasonIn(await actions.revalidate(validation, [SHEET]));
    expect(code).toBe("InvalidOperationInCellEditMode");
  });

  test("on a sheet that can not be read is told, with the sheet's name", async () => {
    const { actions, office, validation } = await seed();
    const failure = { member: "Range.values", code: "GeneralException", times: 3 } as const;
    office.host.faults.failNext(failure);
    expect(reasonIn(await actions.revalidate(validation, [SHEET])).sentence).toContain(SHEET);
  });
});

test("what is written on the overview after it was checked stays when it is brought up to date", async () => {
  const { office, actions, validation } = await seed();
  const { sheet } = valueOf(await actions.summarise(validation));
  const summed = valueOf(await actions.validate());
  office.host.user.type(`${sheet}!AC4`, "请财政科复核");
  const again = valueOf(await actions.revalidate(summed, [sheet]));
  expect(valueOf(await actions.summarise(again)).updated).toBe(true);
  expect(office.sheet(sheet).value(3, 28)).toBe("请财政科复核");
});

describe("where sheets have changed as well", () => {
  test.each<[string, (office: Opened) => void]>([
    ["renamed", ({ host }) => host.user.renameSheet(SHEET, "培训")],
    ["deleted", ({ host }) => host.user.deleteSheet(SHEET)],
    ["copied", ({ host }) => host.user.copySheet(SHEET)],
    ["hidden", (office) => (office.sheet(SHEET).visibility = "Hidden")],
  ])("%s sheets are noticed, and the whole workbook is read", async (_, happens) => {
    const { office, actions, validation } = await seed();
    happens(office);
    const again = valueOf(await actions.revalidate(validation, [OTHER]));
    expect(office.traffic.requests).toBe(3);
    expect(again.findings).toEqual(valueOf(await actions.validate()).findings);
    const names = office.workbook.sheets().filter(({ visibility }) => visibility === "Visible");
    expect(again.sheets.map(({ grid }) => grid.name)).toEqual(names.map(({ name }) => name));
  });

  test("the edited sheet itself may be the one that is gone", async () => {
    const { office, actions, validation } = await seed();
    office.host.user.deleteSheet(SHEET);
    const again = valueOf(await actions.revalidate(validation, [SHEET]));
    expect(again.tables).toHaveLength(5);
    expect(rulesOn(again, SHEET)).toEqual([]);
  });
});

describe("written reasons", () => {
  const reminders = ({ findings }: Validation) =>
    findings.filter(({ severity }) => severity === "提醒");

  test("are read with the sheets, also from a hidden sheet", async () => {
    const { office, actions, validation } = await seed();
    expect(reminders(validation).length).toBeGreaterThan(0);
    await giveReasons(office, validation, reminders(validation));
    office.sheet(REASONS_SHEET).visibility = "Hidden";
    office.traffic.reset();
    const again = valueOf(await actions.validate());
    expect(office.traffic.requests).toBe(2);
    expect(reminders(again).map(({ explained }) => explained?.reason)).toEqual(
      reminders(validation).map(() => "确需引用上年文件")
    );
    expect(again.sheets.map(({ grid }) => grid.name)).not.toContain(REASONS_SHEET);
  });

  test("that are taken away by hand are gone after their sheet was read again", async () => {
    const { office, actions, validation } = await seed();
    await giveReasons(office, validation, reminders(validation));
    const explained = valueOf(await actions.validate());
    office.host.user.deleteRows(`${REASONS_SHEET}!1:20`);
    const again = valueOf(await actions.revalidate(explained, [REASONS_SHEET]));
    expect(reminders(again).filter((finding) => finding.explained)).toEqual([]);
  });

  test("settle a 提醒 on the overview until the value changes", async () => {
    const { office, actions } = await seed();
    office.host.user.type(`${SHEET}!D7`, "");
    const open = valueOf(await actions.validate());
    const gap = open.findings.filter(({ rule }) => rule === "plan-gap");
    expect(gap).toHaveLength(1);
    await giveReasons(office, open, gap);
    const explained = valueOf(await actions.validate());
    const { sheet } = valueOf(await actions.summarise(explained));
    const of = (column: string) => firstProject(office.sheet(sheet), column);
    expect([of("提醒"), of("已说明"), of("状态")]).toEqual([1, 1, "可提交"]);
    office.host.user.type(`${SHEET}!C7`, "");
    office.host.user.type(`${SHEET}!B7`, "50%");
    const changed = valueOf(await actions.revalidate(explained, [SHEET]));
    expect(changed.findings.find(({ rule }) => rule === "plan-gap")?.explained).toBeUndefined();
    valueOf(await actions.summarise(changed));
    expect([of("提醒"), of("已说明"), of("状态")]).toEqual([1, 0, "待说明"]);
  });
});

/** What the overview says of its first project under a heading. */
function firstProject(overview: ReturnType<Opened["sheet"]>, heading: string) {
  const [headings, first] = [2, 3];
  const columns = Array.from({ length: 30 }, (_, column) => column);
  const column = columns.find((each) => overview.value(headings, each) === heading) ?? -1;
  return overview.value(first, column);
}
