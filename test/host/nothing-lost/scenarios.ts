import type { Actions, Outcome, Validation } from "../../../src/actions";
import type { Finding } from "../../../src/rules";
import type { CollectedFile } from "../../../src/intake";
import { valueOf } from "../support";
import { SEED, SEED_TEXT } from "../../support/seed";
import type { Places } from "./acts";
import type { BaseName } from "./bases";
import { EXECUTION, LIST_SHEETS, OVERVIEW, REASONS, REPORT, TRAINING } from "./bases";
import type { Stage } from "./stage";

/** A cell as it was at the beginning: 0-based, row -1 for one that came later. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly content: string;
}

/** What an action may change. What is not named here is the user's; so is whatever says 用户. */
export interface Contract {
  /** Contents of cells that were there. */
  readonly content?: (place: Place) => boolean;
  /**
   * Formats, validation, merges and sizes; of a row, a column or a sheet as a whole the others are -1. `front`
   * is the sheet that the answer names.
   */
  readonly look?: (place: Omit<Place, "content">, front: string | null) => boolean;
  /** Sheets that the user gives up as they are when asking, their own words included. */
  readonly givenUp?: (sheet: string) => boolean;
  /** Our conditional formats. */
  readonly marks?: true;
  /** New sheets, and the names jx.… over them. */
  readonly adds?: true;
  readonly renames?: true;
  readonly removes?: (sheet: string) => boolean;
}

/** One way to ask for an action. */
export interface Scenario<Input = unknown> {
  readonly story: string;
  readonly base: BaseName;
  readonly places: Places;
  readonly contract: Contract;
  /** Refusals that are right where the action is asked for once more. */
  readonly again?: readonly string[];
  /** What it works on was read before its first request. */
  readonly readBefore?: true;
  /** Whether an answer says by itself, without naming a sheet, that not all was done. */
  readonly admits?: (answer: string) => boolean;
  /** The clients keep handlers from run to run: each is to have its own. */
  readonly freshClients?: true;
  /** What comes before the action, undisturbed. */
  prepare(stage: Stage, kept: Kept): Promise<Input> | Input;
  call(actions: Actions, input: Input): Outcome<unknown>;
}

/** What is known of a base without asking it again. */
export interface Kept {
  readonly validation: Validation;
  readonly files: readonly CollectedFile[];
}

/** Scenarios of one action, their input hidden. */
const scenario = <Input>(one: Scenario<Input>): Scenario => one;

const TABLE: Places = { sheet: TRAINING, cell: "E13", row: 12 };
const ON_OVERVIEW: Places = {
  ...TABLE,
  list: { sheet: OVERVIEW, cell: "E5", note: "AA5", row: 5, end: 7 },
};
const ON_REPORT: Places = {
  ...TABLE,
  list: { sheet: REPORT, cell: "I8", note: "O8", row: 8, end: 16 },
};
const ON_REASONS: Places = {
  ...TABLE,
  list: { sheet: REASONS, cell: "G4", note: "J4", row: 4, end: 5 },
};

const NOTHING: Contract = {};
const ADDS: Contract = { adds: true };
const HINT_COLUMN = 7;
const MARKS: Contract = {
  marks: true,
  content: ({ column, content }) =>
    column === HINT_COLUMN &&
    (content === "" || content === "校验提示" || content.startsWith("【")),
  look: ({ column, row }) => column === HINT_COLUMN && row >= 0,
};

/** A sheet of ours: its columns, from its header on; what the user wrote there says 用户. */
const list = (sheets: readonly string[], columns: number): Contract => ({
  adds: true,
  content: (place) => sheets.includes(place.sheet) && place.column < columns,
  look: ({ sheet, column }) => sheets.includes(sheet) && column < columns,
});

const { department } = SEED;
const HEAD = {
  number: 9,
  projectName: "新项目",
  projectCode: "",
  unit: SEED.tables[0]!.unit,
};
const DATE = "2026-11-23";
const SMALL = { ...SEED, department, tables: SEED.tables.slice(1, 3) };

const isReplaced = (sheet: string) => /^[23]\./.test(sheet);

const validated = (_: Stage, { validation }: Kept) => validation;

const withFix = ({ findings }: Validation): readonly Finding[] =>
  findings.filter(({ fix }) => fix && !("insertIndicator" in fix));

const repairedCell = (place: { sheet: string; row: number; column: number }) =>
  place.sheet === TRAINING && ["3 2", "12 4"].includes(`${place.row} ${place.column}`);

/** A validation with its first 提醒, which there has to be. */
function withRemark(_: Stage, { validation }: Kept) {
  const remark = validation.findings.find(({ severity }) => severity === "提醒");
  if (!remark) throw new Error("nothing to explain");
  return { validation, remark };
}

const REASON = { text: "系统中即为此码", date: DATE };

