import { createActions, type Actions, type Validation } from "../../../src/actions";
import { createGateway } from "../../../src/excel";
import { collectFile, type CollectedFile } from "../../../src/intake";
import { columnName } from "../../../src/workbench/engine";
import type { EngineWorkbook } from "../../../src/workbench/engine/types";
import type { Host } from "../../../src/workbench/host";
import { keepWorkbook, type KeptWorkbook } from "../../support/kept-workbook";
import { manyWorkbooks } from "../../support/many-workbooks";
import { openOffice, type OpenOffice } from "../../support/office-client";
import { SEED } from "../../support/seed";
import { valueOf } from "../support";
import { sheetNamed } from "./acts";

export const TRAINING = "1.人大代表培训经费";
export const EXECUTION = "2.人大代表执法检查工作经费";
export const OVERVIEW = "项目汇总";
export const REPORT = "校验报告";
export const REASONS = "校验说明";
export const LIST_SHEETS = [OVERVIEW, "指标明细", "汇总问题"] as const;

const DATE = "2026-11-20";

/** A workbook that scenarios begin with. */
export interface Base {
  readonly kept: KeptWorkbook;
  readonly host: Host;
  readonly validation: Validation;
  readonly files: readonly CollectedFile[];
}

/** plain: tables and a sheet of the user's; full: with marks, overview, report, reasons; files: summed up files. */
export type BaseName = "plain" | "full" | "files";

interface Making {
  readonly office: OpenOffice;
  readonly actions: Actions;
}

const MAKERS: Readonly<Record<BaseName, (making: Making) => Promise<void>>> = {
  plain: makeTables,
  async full(making) {
    await makeTables(making);
    await makeTraces(making);
  },
  async files(making) {
    await makeTables(making);
    valueOf(await making.actions.summariseFiles(await someFiles(), []));
    noteBeside(making.office, LIST_SHEETS);
  },
};

const made = new Map<BaseName, Promise<Base>>();
let collected: Promise<readonly CollectedFile[]> | null = null;

/** A base, made when it is first asked for. */
export function baseNamed(name: BaseName): Promise<Base> {
  const base = made.get(name) ?? makeBase(name);
  made.set(name, base);
  return base;
}

/** Frees the workbooks of all bases. */
export async function closeBases(): Promise<void> {
  for (const base of made.values()) (await base).kept.workbook.dispose();
  made.clear();
}

async function makeBase(name: BaseName): Promise<Base> {
  const kept = keepWorkbook();
  const office = openOffice({ workbook: kept.workbook });
  const { requirements } = office.Office.context;
  const actions = createActions(
    createGateway({
      run: office.Excel.run,
      isSetSupported: (set, version) => requirements.isSetSupported(set, version),
    })
  );
  await MAKERS[name]({ office, actions });
  office.host.user.select(`${TRAINING}!E11`);
  await kept.workbook.calculate();
  const validation = valueOf(await actions.validate());
  await office.settled();
  office.disconnect();
  office.host.dispose();
  return { kept, host: office.host, validation, files: await someFiles() };
}

function someFiles(): Promise<readonly CollectedFile[]> {
  collected ??= manyWorkbooks(2, 2).then((files) =>
    Promise.all(files.map(async ({ name, bytes }) => valueOf(await collectFile(bytes, name))))
  );
  return collected;
}

/** Three tables with mistakes, colours and notes of the user's, and a sheet that is none of ours. */
async function makeTables({ office, actions }: Making): Promise<void> {
  const tables = SEED.tables.slice(0, 3);
  valueOf(await actions.importDocument({ ...SEED, department: null, tables }, "keepBoth"));
  const { user } = office.host;
  user.type(`${TRAINING}!D7`, "40");
  user.type(`${TRAINING}!B3`, "13070026P000008110145");
  user.type(`${TRAINING}!C4`, "30");
  user.type(`${TRAINING}!E12`, "");
  user.type(`${TRAINING}!E13`, ">=95%");
  user.type(`${TRAINING}!J3`, "用户的备注：请张三核对");
  user.type(`${TRAINING}!C20`, "用户在表下的话");
  user.type(`${EXECUTION}!J12`, "=C4*2");
  colour(office.workbook, TRAINING, 11, 2);
  user.renameSheet("Sheet1", "用户台账");
  makeLedger(office.workbook);
}

