/** Data validation as Excel shows it: the prompt beside the selected cell, no marks on invalid cells unasked. */
import { DataValidationStatus } from "@univerjs/core";
import { SetSelectionsOperation } from "@univerjs/sheets";
import { DataValidationCacheService } from "@univerjs/sheets-data-validation";
import { SetCellEditVisibleOperation, SetScrollOperation } from "@univerjs/sheets-ui";
import type { Area, DataValidation } from "../../engine";
import { firstCell, overlaps } from "../../host/behaviour/areas";
import { cellRect } from "./cell-rect";
import type { Grid } from "./create-grid";

const MOVES_THE_BOX = new Set<string>([SetCellEditVisibleOperation.id, SetScrollOperation.id]);

/** Univer would put a corner and a popup on every invalid cell; what it refuses on entry is judged elsewhere. */
function hideInvalidMarks({ injector }: Grid): void {
  injector.get(DataValidationCacheService).getValue = () => DataValidationStatus.VALID;
}

function promptAt(grid: Grid, area: Area): DataValidation["prompt"] | undefined {
  const { sheet } = grid.workbook.selection;
  const rule = sheet.dataValidations.find(({ areas }) => overlaps(areas, [firstCell(area)]));
  return rule?.prompt.showPrompt && rule.prompt.message !== "" ? rule.prompt : undefined;
}

function place(grid: Grid, box: HTMLElement): void {
  const { sheet, area } = grid.workbook.selection;
  const prompt = promptAt(grid, area);
  box.hidden = !prompt;
  if (!prompt) return;
  const title = document.createElement("b");
  title.textContent = prompt.title;
  box.replaceChildren(title, prompt.message);
  const cell = cellRect(grid, sheet, area.top, area.left);
  const origin = grid.element.getBoundingClientRect();
  box.style.left = `${cell.x - origin.x + cell.width / 2}px`;
  box.style.top = `${cell.y - origin.y + cell.height + 4}px`;
}

export function showValidationAsExcel(grid: Grid): void {
  hideInvalidMarks(grid);
  const box = grid.element.appendChild(document.createElement("div"));
  box.className = "prompt";
  box.hidden = true;
  grid.commands.onCommandExecuted(({ id }) => {
    if (MOVES_THE_BOX.has(id)) box.hidden = true;
    if (id === SetSelectionsOperation.id) requestAnimationFrame(() => place(grid, box));
  });
}
