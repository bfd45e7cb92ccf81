/** A grid in the page: Univer with its interface, and the engine's workbook on the same instance. */
import {
  ICommandService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type Injector,
  type IWorkbookData,
  type Workbook,
} from "@univerjs/core";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import {
  AddRangeProtectionFromSheetBarCommand,
  ChangeSheetProtectionFromSheetBarCommand,
  DeleteWorksheetProtectionFormSheetBarCommand,
  UniverSheetsUIPlugin,
  ViewSheetPermissionFromSheetBarCommand,
} from "@univerjs/sheets-ui";
import { defaultTheme } from "@univerjs/themes";
import { UniverUIPlugin } from "@univerjs/ui";
import {
  createWorkbook,
  ENGINE_PLUGINS,
  type EngineWorkbook,
  type StartUniver,
  type WorkbookOptions,
} from "../../engine";
import { INTERFACE_PLUGINS, WORDS } from "./grid-plugins";

/** One workbook with its grid. */
export interface Grid {
  readonly workbook: EngineWorkbook;
  readonly element: HTMLElement;
  readonly injector: Injector;
  readonly commands: ICommandService;
  /** The workbook as Univer has it. */
  readonly unit: Workbook;
  /** Resolves when cells can be clicked. */
  readonly usable: Promise<void>;
  dispose(): void;
}

/** Univer's own protection, which is not Excel's and is not what the host knows. */
const HIDDEN_MENUS = Object.fromEntries(
  [
    "sheet.contextMenu.permission",
    AddRangeProtectionFromSheetBarCommand.id,
    ChangeSheetProtectionFromSheetBarCommand.id,
    DeleteWorksheetProtectionFormSheetBarCommand.id,
    ViewSheetPermissionFromSheetBarCommand.id,
  ].map((id) => [id, { hidden: true }])
);

function startUniver(container: HTMLElement, snapshot: Partial<IWorkbookData>): Univer {
  const univer = new Univer({
    theme: defaultTheme,
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: WORDS },
    logLevel: LogLevel.SILENT,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, { container, toolbar: false, headerMenu: false });
  for (const plugin of ENGINE_PLUGINS) univer.registerPlugin(plugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    disableForceStringAlert: true,
    footer: { menus: false },
    menu: HIDDEN_MENUS,
    clipboardConfig: { hidePasteOptions: true },
  });
  for (const plugin of INTERFACE_PLUGINS) univer.registerPlugin(plugin);
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, snapshot);
  return univer;
}

/** Starts a grid in an element of its own on the stage. */
export function createGrid(stage: HTMLElement, options: WorkbookOptions = {}): Grid {
  const element = stage.appendChild(document.createElement("div"));
  element.className = "grid";
  let univer: Univer | undefined;
  const start: StartUniver = (snapshot) => (univer = startUniver(element, snapshot));
  const workbook = createWorkbook({ ...options, start });
  const injector = univer!.__getInjector();
  return {
    workbook,
    element,
    injector,
    commands: injector.get(ICommandService),
    unit: injector
      .get(IUniverInstanceService)
      .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET)!,
    usable: injector.get(LifecycleService).onStage(LifecycleStages.Rendered),
    dispose: () => {
      workbook.dispose();
      element.remove();
    },
  };
}
