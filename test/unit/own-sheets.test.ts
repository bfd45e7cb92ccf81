import {
  OVERVIEW_NAME,
  ownSheet,
  planReasons,
  planReport,
  readReasons,
  reasonsIn,
  REASONS_NAME,
  REPORT_NAME,
  type StandingGrid,
} from "../../src/forms";
import { setCell } from "../support/grid-changes";
import { grid, gridOfPlan, sheetId } from "../support/plan-grid";

const planned = planReport({
  date: "2026-11-23",
  units: [],
  tables: 0,
  departments: 0,
  unreadable: 0,
  unread: [],
  entries: [],
  checked: new Set(),
});
const report = sheetOf(planned);
const other = grid([["随便"]], { name: "其他" });

function sheetOf(plan: ReturnType<typeof planReasons>): StandingGrid {
  if (plan?.kind !== "new") throw new Error("there is no sheet yet");
  return { ...gridOfPlan(plan.plan), names: plan.plan.names };
}

/** What Excel makes of a sheet that is copied: the defined names stay with the first. */
const copyOf = (sheet: StandingGrid, name = `${sheet.name} (2)`): StandingGrid => ({
  ...sheet,
  id: sheetId(name),
  name,
  names: [],
});

test("a sheet of ours is the one that its defined name points into, wherever it stands", () => {
  const archive = copyOf(report, "归档");
  expect(ownSheet([archive, other, report], REPORT_NAME)).toBe(report);
  expect(ownSheet([archive, report], REASONS_NAME)).toBeNull();
  expect(ownSheet([report], OVERVIEW_NAME)).toBeNull();
});

test("where the name was lost, the words of all columns tell, but not of two sheets", () => {
  const unnamed = copyOf(report);
  expect(ownSheet([other, unnamed], REPORT_NAME)).toBe(unnamed);
  expect(ownSheet([unnamed, copyOf(report, "归档")], REPORT_NAME)).toBeNull();
  expect(ownSheet([other], REPORT_NAME)).toBeNull();
});

test("reasons of an archived copy explain nothing; where no name is left, what stands counts", () => {
  const reason = {
    project: "甲",
    projectName: "甲",
    rule: "未填编码",
    field: "项目编码",
    value: "",
    reason: "尚未赋码。",
    date: "2026-11-23",
  };
  const reasons = sheetOf(planReasons([reason]));
  const archive = setCell(copyOf(reasons), 3, 6, "去年的说明。");
  expect(reasonsIn([archive, reasons])).toEqual([reason]);
  expect(reasonsIn([archive, copyOf(reasons, "校验说明")])).toHaveLength(2);
  expect(reasonsIn([other])).toEqual([]);
  expect(readReasons(archive)[0]?.reason).toBe("去年的说明。");
});
