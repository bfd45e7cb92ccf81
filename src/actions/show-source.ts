import { fail, ok, type CellRef, type Result } from "../domain";
import { goToCell, readActiveRow, type Gateway } from "../excel";
import { rowSource, type NoSource, type PlaceInFile } from "../forms";
import { projectAt, type CollectedFile, type FailedFile } from "../intake";
import type { ActionReason, Outcome, SourceTable } from "./actions";

/** Why a row has no source, and what to do. */
const NO_SOURCE: Readonly<Record<NoSource, string>> = {
  otherSheet:
    "当前工作表不是“项目汇总”“指标明细”或“汇总问题”，没有来源可查。请点开其中一张，选中要查看的一行，再试一次。",
  noHeader:
    "当前工作表的列名被改动，或不在前100行，认不出来源。请把列名改回原样，或重新汇总，再试一次。",
  otherRow:
    "选中的行没有来源可查，可能是表头、合计、小计、空行或自加的行。请选中列出的一个项目、指标或问题，再试一次。",
  noFile:
    "选中的问题说的是名册或清单上的单位、项目，不是某个文件中的表。请在“单位名册”或“项目清单”中核对。",
};

/**
 * Goes to the table of this workbook that the selected row of 项目汇总 comes from, or finds it among picked
 * files, as for a row of 指标明细 or 汇总问题. 1 sync, and 3 for going to a cell.
 */
export async function showSource(
  gateway: Gateway,
  files: readonly CollectedFile[],
  failed: readonly FailedFile[]
): Outcome<SourceTable | null> {
  const selected = await readActiveRow(gateway);
  if (!selected.ok) return selected;
  const source = rowSource(selected.value);
  if (!source.ok) return fail(reasonOf("NoSource", NO_SOURCE[source.reason]));
  if (source.value.kind === "workbook") return goToSource(gateway, source.value.cell);
  return tableOf(source.value, files, failed);
}

async function goToSource(gateway: Gateway, cell: CellRef): Outcome<null> {
  const done = await goToCell(gateway, cell);
  if (done.ok || done.reason.code !== "ItemNotFound") return done;
  const sentence = `来源工作表“${cell.sheet}”已改名或删除，没有跳转。请重新汇总本工作簿，再试一次。`;
  return fail(reasonOf("SourceGone", sentence));
}

function tableOf(
  place: PlaceInFile,
  files: readonly CollectedFile[],
  failed: readonly FailedFile[]
): Result<SourceTable, ActionReason> {
  const file = files.find(({ name }) => name === place.file);
  if (!file) return fail(notReadReason(place, failed));
  const index = projectAt(file, place);
  return index < 0 ? fail(noTableReason(place)) : ok({ file, index, at: place.at });
}

function notReadReason(place: PlaceInFile, failed: readonly FailedFile[]): ActionReason {
  const unread = failed.find(({ name }) => name === place.file);
  if (unread) return reasonOf("SourceFailed", `来源是${named(place)}，没有读出：${unread.reason}`);
  return reasonOf(
    "SourceNotPicked",
    `来源是${named(place)}，这个文件不在窗格的文件列表中，或还没有读完。请在“多个文件”中选择它，读完后再试一次。`
  );
}

function noTableReason(place: PlaceInFile): ActionReason {
  const what = place.sheet === "" ? "这一行说的是整个文件" : "其中没有读到项目绩效目标表";
  return reasonOf(
    "SourceNoTable",
    `来源是${named(place)}，${what}，窗格中没有可显示的表。请用 Excel 打开该文件查看。`
  );
}

function named({ file, sheet }: PlaceInFile): string {
  return sheet === "" ? `文件“${file}”` : `文件“${file}”的工作表“${sheet}”`;
}

function reasonOf(code: string, sentence: string): ActionReason {
  return { code, sentence };
}