function makeLedger(workbook: EngineWorkbook): void {
  const sheet = workbook.sheets()[0]!;
  const cells = [
    ["用户台账", null, null],
    ["用户甲", 12.5, "=B2*2"],
    ["用户乙", 3, `='${TRAINING}'!C4`],
    ["校验提示", "【错误】用户自己写的话", null],
  ];
  sheet.write({ top: 0, left: 0, bottom: 3, right: 2 }, (i, j) => {
    const cell = cells[i]![j] ?? null;
    return typeof cell === "string" && cell.startsWith("=") ? { formula: cell } : { value: cell };
  });
  sheet.merge({ top: 0, left: 0, bottom: 0, right: 2 });
  sheet.setColumnWidth(1, 90);
  sheet.setRowHeight(1, 33);
  colour(workbook, sheet.name, 1, 1);
  const areas = [{ top: 1, left: 1, bottom: 2, right: 1 }];
  sheet.conditionalFormats = [
    {
      id: "user-1",
      areas,
      type: "CellValue",
      rule: { operator: "GreaterThan", formula1: "=10" },
      format: { fill: "#FFC7CE" },
      stopIfTrue: false,
    },
  ];
  sheet.dataValidations = [
    {
      areas,
      rule: { decimal: { operator: "GreaterThan", formula1: 0 } },
      ignoreBlanks: true,
      prompt: { showPrompt: true, title: "用户", message: "填数" },
      errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
    },
  ];
  workbook.setName({
    name: "用户单价",
    scope: null,
    formula: "=用户台账!$B$2:$B$3",
    comment: "",
    visible: true,
  });
}

/** Marks, a reason, a report and an overview, with what the user wrote on and beside them. */
async function makeTraces({ office, actions }: Making): Promise<void> {
  const validation = valueOf(await actions.validate());
  valueOf(await actions.mark(validation));
  const remark = validation.findings.find(({ severity }) => severity === "提醒");
  if (!remark) throw new Error("the base has a 提醒");
  valueOf(await actions.explain(validation, remark, { text: "前次的原因", date: DATE }));
  valueOf(await actions.report(valueOf(await actions.validate()), DATE));
  valueOf(await actions.summarise(valueOf(await actions.validate())));
  const { user } = office.host;
  user.type(`${REPORT}!K8`, "用户的反馈");
  user.type(`${OVERVIEW}!A9`, "用户在合计下的话");
  user.type(`${OVERVIEW}!A27`, "用户在块左边的话");
  noteBeside(office, [REPORT, OVERVIEW, REASONS]);
  user.type(`${EXECUTION}!E10`, "用户又改的指标值");
}

/** Beside and below each list, as near as its own cells allow: what is far off only costs time. */
function noteBeside({ host, workbook }: OpenOffice, sheets: readonly string[]): void {
  for (const name of sheets) {
    const { bottom = 0, right = 0 } = sheetNamed(workbook, name).usedArea(true) ?? {};
    host.user.type(`${name}!${columnName(right + 2)}4`, "用户在旁边的话");
    host.user.type(`${name}!C${bottom + 4}`, "用户在下面的话");
    colour(workbook, name, 3, right + 2);
  }
}

function colour(workbook: EngineWorkbook, name: string, row: number, column: number): void {
  const cell = { top: row, left: column, bottom: row, right: column };
  sheetNamed(workbook, name).restyle(cell, () => ({
    fill: "#92D050",
    fontColor: "#C00000",
    numberFormat: "0.000",
  }));
}
