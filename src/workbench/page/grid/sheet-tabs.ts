/** Sheets that the user adds, copies, renames and deletes by the grid's tabs: Excel's names, rules and events. */
import {
  CopySheetCommand,
  InsertSheetCommand,
  RemoveSheetCommand,
  SetWorksheetNameCommand,
} from "@univerjs/sheets";
import { cancelled } from "../../engine";
import type { Host } from "../../host/host";
import { HostError } from "../../host/host-error";
import { TEXTS } from "../texts";
import type { Grid } from "./create-grid";

interface Target {
  readonly subUnitId?: string;
  readonly name?: string;
}

function nameOf({ workbook }: Host, { subUnitId }: Target): string {
  return (workbook.sheets().find(({ id }) => id === subUnitId) ?? workbook.selection.sheet).name;
}

const STEPS = new Map<string, (host: Host, target: Target) => void>([
  [InsertSheetCommand.id, ({ user }) => user.addSheet()],
  [CopySheetCommand.id, (host, target) => host.user.copySheet(nameOf(host, target))],
  [RemoveSheetCommand.id, (host, target) => host.user.deleteSheet(nameOf(host, target))],
  [
    SetWorksheetNameCommand.id,
    (host, target) => host.user.renameSheet(nameOf(host, target), target.name ?? ""),
  ],
]);

function refusal(host: Host, error: HostError): string {
  if (host.workbook.structureProtected) return TEXTS.structureProtected;
  if (error.code === "ItemAlreadyExists") return TEXTS.sheetNameTaken;
  return error.code === "InvalidArgument" ? TEXTS.sheetNameIllegal : TEXTS.lastSheet;
}

/** Puts the host in place of Univer's own commands. */
export function routeSheetTabs({ commands }: Grid, host: Host, say: (text: string) => void): void {
  commands.beforeCommandExecuted(({ id, params }) => {
    const step = STEPS.get(id);
    if (!step) return;
    try {
      step(host, params ?? {});
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      say(refusal(host, error));
    }
    throw cancelled(commands);
  });
}
