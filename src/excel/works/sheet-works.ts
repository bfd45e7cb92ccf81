import { areaAddress, type Area } from "../../domain";
import type { SheetParts, SheetPlan, SheetUpdate } from "../../forms";
import { allCells, rangeAt } from "../gateway/addresses";
import { plannedWrites } from "./apply-cells";
import type { ChartsOfSheet } from "./apply-charts";
import { lookStep } from "./apply-look";
import { freezeStep, nameSteps, printStep, viewStep } from "./apply-sheet";
import { validationSteps } from "./apply-validations";
import type { Anchor } from "../gateway/guard";
import { plainStep } from "./make-plain";
import { queueDeletions } from "../reading/own-formats";
import type { Step } from "../gateway/send";
import { queueSign } from "../gateway/send-guarded";
import type { SheetContent } from "../reading/sheet-content";
import {
  sheetToAdd,
  standingSheet,
  type SheetTarget,
  type SheetToAdd,
} from "../gateway/sheet-target";
import type { StandingSheet } from "../reading/standing-sheet";
import { BeforeWrites, cellWriteSteps, type CellWrite } from "./write-block";

/** What becomes of one sheet: one is added, one that stands is brought up to date, or emptied and written anew. */
export type SheetWork =
  | { readonly kind: "add"; readonly name: string; readonly plan: SheetPlan }
  | {
      readonly kind: "update";
      readonly standing: StandingSheet;
      readonly update: SheetUpdate;
      /** Areas that lose their look before they get the planned one; panes and page set-up are set then too. */
      readonly plain?: readonly Area[];
    }
  | {
      readonly kind: "replace";
      readonly standing: StandingSheet;
      readonly plan: SheetPlan;
      /** Our conditional formats, which go one by one. */
      readonly ownFormats: readonly string[];
    };

/** A work with the steps that carry it out, and with what is to be known to take it back. */
export interface PreparedWork {
  readonly work: SheetWork;
  readonly name: string;
  readonly plan: SheetParts;
  readonly target: SheetTarget;
  readonly added: SheetToAdd | null;
  readonly anchor: Anchor | null;
  readonly writes: readonly CellWrite[];
  /** What stood there directly before it was written over. */
  readonly before: BeforeWrites;
  readonly steps: readonly Step[];
  /** After sending: true where cells that stood may look otherwise now. What they looked like is not known. */
  readonly lookBegun: () => boolean;
  readonly validations: readonly Step[];
  /** Whose failure is only a notice. */
  readonly page: readonly Step[];
  readonly charts: ChartsOfSheet;
}

/** True for a work that gives a standing sheet its look back. */
export function restoresLook({ work }: PreparedWork): boolean {
  return work.kind === "update" && work.plain !== undefined;
}

/** The rows that a work puts in. */
export function insertionsOf({ work }: Pick<PreparedWork, "work">): SheetUpdate["insertRows"] {
  return work.kind === "update" ? work.update.insertRows : [];
}

const SIGN_BYTES = 400;
const INSERT_BYTES = 600;
const CLEAR_BYTES = 1_600;
const DELETION_BYTES = 900;
const WATCH_BYTES = 500;

/** Prepares works in their order; `names` are the workbook-scoped names that there are. */
export function prepareWorks(
  works: readonly SheetWork[],
  names: readonly string[]
): readonly PreparedWork[] {
  const known = [...names];
  return works.map((work) => {
    const prepared = prepare(work, [...known]);
    known.push(...prepared.plan.names.map(({ name }) => name));
    return prepared;
  });
}

function prepare(work: SheetWork, names: readonly string[]): PreparedWork {
  switch (work.kind) {
    case "add":
      return prepareAdd(work, names);
    case "update":
      return prepareUpdate(work, names);
    case "replace":
      return prepareReplace(work, names);
  }
}

function prepareAdd(work: Extract<SheetWork, { kind: "add" }>, names: readonly string[]) {
  const { name, plan } = work;
  const added = sheetToAdd(name);
  const base = common(work, name, plan, added.target);
  return {
    ...base,
    added,
    anchor: null,
    lookBegun: () => false,
    steps: [added.step, ...wholeSheetSteps(base, names)],
    page: [printStep(added.target, plan.print)],
  };
}

function prepareUpdate(work: Extract<SheetWork, { kind: "update" }>, names: readonly string[]) {
  const { standing, update, plain } = work;
  const { plan, insertRows, sheet } = update;
  const { content, state } = standing;
  const target = standingSheet(sheet);
  const base = common(work, state.name, plan, target);
  const look = signStep();
  return {
    ...base,
    added: null,
    anchor: content.anchor,
    lookBegun: look.passed,
    steps: [
      ...insertRows.map(({ row, rows }) => insertStep(work, target, row, rows)),
      ...watchSteps(target, plan.merges, base.before),
      ...cellWriteSteps(target, base.writes, base.before, replyOf(content)),
      look.step,
      ...(plain ? [plainStep(target, plain)] : []),
      lookStep(target, plan),
      ...nameSteps(target, state.name, plan.names, names),
    ],
    page: plain ? [freezeStep(target, plan), printStep(target, plan.print)] : [],
  };
}

