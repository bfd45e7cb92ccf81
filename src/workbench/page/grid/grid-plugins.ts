/** Univer's user interface for what the engine holds, and its Chinese words. */
import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/sheets-formula-ui/lib/index.css";
import "@univerjs/sheets-numfmt-ui/lib/index.css";
import "@univerjs/sheets-data-validation-ui/lib/index.css";
import "@univerjs/sheets-conditional-formatting-ui/lib/index.css";
import { mergeLocales, type Plugin, type PluginCtor } from "@univerjs/core";
import dataValidation from "@univerjs/data-validation/locale/zh-CN";
import design from "@univerjs/design/locale/zh-CN";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import docs from "@univerjs/docs-ui/locale/zh-CN";
import { UniverSheetsConditionalFormattingUIPlugin } from "@univerjs/sheets-conditional-formatting-ui";
import conditionalFormats from "@univerjs/sheets-conditional-formatting-ui/locale/zh-CN";
import { UniverSheetsDataValidationUIPlugin } from "@univerjs/sheets-data-validation-ui";
import sheetsValidationUi from "@univerjs/sheets-data-validation-ui/locale/zh-CN";
import sheetsValidation from "@univerjs/sheets-data-validation/locale/zh-CN";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import formulaUi from "@univerjs/sheets-formula-ui/locale/zh-CN";
import formula from "@univerjs/sheets-formula/locale/zh-CN";
import { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";
import numberFormats from "@univerjs/sheets-numfmt-ui/locale/zh-CN";
import sheetsUi from "@univerjs/sheets-ui/locale/zh-CN";
import sheets from "@univerjs/sheets/locale/zh-CN";
import ui from "@univerjs/ui/locale/zh-CN";

/** Interfaces that need no settings, in the order in which Univer takes them. */
export const INTERFACE_PLUGINS: readonly PluginCtor<Plugin>[] = [
  UniverDocsUIPlugin,
  UniverSheetsFormulaUIPlugin,
  UniverSheetsNumfmtUIPlugin,
  UniverSheetsDataValidationUIPlugin,
  UniverSheetsConditionalFormattingUIPlugin,
];

export const WORDS = mergeLocales(
  ui,
  design,
  docs,
  sheets,
  sheetsUi,
  formula,
  formulaUi,
  numberFormats,
  dataValidation,
  sheetsValidation,
  sheetsValidationUi,
  conditionalFormats
);
