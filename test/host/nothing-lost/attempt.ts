import { ActionType, type RequestBody } from "../../../src/workbench/host/wire/protocol";
import type { Fate } from "../../../src/workbench/host";
import type { Act } from "./acts";
import type { Base } from "./bases";
import { judge, type Answer, type Run } from "./judge";
import type { Scenario } from "./scenarios";
import { cellOf, differences, isOwn, snapshot, type Snapshot } from "./snapshot";
import { openStage, type Pane, type Stage } from "./stage";
import type { Trial } from "./trials";

/** What happens when nobody interferes. */
export interface Dry {
  readonly requests: number;
  readonly adds: readonly string[];
  readonly run: Run;
}

/** Longer than any action takes. */
const PATIENCE = 20_000;

/** Runs an action undisturbed: how many requests it sends, and what it does. */
export async function dryRun(scenario: Scenario, base: Base): Promise<Dry> {
  const stage = openStage(base, scenario.freshClients);
  try {
    const input = await scenario.prepare(stage, base);
    stage.rows.added.clear();
    const before = snapshot(stage.workbook, stage.rows);
    stage.rows.added.clear();
    let requests = 0;
    stage.pane.line.beforeRequest = () => (requests++, "done");
    const answer = await answerOf(scenario, stage.pane, input);
    const after = snapshot(stage.workbook, stage.rows);
    const adds = stage.workbook.sheets().filter(({ id }) => !before.sheets.has(id));
    return {
      requests,
      adds: adds.map(({ name }) => name),
      run: {
        answer,
        expected: before,
        after,
        typed: new Map(),
        added: new Map(stage.rows.added),
        trial: null,
      },
    };
  } finally {
    await stage.close();
  }
}

/**
 * Runs an action once while something happens; answers what was lost or told wrongly, a line each, and null
 * where Excel has not let the user act.
 */
export async function attempt(
  scenario: Scenario,
  base: Base,
  trial: Trial,
  dry: Dry
): Promise<readonly string[] | null> {
  const stage = openStage(base, scenario.freshClients);
  try {
    const input = await scenario.prepare(stage, base);
    stage.rows.added.clear();
    const expected = snapshot(stage.workbook, stage.rows);
    const typed = new Map<string, boolean>();
    let actFailed = "";
    let number = 0;
    let hasRead = scenario.readBefore === true;
    stage.pane.line.beforeRequest = async (request) => {
      number++;
      if (trial.kind === "fault") return fateOf(trial, number);
      if (number === trial.at) {
        if (trial.kind === "act")
          actFailed = actOn(stage, scenario, trial.act, dry.adds, expected, (cell) =>
            typed.set(cell, hasRead)
          );
        else await inOtherPane(stage, scenario, input);
      }
      hasRead ||= readsCells(request);
      return "done";
    };
    const answer = await answerOf(scenario, stage.pane, input);
    stage.pane.line.beforeRequest = () => "done";
    if (actFailed !== "") return null;
    const after = snapshot(stage.workbook, stage.rows);
    const added = new Map(stage.rows.added);
    const faults = judge(scenario, { answer, expected, after, typed, added, trial }, dry.run);
    return [...faults, ...(await askAgain(stage, scenario, base, trial, dry))];
  } finally {
    await stage.close();
  }
}

function fateOf({ at, fate, onward }: Trial & { kind: "fault" }, number: number): Fate {
  if (number === at) return fate;
  return onward && number > at ? "unsent" : "done";
}

async function answerOf(scenario: Scenario, { actions }: Pane, input: unknown): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Answer>((resolve) => {
    timer = setTimeout(() => resolve({ thrown: "never answers" }), PATIENCE);
  });
  try {
    return await Promise.race([scenario.call(actions, input), late]);
  } catch (error) {
    return { thrown: String(error) };
  } finally {
    clearTimeout(timer);
  }
}