function readOnly(story: string, call: (actions: Actions, kept: Kept) => Outcome<unknown>) {
  return [
    scenario<Kept>({
      story,
      base: "full",
      places: ON_OVERVIEW,
      contract: NOTHING,
      prepare: (_, kept) => kept,
      call,
    }),
  ];
}

/** Every action of the add-in, in each way in which it does something else to a workbook. */
export const SCENARIOS = {
  newTable: [
    scenario({
      story: "a new table",
      base: "plain",
      places: TABLE,
      contract: ADDS,
      prepare: () => HEAD,
      call: (actions, head) => actions.newTable(head),
    }),
  ],
  newDepartmentSheet: [
    scenario({
      story: "a new sheet for the department",
      base: "plain",
      places: TABLE,
      contract: ADDS,
      again: ["DepartmentSheetExists"],
      prepare: () => null,
      call: (actions) => actions.newDepartmentSheet(),
    }),
  ],
  importText: [
    scenario({
      story: "the tables of a text",
      base: "plain",
      places: TABLE,
      contract: ADDS,
      prepare: () => new TextEncoder().encode(SEED_TEXT),
      call: (actions, bytes) => actions.importText(bytes, "skip"),
    }),
  ],
  importDocument: [
    scenario({
      story: "the tables of a document beside those that are there",
      base: "plain",
      places: TABLE,
      contract: ADDS,
      prepare: () => SMALL,
      call: (actions, document) => actions.importDocument(document, "keepBoth"),
    }),
    scenario({
      story: "the tables of a document in place of those that are there",
      base: "plain",
      places: { ...TABLE, sheet: EXECUTION },
      contract: {
        adds: true, // where the one that was asked about is renamed or gone
        content: ({ sheet }) => isReplaced(sheet),
        look: ({ sheet }) => isReplaced(sheet),
        givenUp: isReplaced,
      },
      prepare: async ({ pane }) =>
        valueOf(await pane.actions.importDocument(SMALL, "skip")).skipped,
      call: (actions, skipped) => actions.importDocument(SMALL, "replace", skipped),
    }),
  ],
  fitRowHeights: [
    scenario({
      story: "row heights",
      base: "plain",
      places: TABLE,
      contract: {
        look: ({ sheet, row, column }, front) =>
          sheet === (front ?? TRAINING) && row >= 0 && column < 0,
      },
      prepare: ({ workbook }) => {
        const sheet = workbook.sheets().find(({ name }) => name === TRAINING)!;
        for (let row = 9; row < 16; row++) sheet.setRowHeight(row, 80);
      },
      call: (actions) => actions.fitRowHeights(),
    }),
  ],
  addIndicatorRow: [
    scenario({
      story: "one more indicator",
      base: "plain",
      places: TABLE,
      contract: NOTHING,
      prepare: () => null,
      call: (actions) => actions.addIndicatorRow(),
    }),
  ],
  restoreLayout: [
    scenario({
      story: "the form's look on the sheet in front",
      base: "full",
      places: TABLE,
      contract: {
        look: ({ sheet, column }, front) => sheet === (front ?? TRAINING) && column < HINT_COLUMN,
      },
      prepare: ({ workbook }) => {
        const sheet = workbook.sheets().find(({ name }) => name === TRAINING)!;
        sheet.restyle({ top: 9, left: 0, bottom: 15, right: 6 }, () => ({
          fill: "#FFFF00",
          bold: true,
        }));
        sheet.setColumnWidth(2, 20);
      },
      call: (actions) => actions.restoreLayout(),
    }),
  ],
  renumberTitles: [
    scenario({
      story: "titles numbered anew",
      base: "plain",
      places: TABLE,
      contract: { renames: true, content: ({ row, column }) => row === 0 && column === 0 },
      admits: (answer) => answer.includes("工作表名没有全部改动"),
      prepare: ({ workbook }) =>
        workbook.moveSheet(
          workbook.sheets().find(({ name }) => name === EXECUTION)!,
          0
        ),
      call: (actions) => actions.renumberTitles(),
    }),
  ],
  makeCumulative: [
    scenario({
      story: "a plan by period made cumulative",
      base: "plain",
      places: { ...TABLE, cell: "C7" },
      contract: { content: ({ sheet, row }) => sheet === TRAINING && row === 6 },
      again: ["PlanCumulative"],
      prepare: ({ host }) => {
        for (const cell of ["B7", "C7", "D7", "E7"]) host.user.type(`${TRAINING}!${cell}`, "25");
      },
      call: (actions) => actions.makeCumulative(),
    }),
  ],
  copyTable: [
    scenario({
      story: "the table in front as a new project",
      base: "full",
      places: TABLE,
      contract: ADDS,
      prepare: () => HEAD,
      call: (actions, head) => actions.copyTable(head),
    }),
  ],
  offerHeads: readOnly("what a new head may hold", (actions) => actions.offerHeads()),
  removeSheets: [
    scenario({
      story: "sheets that were just written",
      base: "plain",
      places: { ...TABLE, sheet: "9.新项目" },
      contract: { removes: (sheet) => sheet === "9.新项目" },
      prepare: async ({ pane }) => valueOf(await pane.actions.newTable(HEAD)).written,
      call: (actions, written) => actions.removeSheets(written),
    }),
  ],
  validate: readOnly("a validation", (actions) => actions.validate()),
  revalidate: readOnly("a validation in the background", (actions, { validation }) =>
    actions.revalidate(validation, [TRAINING])
  ),
  watch: [
    scenario({
      story: "edits listened to",
      base: "plain",
      places: TABLE,
      contract: NOTHING,
      freshClients: true,
      prepare: () => null,
      call: async (actions) => {
        const stop = await actions.watch({ onEdit: () => undefined, onLost: () => undefined });
        if (stop.ok) await stop.value();
        return stop.ok ? { ok: true, value: null } : stop;
      },
    }),
  ],
  mark: [
    scenario({
      story: "marks for the first time",
      base: "plain",
      places: TABLE,
      contract: MARKS,
      prepare: validated,
      call: (actions, validation) => actions.mark(validation),
    }),
    scenario({
      story: "marks in place of earlier ones",
      base: "full",
      places: TABLE,
      contract: MARKS,
      prepare: validated,
      call: (actions, validation) => actions.mark(validation),
    }),
  ],
  repair: [
    scenario({
      story: "repairs",
      base: "plain",
      places: TABLE,
      contract: { content: repairedCell, look: repairedCell },
      prepare: (_, { validation }) => validation,
      call: (actions, validation) =>
        actions.repair(validation, withFix(validation), { bulk: false }),
    }),
  ],
  undoRepair: [
    scenario({
      story: "repairs taken back",
      base: "plain",
      places: TABLE,
      contract: { content: repairedCell, look: repairedCell },
      again: ["NothingToUndo"],
      prepare: async ({ pane }, { validation }) => {
        valueOf(await pane.actions.repair(validation, withFix(validation), { bulk: false }));
      },
      call: (actions) => actions.undoRepair(),
    }),
  ],
  explain: [
    scenario({
      story: "a first reason",
      base: "plain",
      places: TABLE,
      contract: ADDS,
      prepare: withRemark,
      call: (actions, { validation, remark }) => actions.explain(validation, remark, REASON),
    }),
    scenario({
      story: "another reason",
      base: "full",
      places: ON_REASONS,
      contract: list([REASONS], 8),
      prepare: withRemark,
      call: (actions, { validation, remark }) => actions.explain(validation, remark, REASON),
    }),
  ],
  report: [
    scenario({
      story: "a first report",
      base: "plain",
      places: TABLE,
      contract: ADDS,
      prepare: validated,
      call: (actions, validation) => actions.report(validation, DATE),
    }),
    scenario({
      story: "a report brought up to date",
      base: "full",
      places: ON_REPORT,
      contract: list([REPORT], 13),
      prepare: validated,
      call: (actions, validation) => actions.report(validation, DATE),
    }),
  ],
  activeSheet: readOnly("the sheet in front", (actions) => actions.activeSheet()),
  goTo: readOnly("a cell gone to", (actions) =>
    actions.goTo({ sheet: EXECUTION, row: 9, column: 4 })
  ),
  clear: [
    scenario({
      story: "marks taken away",
      base: "full",
      places: TABLE,
      contract: MARKS,
      prepare: () => null,
      call: (actions) => actions.clear(),
    }),
  ],
  summarise: [
    scenario({
      story: "a first overview",
      base: "plain",
      places: TABLE,
      contract: ADDS,
      prepare: validated,
      call: (actions, validation) => actions.summarise(validation),
    }),
    scenario({
      story: "an overview brought up to date",
      base: "full",
      places: ON_OVERVIEW,
      contract: list([OVERVIEW], 25),
      readBefore: true,
      prepare: validated,
      call: (actions, validation) => actions.summarise(validation),
    }),
  ],
  summariseFiles: [
    scenario({
      story: "files summed up",
      base: "plain",
      places: TABLE,
      contract: ADDS,
      prepare: (_, { files }) => files,
      call: (actions, files) => actions.summariseFiles(files, []),
    }),
    scenario({
      story: "files summed up once more",
      base: "files",
      places: {
        sheet: LIST_SHEETS[1],
        cell: "D3",
        row: 4,
        list: { sheet: OVERVIEW, cell: "E5", note: "AB5", row: 5, end: 6 },
      },
      contract: list(LIST_SHEETS, 26),
      prepare: (_, { files }) => files,
      call: (actions, files) => actions.summariseFiles(files, []),
    }),
  ],
  showSource: [
    scenario({
      story: "the table that a row comes from",
      base: "full",
      places: ON_OVERVIEW,
      contract: NOTHING,
      prepare: ({ host }) => host.user.select(`${OVERVIEW}!D5`),
      call: (actions) => actions.showSource([], []),
    }),
  ],
} satisfies Record<keyof Actions, readonly Scenario[]>;
