/** Univer with all that the engine needs of it. A page starts its own, with the user interface around the same plugins. */
import {
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type IWorkbookData,
  type Plugin,
  type PluginCtor,
} from "@univerjs/core";
import { UniverDataValidationPlugin } from "@univerjs/data-validation";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";

/** Starts a Univer that holds the one workbook of a snapshot. */
export type StartUniver = (snapshot: Partial<IWorkbookData>) => Univer;

/** What calculates, formats and validates, in the order in which Univer takes it. */
export const ENGINE_PLUGINS: readonly PluginCtor<Plugin>[] = [
  UniverFormulaEnginePlugin,
  UniverDocsPlugin,
  UniverSheetsPlugin,
  UniverSheetsFormulaPlugin,
  UniverSheetsNumfmtPlugin,
  UniverDataValidationPlugin,
  UniverSheetsDataValidationPlugin,
  UniverSheetsConditionalFormattingPlugin,
];

/** Starts Univer without a window and puts one workbook into it. */
export const createHeadlessUniver: StartUniver = (snapshot) => {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    logLevel: LogLevel.SILENT,
  });
  for (const plugin of ENGINE_PLUGINS) univer.registerPlugin(plugin);
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, snapshot);
  return univer;
};