function prepareReplace(work: Extract<SheetWork, { kind: "replace" }>, names: readonly string[]) {
  const { standing, plan, ownFormats } = work;
  const { content, state } = standing;
  const target = standingSheet(state.id);
  const base = common(work, state.name, plan, target);
  const look = signStep();
  return {
    ...base,
    added: null,
    anchor: content.anchor,
    lookBegun: look.passed,
    steps: [
      watchAllStep(target, content, base.before),
      look.step,
      clearStep(target, ownFormats),
      ...wholeSheetSteps(base, names),
    ],
    page: [printStep(target, plan.print)],
  };
}

function common(work: SheetWork, name: string, plan: SheetParts, target: SheetTarget) {
  const present = work.kind === "add" ? [] : work.standing.content.charts;
  return {
    work,
    name,
    plan,
    target,
    writes: plannedWrites(plan),
    before: new BeforeWrites(),
    validations: validationSteps(target, plan.validations),
    charts: { target, charts: plan.charts ?? [], present },
  };
}

/** Content, look and view of a sheet that holds nothing yet, or nothing any more. */
function wholeSheetSteps(
  { target, name, plan, writes }: ReturnType<typeof common>,
  names: readonly string[]
): Step[] {
  return [
    ...cellWriteSteps(target, writes),
    lookStep(target, plan),
    viewStep(target, plan),
    ...nameSteps(target, name, plan.names, names),
  ];
}

/** A step that changes nothing, and tells afterwards whether Excel got as far as this. */
function signStep() {
  let passed: () => boolean = () => false;
  const step: Step = { bytes: SIGN_BYTES, queue: (context) => void (passed = queueSign(context)) };
  return { step, passed: () => passed() };
}

function insertStep(
  { standing }: Extract<SheetWork, { kind: "update" }>,
  target: SheetTarget,
  row: number,
  rows: number
): Step {
  return {
    bytes: INSERT_BYTES,
    inserts: { sheet: standing.state.id, row, rows },
    queue(context) {
      rangeAt(target(context), `${row + 1}:${row + rows}`)
        .insert("Down")
        .untrack();
    },
  };
}

/** Reads areas that are about to lose what they hold: emptied, or merged. */
export function watchSteps(
  target: SheetTarget,
  areas: readonly Area[],
  before: BeforeWrites
): Step[] {
  return areas.map((area) => ({
    bytes: WATCH_BYTES,
    reply: WATCH_BYTES + 60 * area.rows * area.columns,
    queue(context) {
      before.queue(rangeAt(target(context), areaAddress(area)), area);
    },
  }));
}

/** Reads all of a sheet that is about to be emptied: the user may have written beside what was read. */
function watchAllStep(target: SheetTarget, content: SheetContent, before: BeforeWrites): Step {
  const textsIn = replyOf(content);
  const reply = content.formulas.reduce(
    (sum, cells, i) => sum + 60 * cells.length + textsIn(content.row + i),
    WATCH_BYTES
  );
  return { bytes: WATCH_BYTES, reply, queue: (context) => before.queueUsed(target(context)) };
}

/** The cells that were read, as one area; none of an empty sheet. */
export function wholeOf({ row, column, formulas }: SheetContent): Area[] {
  const columns = formulas[0]?.length ?? 0;
  return columns === 0 ? [] : [{ row, column, rows: formulas.length, columns }];
}

/** Empties a sheet in place, so that references to it live on; our conditional formats go one by one first. */
function clearStep(target: SheetTarget, ownFormats: readonly string[]): Step {
  return {
    bytes: CLEAR_BYTES + DELETION_BYTES * ownFormats.length,
    queue(context) {
      const sheet = target(context);
      queueDeletions(sheet, ownFormats);
      const cells = allCells(sheet);
      cells.unmerge();
      cells.clear("All");
      cells.dataValidation.clear();
    },
  };
}

/** How much the texts of a row take in a reply, by what was read there: formula and value. */
function replyOf({ row: first, formulas }: SheetContent): (row: number) => number {
  const texts = formulas.map((cells) =>
    cells.reduce((sum: number, cell) => sum + (typeof cell === "string" ? 3 * cell.length : 0), 0)
  );
  return (row) => 2 * (texts[row - first] ?? 0);
}
