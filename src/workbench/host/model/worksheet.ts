import type { Visibility } from "../../engine/types";
import { requireColor } from "../behaviour/color";
import type { EventHub } from "../events";
import type { WireObject } from "../wire/wire-object";
import { ChartCollection } from "./charts";
import { raises, type EventSource } from "./event-source";
import { WorksheetFreezePanes } from "./freeze-panes";
import { requireFront } from "./guards";
import { NamedItemCollection } from "./named-items";
import { PageLayout } from "./page-layout";
import { select } from "./selection";
import { copySheet, deleteSheet, moveSheet, renameSheet, showSheet } from "./sheet-structure";
import { WorksheetNeighbours } from "./worksheet-neighbours";
import { WorksheetProtection } from "./worksheet-protection";

/** Excel.Worksheet, last part: the sheet as a whole. */
export class Worksheet extends WorksheetNeighbours implements EventSource {
  readonly className = "Worksheet";
  override readonly identity = "Id";

  get id(): string {
    return this.sheet.id;
  }

  get name(): string {
    return this.sheet.name;
  }

  set name(name: unknown) {
    renameSheet(this.context, this.sheet, name);
  }

  get position(): number {
    return this.context.workbook.sheets().findIndex(({ id }) => id === this.sheet.id);
  }

  set position(position: number) {
    moveSheet(this.context, this.sheet, position);
  }

  get visibility(): string {
    return this.sheet.visibility;
  }

  set visibility(visibility: Visibility) {
    showSheet(this.context, this.sheet, visibility);
  }

  get tabColor(): string {
    return this.sheet.tabColor;
  }

  set tabColor(color: unknown) {
    this.sheet.tabColor = color === "" ? "" : requireColor(color);
  }

  get showGridlines(): boolean {
    return this.sheet.showGridlines;
  }

  /** What the client sends for showGridlines. */
  set gridlines(shown: unknown) {
    requireFront(this.context);
    this.sheet.showGridlines = shown === true;
  }

  get standardHeight(): number {
    return this.sheet.standardHeight;
  }

  get standardWidth(): number {
    return this.sheet.standardWidth;
  }

  get charts(): WireObject {
    return new ChartCollection(this.context, this.sheet);
  }

  get freezePanes(): WireObject {
    return new WorksheetFreezePanes(this.context, this.sheet);
  }

  get names(): WireObject {
    return new NamedItemCollection(this.context, this.sheet);
  }

  get pageLayout(): WireObject {
    return new PageLayout(this.context, this.sheet);
  }

  get protection(): WireObject {
    return new WorksheetProtection(this.context, this.sheet);
  }

  activate(): void {
    select(this.context, this.sheet, { top: 0, left: 0, bottom: 0, right: 0 });
  }

  calculate(): Promise<void> {
    return this.context.calculation.run();
  }

  copy(positionType: unknown = "None", relativeTo?: unknown): WireObject {
    const other = relativeTo instanceof Worksheet ? relativeTo.sheet : null;
    return this.context.objects.worksheet(
      copySheet(this.context, this.sheet, positionType ?? "None", other)
    );
  }

  delete(): void {
    deleteSheet(this.context, this.sheet);
  }

  eventHub(): EventHub {
    return this.context.events;
  }

  eventTarget(): string {
    return this.sheet.id;
  }
}

raises(
  [
    "DataChanged",
    "SelectionChanged",
    "Activated",
    "Deactivated",
    "Calculated",
    "FormatChanged",
    "ProtectionChanged",
    "NameChanged",
  ],
  Worksheet
);
