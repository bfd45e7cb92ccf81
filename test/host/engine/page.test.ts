import { ICommandService, IUndoRedoService, IUniverInstanceService } from "@univerjs/core";
import { DataValidationModel } from "@univerjs/data-validation";
import { ConditionalFormattingRuleModel } from "@univerjs/sheets-conditional-formatting";
import {
  InsertRowByRangeCommand,
  SetRangeValuesCommand,
  SetSelectionsOperation,
  SetWorksheetNameCommand,
} from "@univerjs/sheets";
import { createHeadlessUniver } from "../../../src/workbench/engine/create-univer";
import { emptyWorkbook } from "../../../src/workbench/engine/snapshot";
import { Unit } from "../../../src/workbench/engine/unit";
import { UniverWorkbook } from "../../../src/workbench/engine/workbook";
import { printArea } from "../../../src/workbench/engine";
import { area, put, valueAt } from "./support";

/** What a page does: it makes Univer itself and gives it to the engine, then the user works through Univer's commands. */
const univer = createHeadlessUniver(emptyWorkbook("page", "工作簿", ["甲", "乙"]));
const workbook = new UniverWorkbook(new Unit(univer, "page"));
const [sheet] = workbook.sheets() as [ReturnType<typeof workbook.addSheet>];
const injector = univer.__getInjector();
const target = { unitId: "page", subUnitId: sheet.id };
const user = (id: string, params: object): boolean =>
  injector.get(ICommandService).syncExecuteCommand(id, { ...target, ...params });

afterAll(() => workbook.dispose());

describe("the user in the page", () => {
  it("is heard when editing and selecting, the engine's own writes are not", async () => {
    const heard: string[] = [];
    const endEdits = workbook.onEdited(({ name }, where) =>
      heard.push(`edit ${name} ${printArea(where)}`)
    );
    const endSelections = workbook.onSelected(({ name }, where) =>
      heard.push(`select ${name} ${printArea(where)}`)
    );
    put(sheet, "B1", "=A1*2");
    sheet.restyle(area("A1"), () => ({ bold: true }));
    workbook.selection = { sheet, area: area("C3") };
    await workbook.calculate();
    expect(heard).toEqual([]);
    user(SetRangeValuesCommand.id, {
      range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 },
      value: { v: 4 },
    });
    const range = { startRow: 1, endRow: 2, startColumn: 0, endColumn: 0 };
    user(SetSelectionsOperation.id, { selections: [{ range, primary: null, style: null }] });
    await workbook.calculate();
    expect(heard).toEqual(["edit 甲 A1", "select 甲 A2:A3"]);
    expect(valueAt(sheet, "B1")).toBe(8);
    expect(workbook.selection.area).toEqual(area("A2:A3"));
    endEdits();
    endSelections();
    user(SetRangeValuesCommand.id, { range, value: { v: 5 } });
    expect(heard).toHaveLength(2);
  });

  it("inserting rows and renaming a sheet takes rules and names along", () => {
    sheet.dataValidations = [
      {
        areas: [area("A5:A6")],
        rule: { list: { source: "是,否", inCellDropDown: true } },
        ignoreBlanks: true,
        prompt: { showPrompt: false, title: "", message: "" },
        errorAlert: { showAlert: false, style: "Stop", title: "", message: "" },
      },
    ];
    workbook.setName({
      name: "five",
      scope: null,
      formula: "=甲!$A$5",
      comment: "",
      visible: true,
    });
    const range = { startRow: 1, endRow: 1, startColumn: 0, endColumn: 29 };
    user(InsertRowByRangeCommand.id, { range, direction: 0 });
    user(SetWorksheetNameCommand.id, { name: "甲 2" });
    expect(sheet.dataValidations[0]?.areas).toEqual([area("A6:A7")]);
    expect(workbook.names()[0]?.formula).toBe("='甲 2'!$A$6");
  });

  it("can not undo past a write that forgets the history", () => {
    injector.get(IUniverInstanceService).focusUnit("page");
    const undo = injector.get(IUndoRedoService);
    user(SetRangeValuesCommand.id, {
      range: { startRow: 9, endRow: 9, startColumn: 0, endColumn: 0 },
      value: { v: 1 },
    });
    expect(undo.pitchTopUndoElement()).not.toBeNull();
    workbook.clearUndo();
    expect(undo.pitchTopUndoElement()).toBeNull();
  });
});

describe("what the page shows", () => {
  it("has the validations and conditional formats of the sheet, the first on top, once the code has run", async () => {
    const marks = [1, 2].map((n) => ({
      id: `mark-${n}`,
      areas: [area(`A${n}`)],
      type: "Custom",
      rule: { formula: '=LEN("jx:error")>0' },
      format: { fill: "#FFC7CE" },
      stopIfTrue: n === 1,
    }));
    sheet.conditionalFormats = marks;
    await Promise.resolve();
    const rules = injector.get(ConditionalFormattingRuleModel).getSubunitRules("page", sheet.id);
    expect(rules?.map(({ cfId, stopIfTrue }) => [cfId, stopIfTrue])).toEqual([
      ["mark-1", true],
      ["mark-2", false],
    ]);
    const [list] = injector.get(DataValidationModel).getRules("page", sheet.id);
    expect(list).toMatchObject({
      type: "list",
      formula1: "是,否",
      ranges: [{ startRow: 5, endRow: 6 }],
    });
    sheet.conditionalFormats = [];
    sheet.dataValidations = [];
    await Promise.resolve();
    expect(injector.get(DataValidationModel).getRules("page", sheet.id)).toEqual([]);
    expect(
      injector.get(ConditionalFormattingRuleModel).getSubunitRules("page", sheet.id) ?? []
    ).toEqual([]);
  });
});
