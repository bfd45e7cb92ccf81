import type { ActionReason } from "../../../src/actions";
import type { Result } from "../../../src/domain";
import type { Who } from "./row-identities";
import type { Contract, Scenario } from "./scenarios";
import { differences, tellDifference, type Difference, type Snapshot } from "./snapshot";
import type { Trial } from "./trials";

export type Answer = Result<unknown, ActionReason> | { readonly thrown: string };

/** One run of an action. */
export interface Run {
  readonly answer: Answer;
  /** How the workbook was, with all that the user did meanwhile. */
  readonly expected: Snapshot;
  readonly after: Snapshot;
  /** Cells, as "sheet row column", that the user typed into; true where the action had read them by then. */
  readonly typed: ReadonlyMap<string, boolean>;
  readonly added: ReadonlyMap<string, Who>;
  readonly trial: Trial | null;
}

/** Acts after which the action does all that it does undisturbed. */
const HARMLESS: ReadonlySet<string> = new Set([
  "inserts a row above the table",
  "goes to another sheet",
  "renames the sheet",
]);

/** How many lines one kind of loss is told in. */
const LINES = 3;

/** What was lost, or told wrongly, a line each; nothing where all is as it has to be. */
export function judge(scenario: Scenario, run: Run, dry: Run | null): readonly string[] {
  const { answer } = run;
  if ("thrown" in answer) return [`throws: ${answer.thrown}`];
  const changed = differences(run.expected, run.after);
  return [
    ...lost(scenario.contract, run, changed),
    ...falselyRemovable(answer, run),
    ...(answer.ok
      ? untrue(scenario, answer.value, run, changed, dry)
      : untold(answer.reason, run, changed)),
  ];
}

function lost(contract: Contract, run: Run, changed: readonly Difference[]): string[] {
  const wrong = changed.filter((one) => !isAllowed(contract, run, one));
  const kinds = new Map<string, string[]>();
  for (const one of wrong) {
    const kind = kindOf(one);
    kinds.set(kind, [...(kinds.get(kind) ?? []), tellDifference(one)]);
  }
  return [...kinds].map(([kind, lines]) => `${kind}: ${shortened(lines)}`);
}

function kindOf({ aspect, before, after, key }: Difference): string {
  if (aspect === "content")
    return before === "" ? "strayed" : after === "" ? "lost" : "overwritten";
  if (aspect === "sheet") return "sheet removed";
  if (aspect === "fact") return key.split(" ")[0]!;
  return aspect;
}

function shortened(lines: readonly string[]): string {
  const rest = lines.length - LINES;
  return lines.slice(0, LINES).join("; ") + (rest > 0 ? `; and ${rest} more` : "");
}

/** Whether the contract, or the nature of things, allows for a difference. */
function isAllowed(contract: Contract, run: Run, one: Difference): boolean {
  const { added, typed } = run;
  const { sheet, name, aspect, key } = one;
  const who = added.get(sheet);
  if (who !== undefined && who !== "user") return contract.adds === true;
  if (aspect === "name") return key.startsWith("jx.") && contract.adds === true;
  if (who === "user") return false;
  if (aspect === "sheet") return contract.removes?.(name) ?? false;
  if (aspect === "sheetName") return contract.renames ?? false;
  if (aspect === "marks") return contract.marks ?? false;
  const front = frontOf(run);
  if (aspect === "fact") return isFactAllowed(contract, one, front);
  const [id = "", column = ""] = key.split(" ");
  if (/^(action|otherPane)/.test(id)) return true;
  const place = { sheet: name, row: /^\d+$/.test(id) ? Number(id) : -1, column: Number(column) };
  if (aspect !== "content") return contract.look?.(place, front) ?? false;
  const seen = typed.get(`${sheet} ${key}`);
  if (seen === true) return false;
  if (contract.givenUp?.(name)) return true;
  if (seen === undefined && one.before.startsWith("用户")) return false;
  return contract.content?.({ ...place, content: one.before }) ?? false;
}

/** The sheet that an action on the sheet in front says to have changed, by its name at the beginning. */
function frontOf({ answer, expected }: Run): string | null {
  if ("thrown" in answer || !answer.ok) return null;
  const { sheet } = (answer.value ?? {}) as { readonly sheet?: unknown };
  const found = [...expected.sheets.values()].find(({ name }) => name === sheet);
  return found?.origin ?? null;
}

