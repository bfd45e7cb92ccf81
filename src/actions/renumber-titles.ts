import { cellAddress, fail, ok, parseTitle, withNumber, type ReadTable } from "../domain";
import {
  readSheets,
  renameSheets,
  type Gateway,
  type Repairs,
  type RepairReport,
  type WorkbookReading,
} from "../excel";
import { isOwnSheet, readSheet, renamesInOrder, renumberedSheetName } from "../forms";
import { reasonOfAction } from "./action-reasons";
import type { Outcome, RenamedTitles } from "./actions";

/** A table with the number that it is to have. */
interface Numbered {
  readonly table: ReadTable;
  readonly title: string;
  readonly before: number | null;
  readonly after: number;
}

const NO_REPAIRS: RepairReport = { repaired: 0, sheets: [], refused: [], undoable: 0 };

/**
 * Numbers the titles 1, 2, 3 … in the order of the visible sheets, from top to bottom on each, changing
 * nothing but the number; sheets whose names began with the old number follow. The titles are repairs, which
 * 撤销 takes back; renaming a sheet can not be undone. 2 syncs to read and 1 to rename besides those of the
 * repair.
 */
export async function renumberTitles(gateway: Gateway, repairs: Repairs): Outcome<RenamedTitles> {
  const read = await readSheets(gateway);
  if (!read.ok) return read;
  const tables = tablesOf(read.value, "visible");
  if (tables.length === 0) return fail(reasonOfAction("NoTableAtAll"));
  const numbered = numberedOf(tables);
  const wrong = numbered.filter(({ before, after }) => before !== after);
  const sheets = new Map(read.value.state.sheets.map(({ name, id }) => [name, id]));
  const done =
    wrong.length > 0
      ? await repairs.apply(wrong.map(stepOf), { bulk: true, sheets })
      : ok(NO_REPAIRS);
  if (!done.ok) return done;
  const changed = wrong.filter(({ table }) => !isRefused(table, done.value));
  const renamed = await renameAfter(gateway, changed, read.value);
  return ok({
    titles: changed.length,
    sheets: renamed.sheets,
    undoable: done.value.undoable,
    notices: [
      ...refusals(done.value),
      ...renamed.notices,
      ...withoutNumber(tables.filter((table) => numbered.every((one) => one.table !== table))),
      ...hidden(tablesOf(read.value, "hidden")),
      ...read.value.unread.map(({ reason }) => reason.sentence),
    ],
  });
}

function tablesOf({ grids }: WorkbookReading, which: "visible" | "hidden"): readonly ReadTable[] {
  return grids
    .filter(({ visibility }) => (visibility === "visible") === (which === "visible"))
    .flatMap((grid) => readSheet(grid).tables);
}

/** The tables that have a title, numbered on. */
function numberedOf(tables: readonly ReadTable[]): readonly Numbered[] {
  return tables
    .flatMap((table) => {
      const { raw: title } = table.title;
      const parsed = typeof title === "string" ? parseTitle(title) : null;
      return typeof title === "string" && parsed ? [{ table, title, before: parsed.number }] : [];
    })
    .map((one, i) => ({ ...one, after: i + 1 }));
}

function stepOf({ table, title, after }: Numbered) {
  const change = { at: table.title.at, before: title, after: withNumber(title, after) };
  return { kind: "set", changes: [change] } as const;
}

function isRefused({ title: { at } }: ReadTable, { refused }: RepairReport): boolean {
  return refused.some(
    (one) => one.at.sheet === at.sheet && one.at.row === at.row && one.at.column === at.column
  );
}

/** The sheets of the tables that were renumbered; a sheet of several tables goes by its first. */
async function renameAfter(
  gateway: Gateway,
  changed: readonly Numbered[],
  { state, grids }: WorkbookReading
): Promise<{ readonly sheets: number; readonly notices: readonly string[] }> {
  const first = new Map([...changed].reverse().map((one) => [one.table.sheet, one]));
  const wanted = [...first.values()].reverse().flatMap(({ table, before, after }) => {
    const to = before === null ? null : renumberedSheetName(table.sheet, before, after);
    return to === null ? [] : [{ from: table.sheet, to }];
  });
  const names = state.sheets.map(({ name }) => name);
  const renames = renamesInOrder(wanted, names);
  if (renames.length === 0) return { sheets: 0, notices: [] };
  if (state.structureProtected)
    return { sheets: 0, notices: ["工作簿结构受保护，工作表名没有随序号改动。"] };
  const ids = new Map(state.sheets.map(({ name, id }) => [name, id]));
  const open = renames.flatMap((rename) => {
    const sheet = ids.get(rename.from);
    return sheet ? [{ ...rename, sheet }] : [];
  });
  const done = await renameSheets(gateway, open);
  if (!done.ok) {
    const names = open.map(({ from }) => `“${from}”`).join("");
    return { sheets: 0, notices: [`工作表${names}的名称没有全部改动：${done.reason.sentence}`] };
  }
  const linking = grids.filter(isOwnSheet).map(({ name }) => `“${name}”`);
  const links =
    linking.length > 0 ? [`${linking.join("")}中的链接还指向原来的工作表名，请重新生成。`] : [];
  const notUndone = "撤销只恢复标题，不恢复工作表名；需要时请再次重新编号。";
  const left =
    done.value < renames.length
      ? [`有${renames.length - done.value}张工作表刚改过名或已删除，保留了现在的名称。`]
      : [];
  return { sheets: done.value, notices: [notUndone, ...left, ...links] };
}

function refusals({ refused }: RepairReport): string[] {
  return refused.map(({ at, sentence }) => `“${at.sheet}”${cellAddress(at)}：${sentence}`);
}

function withoutNumber(tables: readonly ReadTable[]): string[] {
  return tables.map(
    ({ sheet, firstRow }) => `“${sheet}”第${firstRow + 1}行起的表没有可识别的标题，没有编号。`
  );
}

function hidden(tables: readonly ReadTable[]): string[] {
  const names = [...new Set(tables.map(({ sheet }) => `“${sheet}”`))];
  return names.length > 0 ? [`隐藏的工作表${names.join("")}没有编号。`] : [];
}
