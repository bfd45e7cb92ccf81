/** The workbench: a grid, the add-in's task pane and its ribbon strip in one page. */
import "./page.css";
import { RedoCommand, UndoCommand } from "@univerjs/core";
import { InsertSheetMutation, SetRangeValuesMutation } from "@univerjs/sheets";
import { SAVE_LEAVES_OUT, saveWorkbook } from "../xlsx";
import { Desk, type OpenBook } from "./desk";
import { download, pickFile, takeDrops } from "./files";
import { notices } from "./notices";
import { drawRibbon } from "./ribbon/draw-ribbon";
import { readManifest, type RibbonAction } from "./ribbon/read-manifest";
import { TaskPane } from "./task-pane";
import { workbenchWindow, type WorkbenchWindow } from "./test-window";
import { OPEN_FAILURES, TEXTS } from "./texts";

declare global {
  interface Window {
    workbench?: WorkbenchWindow;
  }
}

const PANE_PAGE = "taskpane.html";
const MANIFEST = "manifest.xml";

function part<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found as T;
}

const say = notices(part("notice"));
const pane = new TaskPane(part("pane"), part<HTMLIFrameElement>("pane-frame"), PANE_PAGE);
const desk = new Desk(part("stage"), showBook, say);

/** True where something has been written since the workbook was opened or saved. */
let unsaved = false;

function showBook({ name, host, grid }: OpenBook): void {
  part("name").textContent = name;
  pane.load(host);
  unsaved = false;
  grid.commands.onCommandExecuted(({ id }, options) => {
    const calculated = options?.["applyFormulaCalculationResult"] === true;
    if (calculated || (id !== InsertSheetMutation.id && id !== SetRangeValuesMutation.id)) return;
    unsaved = true;
    // whoever has begun needs no first step
    part("hint").hidden = true;
  });
}

/** Asks before what is not saved is given up. */
function mayReplace(): boolean {
  return !unsaved || confirm(TEXTS.replaceUnsaved);
}

async function open(file: File): Promise<void> {
  say(TEXTS.opening);
  const failure = await desk.open(file.name, new Uint8Array(await file.arrayBuffer()));
  part("hint").hidden = true;
  say(failure === null ? TEXTS.opened(file.name) : OPEN_FAILURES[failure]);
}

async function save(): Promise<void> {
  const { name, grid } = desk.current;
  download(name, await saveWorkbook(grid.workbook));
  unsaved = false;
  say(TEXTS.saveLeavesOut(SAVE_LEAVES_OUT));
}

function run(action: RibbonAction): void {
  if (action.kind === "showPane") pane.show();
  else if (!pane.run(action.name)) say(TEXTS.commandMissing);
}

async function showRibbon(): Promise<void> {
  const answer = await fetch(MANIFEST);
  const ribbon = answer.ok ? readManifest(await answer.text()) : null;
  if (!ribbon) return say(TEXTS.manifestMissing);
  drawRibbon(part("ribbon"), ribbon, run);
  part("pane-title").textContent = ribbon.addIn;
}

function onClick(id: string, action: () => unknown): void {
  part(id).addEventListener("click", () => void action());
}

onClick("new", () => mayReplace() && desk.create(TEXTS.newName));
onClick("open", () => mayReplace() && pickFile((file) => void open(file)));
onClick("save", save);
onClick("undo", () => desk.current.grid.commands.executeCommand(UndoCommand.id));
onClick("redo", () => desk.current.grid.commands.executeCommand(RedoCommand.id));
onClick("pane-close", () => pane.hide());
onClick("hint-close", () => (part("hint").hidden = true));
takeDrops(part("stage"), (file) => void (mayReplace() && open(file)));
addEventListener("beforeunload", (event) => unsaved && event.preventDefault());
void showRibbon();
void desk.create(TEXTS.newName).then(() => {
  part("loading").remove();
  part("hint").hidden = false;
  window.workbench = workbenchWindow(desk);
});
