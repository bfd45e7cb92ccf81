/** The workbook on Univer: its sheets, names, selection and calculation. */
import { mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetOrderMutation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import type { Shift } from "./area";
import { Calculation } from "./calculation";
import { watchUser } from "./edits";
import { guardUser } from "./guard-user";
import { Names } from "./names";
import { PendingRules } from "./pending-rules";
import type { SheetChange } from "./references";
import { UniverSheet, type SheetOwner } from "./sheet";
import { shiftCells } from "./shift-cells";
import { rewriteCells, type FormulaAt } from "./formula-cells";
import { emptySheet } from "./snapshot";
import type { Area, DefinedName, EngineSheet, EngineWorkbook } from "./types";
import { toArea, toRange, Unit } from "./unit";

type Hear = (sheet: EngineSheet, area: Area) => void;
type HearShift = (sheet: EngineSheet, shift: Shift) => void;

const FIRST_CELL: Area = { top: 0, left: 0, bottom: 0, right: 0 };

export class UniverWorkbook implements EngineWorkbook, SheetOwner {
  structureProtected = false;
  mayChange: EngineWorkbook["mayChange"] = () => true;
  readonly settings = new Map<string, unknown>();
  private readonly known = new Map<string, UniverSheet>();
  private readonly calculation: Calculation;
  private readonly definedNames: Names;
  private readonly rules: PendingRules;
  private readonly editHearers = new Set<Hear>();
  private readonly selectHearers = new Set<Hear>();
  private readonly shiftHearers = new Set<HearShift>();
  private selectedSheet: string;
  private selectedArea = FIRST_CELL;
  private sheetsMade = 0;

  constructor(private readonly unit: Unit) {
    this.calculation = new Calculation(unit);
    this.definedNames = new Names(unit, () => this.calculation.forget());
    this.rules = new PendingRules(unit);
    this.selectedSheet = unit.workbook.getActiveSheet().getSheetId();
    this.sheets(); // each remembers its name from now on
    watchUser(unit, {
      edited: (sheet, area) => this.userEdited(sheet, area),
      selected: (sheet, area) => this.userSelected(sheet, area),
      renamed: (sheet) => this.follow(this.sheet(sheet).renameSeen()),
      shifted: (sheet, shift) => this.userShifted(sheet, shift),
      activated: (sheet) => this.userSelected(sheet, this.areaSelectedOn(sheet)),
      rulesTouched: (sheet) => this.rules.add(this.sheet(sheet)),
    });
    guardUser(unit, (sheet, change) => this.mayChange(this.sheet(sheet), change));
  }

  sheets(): readonly UniverSheet[] {
    return this.unit.workbook.getSheets().map((worksheet) => this.sheet(worksheet.getSheetId()));
  }

  addSheet(name: string): UniverSheet {
    const index = this.unit.workbook.getSheets().length;
    const sheet = mergeWorksheetSnapshotWithDefault(emptySheet(this.freeId(), name));
    this.unit.run(InsertSheetMutation.id, { index, sheet });
    this.calculation.forget();
    return this.sheet(sheet.id);
  }

  removeSheet(sheet: EngineSheet): void {
    const { id, name } = sheet;
    if (this.selection.sheet.id === id) this.selectNeighbour(id);
    this.unit.run(RemoveSheetMutation.id, { subUnitName: name }, id);
    this.known.delete(id);
    this.rules.forget(sheet);
    this.definedNames.removeScope(id);
    this.renamed({ kind: "remove", sheet: name });
  }

  moveSheet(sheet: EngineSheet, position: number): void {
    const fromOrder = this.sheets().findIndex(({ id }) => id === sheet.id);
    this.unit.run(SetWorksheetOrderMutation.id, { fromOrder, toOrder: position }, sheet.id);
  }

  names(): readonly DefinedName[] {
    return this.definedNames.list();
  }

  setName(name: DefinedName): void {
    this.definedNames.set(name);
  }

  removeName(name: string, scope: string | null): void {
    this.definedNames.remove(name, scope);
  }

  get selection(): { readonly sheet: UniverSheet; readonly area: Area } {
    const active = this.unit.workbook.getActiveSheet();
    return { sheet: this.sheet(active.getSheetId()), area: this.selectedArea };
  }

  set selection({ sheet, area }: { readonly sheet: EngineSheet; readonly area: Area }) {
    if (this.selection.sheet.id !== sheet.id)
      this.unit.run(SetWorksheetActiveOperation.id, {}, sheet.id);
    this.selectedSheet = sheet.id;
    this.selectedArea = area;
    const primary = {
      ...toRange(area),
      actualRow: area.top,
      actualColumn: area.left,
      isMerged: false,
      isMergedMainCell: false,
    };
    this.unit.run(
      SetSelectionsOperation.id,
      { selections: [{ range: toRange(area), primary, style: null }] },
      sheet.id
    );
  }

  onEdited(hear: Hear): () => void {
    this.editHearers.add(hear);
    return () => this.editHearers.delete(hear);
  }

  onSelected(hear: Hear): () => void {
    this.selectHearers.add(hear);
    return () => this.selectHearers.delete(hear);
  }

  onShifted(hear: HearShift): () => void {
    this.shiftHearers.add(hear);
    return () => this.shiftHearers.delete(hear);
  }

  async calculate(): Promise<void> {
    this.rules.flush();
    await this.calculation.settle();
  }

  clearUndo(): void {
    this.unit.clearUndo();
  }

  dispose(): void {
    this.rules.close();
    this.unit.dispose();
  }

  touch(): void {
    this.calculation.touch();
  }

  rulesChanged(sheet: UniverSheet): void {
    this.rules.add(sheet);
  }

  shift(sheet: UniverSheet, shift: Shift): void {
    shiftCells(this.unit, sheet.id, shift, this.formulaAt);
    this.follow({ kind: "shift", sheet: sheet.name, shift });
  }

  renamed(change: SheetChange): void {
    rewriteCells(this.unit, change, this.formulaAt);
    this.follow(change);
  }

  private readonly formulaAt: FormulaAt = (sheet, row, column) =>
    this.sheet(sheet).formula(row, column);

  /** Rules, page set-ups and names of the whole workbook follow; cells have been seen to. */
  private follow(change: SheetChange): void {
    for (const sheet of this.sheets()) sheet.follow(change);
    this.definedNames.follow(change);
    this.calculation.forget();
  }

  private sheet(id: string): UniverSheet {
    const known = this.known.get(id);
    if (known) return known;
    const sheet = new UniverSheet(this.unit, id, this);
    this.known.set(id, sheet);
    return sheet;
  }

  private freeId(): string {
    do this.sheetsMade++;
    while (this.unit.workbook.getSheetBySheetId(`sheet-${this.sheetsMade}`));
    return `sheet-${this.sheetsMade}`;
  }

  private selectNeighbour(id: string): void {
    const others = this.sheets().filter((sheet) => sheet.id !== id);
    const neighbour = others.find(({ visibility }) => visibility === "Visible") ?? others[0];
    if (neighbour) this.selection = { sheet: neighbour, area: FIRST_CELL };
  }

  private userEdited(id: string, area: Area): void {
    this.touch();
    for (const hear of this.editHearers) hear(this.sheet(id), area);
  }

  private userSelected(id: string, area: Area): void {
    if (id !== this.unit.workbook.getActiveSheet().getSheetId()) return; // prepared for a sheet behind
    const same =
      this.selectedSheet === id && JSON.stringify(area) === JSON.stringify(this.selectedArea);
    this.selectedSheet = id;
    this.selectedArea = area;
    if (!same) for (const hear of this.selectHearers) hear(this.sheet(id), area);
  }

  private userShifted(id: string, shift: Shift): void {
    const sheet = this.sheet(id);
    this.follow({ kind: "shift", sheet: sheet.name, shift });
    for (const hear of this.shiftHearers) hear(sheet, shift);
  }

  /** Univer keeps a selection for each sheet. */
  private areaSelectedOn(id: string): Area {
    const selections = this.unit.injector.get(SheetsSelectionsService);
    const last = selections.getWorkbookSelections(this.unit.id).getSelectionsOfWorksheet(id).at(-1);
    return last ? toArea(last.range) : FIRST_CELL;
  }
}