/** Rows, columns and merges by their place; inserted rows bring their own. */
function isFactAllowed(
  contract: Contract,
  { name: sheet, key }: Difference,
  front: string | null
): boolean {
  const [kind, first = "", second = ""] = key.split(" ");
  if (/^(action|otherPane)/.test(first)) return true;
  const row = /^\d+$/.test(first) ? Number(first) : -1;
  const place =
    kind === "height"
      ? { sheet, row, column: -1 }
      : kind === "width"
        ? { sheet, row: -1, column: Number(first) }
        : kind === "merge"
          ? { sheet, row, column: Number(second) }
          : { sheet, row: -1, column: -1 };
  return contract.look?.(place, front) ?? false;
}

function falselyRemovable(answer: Exclude<Answer, { thrown: string }>, run: Run): string[] {
  if (answer.ok) return [];
  const { written = [] } = answer.reason;
  return written.flatMap(({ id, name }) => {
    const sheet = [...run.after.sheets.values()].find((one) => one.id === id);
    if (!sheet || run.added.get(sheet.id) === "action") return [];
    return [`removable: “${name}” is offered for removal and is not of this run`];
  });
}

/** A failure says which sheets are not as they were. */
function untold(reason: ActionReason, run: Run, changed: readonly Difference[]): string[] {
  if (run.trial?.kind === "otherPane") return [];
  const told = JSON.stringify(reason);
  const silent = changed.filter(
    ({ sheet, name, aspect, key, after }) =>
      aspect !== "name" &&
      ![name, run.after.sheets.get(sheet)?.name ?? name].some((one) => told.includes(one)) &&
      !(aspect === "fact" && /^(height|width)/.test(key) && after === "")
  );
  if (silent.length === 0) return [];
  return [`untold: “${reason.sentence}”, yet ${shortened(silent.map(tellDifference))}`];
}

/** A success has done all that it does undisturbed, or says which sheets it has left. */
function untrue(
  { admits }: Scenario,
  value: unknown,
  run: Run,
  changed: readonly Difference[],
  dry: Run | null
): string[] {
  if (!dry || !run.trial || !("ok" in dry.answer) || !dry.answer.ok) return [];
  if (run.trial.kind === "otherPane") return [];
  if (run.trial.kind === "act" && !keepsReading(run)) return [];
  const told = JSON.stringify(value) ?? "";
  const same = told === JSON.stringify(dry.answer.value);
  const loosely = run.trial.kind === "act";
  const done = new Map(changed.map((one) => [placeOf(one, run), one.after]));
  const missing = differences(dry.expected, dry.after).filter((one) => {
    const sheet = run.expected.sheets.get(one.sheet);
    if (loosely && (!sheet || isTouched(one, run, dry))) return false;
    const found = done.get(placeOf(one, dry));
    return comparable(found ?? "", loosely) !== comparable(one.after, loosely);
  });
  const silent = same
    ? missing
    : missing.filter(({ name, sheet }) => {
        if (admits?.(told)) return false;
        const now = run.after.sheets.get(sheet)?.name ?? name;
        return ![name, now].some((one) => told.includes(one));
      });
  if (silent.length === 0) return [];
  return [`untrue: said to be done, but is not: ${shortened(silent.map(tellDifference))}`];
}

/** Sheets that are added are known by their names, for each run gives them ids of its own. */
function placeOf({ sheet, name, aspect, key }: Difference, { added }: Run): string {
  return `${added.has(sheet) ? name : sheet} ${aspect} ${key}`;
}

/** Numbers in texts say where something stands: after rows have moved they are others. */
function comparable(text: string, loosely: boolean): string {
  return loosely ? text.replace(/\d+/g, "0") : text;
}

/** Whether an act leaves what the action reads as it is. */
function keepsReading({ trial, typed }: Run): boolean {
  if (trial?.kind !== "act") return true;
  const { name, types } = trial.act;
  if (types) return [...typed.values()].includes(true);
  return HARMLESS.has(name);
}

/** Whether the user has changed this very thing. */
function isTouched({ sheet, key, aspect }: Difference, run: Run, dry: Run): boolean {
  if (aspect === "sheetName" || aspect === "fact" || aspect === "name") return true;
  if (run.typed.has(`${sheet} ${key}`)) return true;
  const [now, then] = [run.expected.sheets.get(sheet), dry.expected.sheets.get(sheet)];
  return now?.cells.get(key)?.content !== then?.cells.get(key)?.content;
}