/** Lets the user act, and counts what this changes as the user's. Answers why Excel did not let them. */
function actOn(
  stage: Stage,
  { places }: Scenario,
  act: Act,
  adds: readonly string[],
  expected: Snapshot,
  note: (cell: string) => unknown
): string {
  const { workbook, host, rows } = stage;
  const before = snapshot(workbook, rows);
  rows.who = "user";
  try {
    act.do({ workbook, host, places, adds });
  } catch (error) {
    return String(error);
  } finally {
    rows.who = "action";
  }
  absorb(expected, before, snapshot(workbook, rows), act.types ? note : () => undefined);
  return "";
}

/** What the user has changed between two snapshots is as it has to be from now on. */
function absorb(
  expected: Snapshot,
  before: Snapshot,
  after: Snapshot,
  noteTyped: (cell: string) => unknown
): void {
  for (const { sheet, aspect, key, after: now } of differences(before, after)) {
    const state = expected.sheets.get(sheet);
    if (aspect === "sheet") {
      const added = after.sheets.get(sheet);
      if (added) expected.sheets.set(sheet, added);
      else expected.sheets.delete(sheet);
    } else if (aspect === "name") {
      set(expected.names, key, now);
    } else if (!state) {
      continue;
    } else if (aspect === "sheetName") {
      expected.sheets.set(sheet, { ...state, name: now });
    } else if (aspect === "fact") {
      set(state.facts, key, now);
    } else {
      state.cells.set(key, { ...cellOf(state, key), [aspect]: now });
      if (aspect === "content") noteTyped(`${sheet} ${key}`);
    }
  }
}

function set(map: Map<string, string>, key: string, value: string): void {
  if (value === "") map.delete(key);
  else map.set(key, value);
}

async function inOtherPane(stage: Stage, scenario: Scenario, input: unknown): Promise<void> {
  stage.rows.who = "otherPane";
  await answerOf(scenario, stage.otherPane, input);
  stage.rows.who = "action";
}

const CONTENT = ["Values", "Formulas", "values", "formulas"];

/** Whether a request reads what cells hold: what is typed later, the action has not seen. */
function readsCells({ Actions }: RequestBody): boolean {
  return Actions.some(
    ({ ActionType: type, QueryInfo }) =>
      type === ActionType.Query &&
      (QueryInfo?.Select ?? []).some((name) => CONTENT.includes(name.split("/").at(-1)!))
  );
}

/** Once all is over the action works again, and clearing leaves no mark of ours. */
async function askAgain(
  stage: Stage,
  scenario: Scenario,
  base: Base,
  trial: Trial,
  dry: Dry
): Promise<string[]> {
  const faults: string[] = [];
  const input = await inputAgain(stage, scenario, base);
  if (input !== null) {
    const second = await answerOf(scenario, stage.pane, input.value);
    if ("thrown" in second) faults.push(`again: throws ${second.thrown}`);
    else if (!second.ok && trial.kind === "fault" && "ok" in dry.run.answer && dry.run.answer.ok) {
      const { code, sentence } = second.reason;
      if (!scenario.again?.includes(code)) faults.push(`again: ${code} ${sentence}`);
    }
  }
  const cleared = await stage.pane.actions.clear();
  if (!cleared.ok) faults.push(`clear: ${cleared.reason.sentence}`);
  else
    for (const sheet of stage.workbook.sheets())
      if (
        sheet.conditionalFormats.some(isOwn) &&
        !cleared.value.left.some((l) => l.sheet === sheet.name)
      )
        faults.push(`clear: marks stay on ${sheet.name}`);
  const { defects } = stage.host;
  return [...faults, ...defects.map((defect) => `defect: ${String(defect)}`)];
}

/** What the action takes, made anew where that is part of the story. */
async function inputAgain(
  stage: Stage,
  scenario: Scenario,
  base: Base
): Promise<{ readonly value: unknown } | null> {
  const validation = await stage.pane.actions.validate();
  if (!validation.ok) return null;
  try {
    return { value: await scenario.prepare(stage, { ...base, validation: validation.value }) };
  } catch {
    return null; // what the story needs is gone
  }
}
