import { areaAddress, fail, ok } from "../domain";
import { changeFrontSheet, type Gateway } from "../excel";
import { planRestoration, readSheet, TARGET_TABLE_COLUMNS, type Restoration } from "../forms";
import { reasonOfAction } from "./action-reasons";
import type { ChangedSheet, Outcome } from "./actions";

/**
 * Gives every table of the sheet in front that is in our layout the look of the form back, where it stands,
 * and leaves every value as it is. 3 syncs.
 */
export async function restoreLayout(gateway: Gateway): Outcome<ChangedSheet> {
  const columns = TARGET_TABLE_COLUMNS.length;
  const done = await changeFrontSheet<ChangedSheet>(gateway, columns, (active) => {
    const { grid } = active;
    const reading = readSheet(grid);
    if (reading.tables.length === 0) return fail(reasonOfAction("NoTable"));
    const restoration = planRestoration({ ...active, formulas: grid.formulas }, reading);
    if (restoration === null) return fail(reasonOfAction("NotOurLayout"));
    const { areas, plan, restored } = restoration;
    return ok({
      update: { insertRows: [], plan },
      plain: areas,
      value: { sheet: grid.name, tables: restored.length, notices: leftAlone(restoration) },
    });
  });
  if (!done.ok) return done;
  const { value, notices } = done.value;
  return ok({ ...value, notices: [...value.notices, ...notices] });
}

function leftAlone({ unmerged, others }: Restoration): string[] {
  return [
    ...unmerged.map(
      (area) =>
        `${areaAddress(area)}没有合并：其中不止第一格有内容，合并会丢失内容。请把内容移到第一格，再恢复一次。`
    ),
    ...others.map(
      ({ firstRow }) =>
        `第${firstRow + 1}行起的表没有改动：列或栏目的位置与模板不同。请用“填报”新建表后把内容移过去。`
    ),
  ];
}
