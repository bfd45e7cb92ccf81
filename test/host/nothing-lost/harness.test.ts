import type { ActionReason } from "../../../src/actions";
import { fail, ok, type Result } from "../../../src/domain";
import type { AddedSheet } from "../../../src/excel";
import { sheetId } from "../../support/plan-grid";
import { dryRun } from "./attempt";
import { baseNamed, closeBases, EXECUTION, TRAINING } from "./bases";
import { sheetNamed } from "./acts";
import { judge } from "./judge";
import { SCENARIOS, type Contract, type Scenario } from "./scenarios";
import type { Stage } from "./stage";

afterAll(closeBases);

/** What is found where an "action" does this to the workbook and answers so. */
async function foundIn(
  does: (stage: Stage) => void,
  answer: Result<unknown, ActionReason> = ok(null),
  contract: Contract = {}
): Promise<readonly string[]> {
  const scenario: Scenario<Stage> = {
    story: "planted",
    base: "plain",
    places: { sheet: TRAINING, cell: "E13", row: 12 },
    contract,
    prepare: (stage) => stage,
    call(_, stage) {
      does(stage);
      return Promise.resolve(answer);
    },
  };
  const { run } = await dryRun(scenario, await baseNamed("plain"));
  return judge(scenario, { ...run, trial: FAULT }, null);
}

const FAULT = { kind: "fault", at: 1, fate: "refused", onward: false } as const;
const CELL = { top: 2, left: 9, bottom: 2, right: 9 };
const training = ({ workbook }: Stage) => sheetNamed(workbook, TRAINING);
const ledger = ({ workbook }: Stage) => sheetNamed(workbook, "用户台账");
const put = (stage: Stage, value: string | null) => training(stage).write(CELL, () => ({ value }));

const PLANTED: Readonly<Record<string, (stage: Stage) => void>> = {
  lost: (stage) => put(stage, null),
  overwritten: (stage) => put(stage, "别的"),
  strayed: (stage) =>
    training(stage).write({ ...CELL, top: 5, bottom: 5 }, () => ({ value: "新" })),
  format: (stage) =>
    ledger(stage).restyle({ top: 1, left: 1, bottom: 1, right: 1 }, () => ({ fill: null })),
  merge: (stage) => ledger(stage).unmerge({ top: 0, left: 0, bottom: 0, right: 2 }),
  height: (stage) => ledger(stage).setRowHeight(1, 20),
  width: (stage) => ledger(stage).setColumnWidth(1, 20),
  validation: (stage) => (ledger(stage).dataValidations = []),
  rules: (stage) => (ledger(stage).conditionalFormats = []),
  name: ({ workbook }) => workbook.removeName("用户单价", null),
  sheetName: (stage) => (ledger(stage).name = "改名"),
  "sheet removed": (stage) => stage.workbook.removeSheet(sheetNamed(stage.workbook, EXECUTION)),
};

test.each(Object.keys(PLANTED))("a planted loss is found: %s", async (kind) => {
  const found = await foundIn(PLANTED[kind]!);
  expect(found.map((line) => line.split(":")[0])).toContain(kind);
});

test("what the contract names may change, what says 用户 may not", async () => {
  const contract: Contract = { content: ({ column }) => column >= 4 };
  const title = { top: 12, left: 4, bottom: 12, right: 4 };
  const write = (stage: Stage) => training(stage).write(title, () => ({ value: "≥95%" }));
  expect(await foundIn(write, ok(null), contract)).toEqual([]);
  expect(await foundIn((stage) => put(stage, "别的"), ok(null), contract)).toHaveLength(1);
});

test("a row that comes in above takes nothing away", async () => {
  expect(await foundIn((stage) => training(stage).insertRows(4, 2))).toEqual([]);
});

test("a failure has to name the sheets that hold changes", async () => {
  const contract: Contract = { content: () => true };
  const write = (stage: Stage) =>
    training(stage).write({ ...CELL, left: 4, right: 4 }, () => ({ value: "改" }));
  const silent = await foundIn(
    write,
    fail({ code: "Timeout", sentence: "请再试一次。" }),
    contract
  );
  expect(silent).toEqual([expect.stringContaining("untold")]);
  const sentence = `“${TRAINING}”可能已改动，请核对。`;
  expect(await foundIn(write, fail({ code: "Timeout", sentence }), contract)).toEqual([]);
});

test("only sheets of the run may be offered for removal", async () => {
  const offered = (stage: Stage) => {
    const id = stage.workbook.sheets().find(({ name }) => name === EXECUTION)?.id ?? "";
    reason.written.push({ id: sheetId(id), name: EXECUTION });
  };
  const reason = { code: "Timeout", sentence: "", written: [] as AddedSheet[] };
  expect(await foundIn(offered, fail(reason))).toEqual([expect.stringContaining("removable")]);
});

test("a success that has not done what it says is found", async () => {
  const base = await baseNamed("plain");
  const [scenario] = SCENARIOS.repair;
  const dry = await dryRun(scenario!, base);
  const idle = { ...dry.run, after: dry.run.expected, trial: FAULT };
  expect(judge(scenario!, idle, dry.run)).toEqual([expect.stringContaining("untrue")]);
  expect(judge(scenario!, { ...dry.run, trial: FAULT }, dry.run)).toEqual([]);
});
