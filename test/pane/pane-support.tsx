import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import {
  validationOf as validationOfReading,
  type ActionReason,
  type Actions,
  type ImportReport,
  type SummaryReport,
  type Validation,
} from "../../src/actions";
import type { AddedSheet } from "../../src/excel";
import { planDepartment, type OverviewPictures, type StandingGrid } from "../../src/forms";
import { createPane } from "../../src/taskpane/create-pane";
import type { PaneOptions } from "../../src/taskpane/jobs/pane-parts";
import { PaneRoot } from "../../src/taskpane/pane-root";
import { seedSheet, type Changes } from "../support/findings";
import { gridOfPlan, sheetId } from "../support/plan-grid";
import { SEED } from "../support/seed";

/** Answers that an action was done. */
export function done<T>(value: T) {
  return Promise.resolve({ ok: true as const, value });
}

/** Answers that an action was not done, in a sentence. */
export function refused(sentence: string, rest: Partial<ActionReason> = {}) {
  return Promise.resolve({ ok: false as const, reason: { code: "Refused", sentence, ...rest } });
}

/** A promise that the test settles when it likes. */
export function later<T>() {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => (settle = resolve));
  return { promise, settle };
}

/** Sheets that were added, by what they were called then. */
export function added(...names: readonly string[]): AddedSheet[] {
  return names.map((name) => ({ id: sheetId(`added ${name}`), name }));
}

/** Answers that sheets were removed. */
export const removed: Actions["removeSheets"] = (sheets) => done(sheets.map(({ name }) => name));

/** What was written, by name; nothing else to report. */
export function written(names: readonly string[], rest: Partial<ImportReport> = {}): ImportReport {
  return {
    written: added(...names),
    replaced: [],
    skipped: [],
    notices: [],
    tables: names.length,
    problems: [],
    ...rest,
  };
}

/** A validation of these sheets. */
export function validationOf(grids: readonly StandingGrid[]): Validation {
  const state = {
    sheets: grids.map(
      ({ id, name }) => ({ id, name, visibility: "visible", protected: false }) as const
    ),
    structureProtected: false,
    names: [],
  };
  return validationOfReading({ grids, unread: [], state }, {});
}

/** The same with its 错误 only: the seed itself has some 提醒 and 建议. */
export function errorsOf(validation: Validation): Validation {
  return {
    ...validation,
    findings: validation.findings.filter(({ severity }) => severity === "错误"),
  };
}

/** The seed's six project tables; `changes` by index of the table. */
export function seedProjects(changes: Readonly<Record<number, Changes>> = {}): StandingGrid[] {
  return SEED.tables.map((_, index) => seedSheet(index, changes[index]));
}

/** The seed's sheet of the whole department. */
export function seedDepartment(): StandingGrid {
  if (SEED.department === null) throw new Error("the seed has no department");
  return gridOfPlan(planDepartment(SEED.department));
}

/** What the charts on the seed's overview show. */
export const SEED_PICTURES: OverviewPictures = {
  progress: [
    { label: "序时进度", shares: [0.25, 0.5, 10 / 12, 1] },
    { label: "全部项目", shares: [0.55344, 0.70451, 0.88088, 1] },
    { label: "不含预算最大的项目", shares: [0.14155, 0.43196, 0.771, 1] },
  ],
  largest: {
    by: "项目",
    bars: [
      { label: "人大会议经费", budget: 202 },
      { label: "人大代表专项活动经费", budget: 72 },
      { label: "人大代表执法检查工作经费", budget: 57 },
      { label: "人大立法调研审查工作经费", budget: 52 },
      { label: "人大代表培训经费", budget: 31 },
      { label: "预算联网监督系统运维和应用项目资金", budget: 7 },
    ],
  },
};

/** What summing up the seed answers. */
export const SUMMARISED: SummaryReport = {
  sheet: "项目汇总",
  projects: 6,
  pictures: SEED_PICTURES,
  updated: false,
  notices: [],
};

function doneActions(): Actions {
  const validation = validationOf(seedProjects());
  return {
    newTable: ({ number, projectName }) => done(written([`${number}.${projectName}`])),
    newDepartmentSheet: () => done(written(["部门整体绩效目标"])),
    importText: () => done(written(["1.甲", "2.乙"])),
    importDocument: () => done(written(["1.甲", "2.乙"])),
    fitRowHeights: () => done({ sheet: "1.甲", rows: 3 }),
    addIndicatorRow: () => done({ sheet: "1.甲", row: 11 }),
    restoreLayout: () => done({ sheet: "1.甲", tables: 1, notices: [] }),
    renumberTitles: () => done({ titles: 2, sheets: 2, undoable: 1, notices: [] }),
    makeCumulative: () => done({ sheet: "1.甲", undoable: 1 }),
    copyTable: ({ number, projectName }) => done(written([`${number}.${projectName}`])),
    offerHeads: () => refused("正在编辑单元格。"),
    revalidate: (before) => done(before),
    watch: () => done(() => Promise.resolve()),
    repair: (_, findings) =>
      done({ repaired: findings.length, sheets: [], refused: [], undoable: findings.length }),
    undoRepair: () => done({ repaired: 1, sheets: [], refused: [], undoable: 0 }),
    explain: () => done([]),
    report: () => done({ sheet: "校验报告", lines: 1, updated: false, notices: [] }),
    removeSheets: removed,
    validate: () => done(validation),
    mark: () => done({ marked: [], unmarked: [] }),
    activeSheet: () => done("1.人大代表培训经费"),
    goTo: () => done(null),
    clear: () => done({ cleared: ["1.甲"], left: [] }),
    summarise: () => done(SUMMARISED),
    showSource: () => done(null),
    summariseFiles: (files) =>
      done({
        sheet: "项目汇总",
        indicatorsSheet: "指标明细",
        problemsSheet: "汇总问题",
        projects: files.flatMap(({ projects }) => projects).length,
        kept: 0,
        problems: [],
        duplicates: { codes: 0, names: 0 },
        pictures: SEED_PICTURES,
        updated: false,
        notices: [],
      }),
  };
}

/** Remembers nothing. */
const forgetful = {
  year: () => null,
  keepYear: () => undefined,
  hiddenSheets: () => false,
  keepHiddenSheets: () => undefined,
};

/** The pane on fake actions that do everything asked for, except where told otherwise. */
export function showPane(
  overrides: Partial<Actions> = {},
  undoNoticeRead = true,
  options: Partial<PaneOptions> = {}
) {
  const actions = { ...doneActions(), ...overrides };
  const readUndoNotice = jest.fn();
  const pane = createPane(actions, {
    loadSample: () => Promise.resolve(SEED),
    openPool: () => Promise.reject(new Error("no files are read")),
    preferences: { ...forgetful, undoNoticeRead: () => undoNoticeRead, readUndoNotice },
    thisYear: 2026,
    today: () => "2026-11-23",
    ...options,
  });
  render(<PaneRoot pane={pane} dark={{ get: () => false, subscribe: () => () => undefined }} />);
  return { pane, readUndoNotice, user: userEvent.setup() };
}
