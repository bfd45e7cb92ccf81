/** What somebody does in the workbook between what the add-in reads and what it writes. */
import { createActions, type Actions } from "../../src/actions";
import type { NamedSheet } from "../../src/excel";
import type { EngineSheet } from "../../src/workbench/engine/types";
import { beforeRequest } from "../support/office-client";
import { SEED } from "../support/seed";
import { sheetId } from "../support/plan-grid";
import { at, cell, closeAll, fill, namesOf, open, reasonIn, valueOf, type Opened } from "./support";

afterEach(closeAll);

const TRAINING = "1.人大代表培训经费";
const OTHER = "2.人大代表执法检查工作经费";
const OVERVIEW = "项目汇总";
const DOCUMENT = { ...SEED, department: null, tables: SEED.tables.slice(0, 3) };
const KEPT = "在写入的同时有改动，保留了您的内容";

/** Three tables of the seed in a workbook, the first in front. */
async function seed() {
  const office = open();
  const actions = createActions(office.gateway);
  valueOf(await actions.importDocument(DOCUMENT, "keepBoth"));
  const { user } = office.host;
  user.select(`${TRAINING}!D11`);
  return { office, actions, user };
}

const validated = async (actions: Actions) => valueOf(await actions.validate());

function texts(sheet: EngineSheet, rows: number, columns = 8): unknown[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => sheet.value(row, column))
  );
}

async function summed() {
  const opened = await seed();
  const { actions, office } = opened;
  const summarise = async () => {
    const summary = await actions.summarise(await validated(actions));
    await office.workbook.calculate();
    return summary;
  };
  valueOf(await summarise());
  /** The projects with their budgets, in 万元, as the overview lists them. */
  const listed = (name = OVERVIEW) => {
    const rows = [...Array(20).keys()].map((row) => row + 1);
    const sheet = office.sheet(name);
    return rows
      .map((row) => [cell(sheet, `D${row}`), cell(sheet, `E${row}`)])
      .filter(([project]) => SEED.tables.some(({ projectName }) => projectName === project));
  };
  return { ...opened, summarise, listed };
}

const BUDGETS = [
  ["人大代表培训经费", 31],
  ["人大代表执法检查工作经费", 57],
  ["人大代表专项活动经费", 72],
];

/** The overview is read with the first request after a validation, and written with the second. */
const BETWEEN = 2 + 1;

describe("项目汇总, while it is brought up to date", () => {
  test("what is typed into a cell that is ours stays and is told with its cell", async () => {
    const { office, user, summarise } = await summed();
    beforeRequest(office, BETWEEN, () => user.type(`${OVERVIEW}!D5`, "我改的名称"));
    const { notices, updated } = valueOf(await summarise());
    expect(updated).toBe(true);
    expect(notices.join()).toContain(KEPT);
    expect(notices.join()).toContain("D5");
    expect(cell(office.sheet(OVERVIEW), "D5")).toBe("我改的名称");
    expect(cell(office.sheet(OVERVIEW), "D4")).toBe("人大代表培训经费");
  });

  test("what is typed beside it stays, and there is nothing to tell", async () => {
    const { office, user, summarise, listed } = await summed();
    beforeRequest(office, BETWEEN, () => user.type(`${OVERVIEW}!AC5`, "请财政科复核"));
    expect(valueOf(await summarise()).notices).toEqual([]);
    expect(office.sheet(OVERVIEW).value(4, 28)).toBe("请财政科复核");
    expect(listed()).toEqual(BUDGETS);
  });

  test.each([
    ["above the list", "1:1"],
    ["within the list", "5:5"],
  ])(
    "a row that comes in %s: nothing goes to a wrong row, and it is planned anew",
    async (_, row) => {
      const { office, user, summarise, listed } = await summed();
      user.type(`${OVERVIEW}!AC5`, "执法检查的备注");
      user.type(`${TRAINING}!C4`, "33");
      user.type(`${TRAINING}!E4`, "33");
      beforeRequest(office, BETWEEN, () => user.insertRows(`${OVERVIEW}!${row}`));
      const summary = valueOf(await summarise());
      const [, ...others] = BUDGETS;
      expect(listed(summary.sheet)).toEqual([["人大代表培训经费", 33], ...others]);
      const sheet = office.sheet(OVERVIEW);
      const noted = [...Array(20).keys()].filter((at) => sheet.value(at, 28) === "执法检查的备注");
      expect(noted.map((at) => sheet.value(at, 3))).toEqual(["人大代表执法检查工作经费"]);
    }
  );

  test("as many rows come in as a new project takes: each project stands in its row, and no row goes", async () => {
    const { office, actions, user, summarise, listed } = await summed();
    user.type(`${OVERVIEW}!AC5`, "执法检查的备注");
    const fourth = { ...DOCUMENT, tables: SEED.tables.slice(3, 4) };
    valueOf(await actions.importDocument(fourth, "keepBoth"));
    beforeRequest(office, BETWEEN, () => user.insertRows(`${OVERVIEW}!1:1`));
    const summary = await summarise();
    expect(listed().slice(0, 3)).toEqual(BUDGETS);
    const noted = [...Array(20).keys()].filter(
      (at) => office.sheet(OVERVIEW).value(at, 28) === "执法检查的备注"
    );
    expect(noted.map((at) => office.sheet(OVERVIEW).value(at, 3))).toEqual([
      "人大代表执法检查工作经费",
    ]);
    const { sheet } = valueOf(summary);
    expect(listed(sheet)).toEqual([...BUDGETS, ["人大立法调研审查工作经费", 52]]);
  });

  test("a row that goes: its project comes back, and no other row is touched", async () => {
    const { office, user, summarise, listed } = await summed();
    beforeRequest(office, BETWEEN, () => user.deleteRows(`${OVERVIEW}!4:4`));
    valueOf(await summarise());
    expect(listed().sort()).toEqual([...BUDGETS].sort());
  });

  test("a sheet that is renamed is the overview all the same", async () => {
    const { office, user, summarise, listed } = await summed();
    beforeRequest(office, BETWEEN, () => user.renameSheet(OVERVIEW, "汇总表"));
    expect(valueOf(await summarise())).toMatchObject({ sheet: "汇总表", updated: true });
    expect(listed("汇总表")).toEqual(BUDGETS);
    expect(office.names().filter((name) => name.includes("汇总"))).toEqual(["汇总表"]);
  });

  test("a sheet that moves each time is left alone after three attempts, and that is told", async () => {
    const { office, user, summarise } = await summed();
    const before = texts(office.sheet(OVERVIEW), 20, 30);
    let rows = 0;
    beforeRequest(
      office,
      BETWEEN,
      () => {
        user.insertRows(`${OVERVIEW}!1:1`);
        rows += 1;
      },
      30
    );
    expect(reasonIn(await summarise()).code).toBe("MovedMeanwhile");
    expect(texts(office.sheet(OVERVIEW), 20 + rows, 30).slice(rows)).toEqual(before);
  });
});

describe("a sheet of the name that ours would have", () => {
  test("of the overview: theirs is untouched, ours gets another name", async () => {
    const { office, actions } = await seed();
    const validation = await validated(actions);
    beforeRequest(office, 1, () => fill(office.workbook.addSheet(OVERVIEW), { A1: "别人的" }));
    const { sheet, updated } = valueOf(await actions.summarise(validation));
    expect([sheet, updated]).toEqual(["项目汇总 (2)", false]);
    expect(texts(office.sheet(OVERVIEW), 5).flat().filter(Boolean)).toEqual(["别人的"]);
    await office.workbook.calculate();
    expect(cell(office.sheet(sheet), "D4")).toBe("人大代表培训经费");
  });

  test.each(["skip", "keepBoth", "replace"] as const)(
    "of a document's table, which is brought with %s",
    async (mode) => {
      const office = open();
      const actions = createActions(office.gateway);
      beforeRequest(office, 1, () => fill(office.workbook.addSheet(OTHER), { A1: "别人的" }));
      const { written, skipped } = valueOf(await actions.importDocument(DOCUMENT, mode));
      expect(cell(office.sheet(OTHER), "A1")).toBe("别人的");
      expect(office.sheet(OTHER).usedArea(false)).toMatchObject({ bottom: 0, right: 0 });
      expect(namesOf(skipped)).toEqual(mode === "skip" ? [OTHER] : []);
      expect(written).toHaveLength(mode === "skip" ? 2 : 3);
      expect(office.names()).toHaveLength(2 + written.length);
      for (const { id, name } of written) expect(office.sheet(name).id).toBe(id);
    }
  );
});

describe("a sheet that is replaced", () => {
  const asked = (office: Opened) => [{ id: sheetId(office.sheet(OTHER).id), name: OTHER }];
  const replace = (actions: Actions, only: readonly NamedSheet[]) =>
    actions.importDocument(DOCUMENT, "replace", only);

  /** The workbook's state, the sheet's formats and its cells are read before it is written. */
  function beforeItIsWritten(office: Opened, act: () => void): void {
    let before = 0;
    office.line.beforeRequest = ({ Actions: queued }) => {
      const clears = queued.some(({ Name }) => Name === "Clear");
      if (clears && before++ === 0) act();
      return "done";
    };
  }

  test("is the one that was asked about, not another that is called so by now", async () => {
    const { office, actions, user } = await seed();
    const only = asked(office);
    const old = office.sheet(OTHER);
    user.renameSheet(OTHER, "去年的");
    fill(office.workbook.addSheet(OTHER), { A1: "别人的" });
    const { written, replaced } = valueOf(await replace(actions, only));
    expect([namesOf(written), replaced]).toEqual([[`${OTHER} (2)`], []]);
    expect(texts(office.sheet(OTHER), 5).flat().filter(Boolean)).toEqual(["别人的"]);
    expect(cell(old, "C4")).not.toBeNull();
  });

  test("that is gone since it was asked about is written anew", async () => {
    const { office, actions } = await seed();
    const only = asked(office);
    office.workbook.removeSheet(office.sheet(OTHER));
    const { written, replaced } = valueOf(await replace(actions, only));
    expect([namesOf(written), replaced]).toEqual([[OTHER], []]);
  });

  test("keeps what is typed into it meanwhile, and tells of it", async () => {
    const { office, actions, user } = await seed();
    user.type(`${OTHER}!C4`, "88");
    const merges = office.sheet(OTHER).merges();
    beforeItIsWritten(office, () => user.type(`${OTHER}!B8`, "刚写的目标"));
    const { notices, replaced } = valueOf(await replace(actions, asked(office)));
    expect(replaced).toEqual([OTHER]);
    expect(cell(office.sheet(OTHER), "B8")).toBe("刚写的目标");
    expect(cell(office.sheet(OTHER), "C4")).toBe(57);
    expect(notices.join()).toContain(KEPT);
    expect(office.sheet(OTHER).merges()).toHaveLength(merges.length);
  });

  test("gets back what was typed into it directly before writing failed", async () => {
    const { office, actions, user } = await seed();
    beforeItIsWritten(office, () => {
      user.type(`${OTHER}!B8`, "刚写的目标");
      user.type(`${OTHER}!C30`, "表下的备注");
      office.host.faults.failNext({ member: "RangeFormat.borders", code: "InvalidOperation" });
    });
    expect(reasonIn(await replace(actions, asked(office)))).toMatchObject({ changed: [OTHER] });
    expect(cell(office.sheet(OTHER), "B8")).toBe("刚写的目标");
    expect(cell(office.sheet(OTHER), "C30")).toBe("表下的备注");
  });

  test.each(["Range.values", "RangeFormat.borders", "Range.merge", "DataValidation.rule"])(
    "has its old content again where %s fails half way",
    async (member) => {
      const { office, actions, user } = await seed();
      user.type(`${OTHER}!C4`, "88");
      user.type(`${OTHER}!J3`, "旁边的备注");
      user.type(`${OTHER}!J4`, "=C4*2");
      await office.workbook.calculate();
      const sheet = office.sheet(OTHER);
      const contents = () =>
        texts(sheet, 30, 12).map((line, row) =>
          line.map((value, column) => [
            sheet.formula(row, column) || value,
            sheet.style(row, column).numberFormat ?? "General",
          ])
        );
      const before = contents();
      const nth = member === "Range.values" ? 2 : 1;
      beforeItIsWritten(office, () =>
        office.host.faults.failNext({ member, code: "InvalidOperation", nth })
      );
      const reason = reasonIn(await replace(actions, asked(office)));
      expect(reason).toMatchObject({ code: "InvalidOperation", written: [] });
      await office.workbook.calculate();
      expect(contents()).toEqual(before);
      expect(reason.sentence).not.toContain("没能恢复原样");
    }
  );
});

describe("the sheet in front", () => {
  test.each([1, 2])(
    "%i rows come in above while one for an indicator is put in: it finds its place",
    async (count) => {
      const { office, actions, user } = await seed();
      const before = texts(office.sheet(TRAINING), 20, 7);
      beforeRequest(office, 1, () => user.insertRows(`${TRAINING}!1:${count}`));
      const { row } = valueOf(await actions.addIndicatorRow());
      const after = texts(office.sheet(TRAINING), 21 + count, 7);
      const [put] = after.splice(row, 1);
      expect(put).toEqual([after[row - 1]?.[0], after[row - 1]?.[1], null, null, null, null, null]);
      const blank = Array.from({ length: count }, () => Array<null>(7).fill(null));
      expect(after).toEqual([...blank, ...before]);
    }
  );

  test.each(["unsent", "refused"] as const)(
    "no row goes where the request for one is %s while something is typed below the table",
    async (fate) => {
      const { office, actions, user } = await seed();
      const before = texts(office.sheet(TRAINING), 20, 7);
      let requests = 0;
      office.line.beforeRequest = () => {
        if (requests++ !== 1) return "done";
        user.type(`${TRAINING}!A40`, "备注");
        return fate;
      };
      const reason = reasonIn(await actions.addIndicatorRow());
      expect(texts(office.sheet(TRAINING), 20, 7)).toEqual(before);
      expect(cell(office.sheet(TRAINING), "A40")).toBe("备注");
      expect(reason.sentence).not.toContain("没能恢复原样");
    }
  );

  test("what is typed while a row is put in stays", async () => {
    const { office, actions, user } = await seed();
    beforeRequest(office, 1, () => user.type(`${TRAINING}!E12`, "≥77次"));
    const { row } = valueOf(await actions.addIndicatorRow());
    const rows = [11, 12, 13].map((at) => cell(office.sheet(TRAINING), `E${at}`));
    expect(rows).toContain("≥77次");
    expect(cell(office.sheet(TRAINING), `E${row + 1}`)).toBeNull();
  });

  test("恢复版式 goes to the sheet that is in front, although it is renamed and another takes its name", async () => {
    const { office, actions, user } = await seed();
    const sheet = office.sheet(TRAINING);
    const theirs = office.sheet(OTHER);
    for (const one of [sheet, theirs]) one.restyle(cells("A3"), () => ({ fill: "#FF0000" }));
    beforeRequest(office, 1, () => {
      user.renameSheet(TRAINING, "培训");
      user.renameSheet(OTHER, TRAINING);
    });
    expect(valueOf(await actions.restoreLayout())).toMatchObject({ sheet: "培训", tables: 1 });
    expect(sheet.style(2, 0).fill).not.toBe("#FF0000");
    expect(theirs.style(2, 0).fill).toBe("#FF0000");
  });

  test("a row that comes in while heights are fitted: no row gets another's height", async () => {
    const { office, actions, user } = await seed();
    const sheet = office.sheet(TRAINING);
    const heights = () => [...Array(15).keys()].map((row) => sheet.rowHeight(row));
    const right = heights();
    sheet.setRowHeight(7, 20);
    beforeRequest(office, 1, () => user.insertRows(`${TRAINING}!1:1`), 1);
    valueOf(await actions.fitRowHeights());
    valueOf(await actions.fitRowHeights());
    expect(heights().slice(1)).toEqual(right.slice(0, 14));
  });

  function cells(address: string) {
    const { row, column } = at(address);
    return { top: row, left: column, bottom: row, right: column };
  }
});

describe("修复", () => {
  /** Two values that are written in another form, found by a validation. */
  async function faulty() {
    const opened = await seed();
    opened.user.type(`${TRAINING}!E10`, "≤ １，０００ 元");
    opened.user.type(`${TRAINING}!E11`, "≤ ２，０００ 元");
    const validation = await validated(opened.actions);
    const found = validation.findings.filter(
      ({ rule, at: [place] }) => rule === "value-form" && place?.sheet === TRAINING
    );
    expect(found).toHaveLength(2);
    return { ...opened, validation, found };
  }

  test("what is typed into a cell at that moment stays; the others are repaired", async () => {
    const { office, actions, user, validation, found } = await faulty();
    beforeRequest(office, 1, () => user.type(`${TRAINING}!E10`, "≤800元"));
    const report = valueOf(await actions.repair(validation, found, { bulk: true }));
    expect(report).toMatchObject({ repaired: 1, undoable: 1 });
    expect(report.refused).toMatchObject([{ at: { row: 9, column: 4 } }]);
    const values = () => ["E10", "E11"].map((a) => cell(office.sheet(TRAINING), a));
    expect(values()).toEqual(["≤800元", "≤2000元"]);
    valueOf(await actions.undoRepair());
    expect(values()).toEqual(["≤800元", "≤ ２，０００ 元"]);
  });

  test("a row that comes in at that moment: the cells are followed, and no other changes", async () => {
    const { office, actions, user, validation, found } = await faulty();
    const before = texts(office.sheet(TRAINING), 20, 7);
    beforeRequest(office, 1, () => user.insertRows(`${TRAINING}!1:1`));
    expect(valueOf(await actions.repair(validation, found, { bulk: true })).repaired).toBe(2);
    const after = texts(office.sheet(TRAINING), 21, 7);
    expect([after[10]?.[4], after[11]?.[4]]).toEqual(["≤1000元", "≤2000元"]);
    const others = (rows: unknown[][], first: number) =>
      rows.map((row, i) => (i === first || i === first + 1 ? row.with(4, null) : row));
    expect(others(after.slice(1), 9)).toEqual(others(before, 9));
  });

  test.each([1, 2])(
    "%i rows that come in while one is put in: no row is lost or put in at a wrong place",
    async (count) => {
      const { office, actions, user } = await seed();
      user.deleteRows(`${TRAINING}!13:14`);
      const missing = async () => {
        const validation = await validated(actions);
        const [first] = validation.findings.filter(
          ({ rule, at: [place] }) => rule === "indicator-required" && place?.sheet === TRAINING
        );
        if (!first) throw new Error("they were deleted");
        return [validation, [first]] as const;
      };
      const before = texts(office.sheet(TRAINING), 20, 7);
      const [validation, found] = await missing();
      beforeRequest(office, 1, () => user.insertRows(`${TRAINING}!1:${count}`));
      const first = await actions.repair(validation, found, { bulk: false });
      expect(first.ok && first.value.repaired).not.toBe(1);
      expect(texts(office.sheet(TRAINING), 20 + count, 7).slice(count)).toEqual(before);
      const [again, still] = await missing();
      expect(valueOf(await actions.repair(again, still, { bulk: false })).repaired).toBe(1);
      expect(cell(office.sheet(TRAINING), `B${13 + count}`)).toBe("质量指标");
    }
  );
});

describe("标记", () => {
  /** A fault on two sheets, not yet marked. */
  async function faulty() {
    const opened = await seed();
    opened.user.type(`${TRAINING}!C4`, "30");
    opened.user.type(`${OTHER}!C4`, "30");
    return { ...opened, validation: await validated(opened.actions) };
  }

  const marked = (sheet: EngineSheet) => sheet.conditionalFormats.length > 0;

  test("a sheet that was changed since it was checked is left alone and told, the others are marked", async () => {
    const { office, actions, user, validation } = await faulty();
    user.type(`${TRAINING}!E4`, "30");
    const report = valueOf(await actions.mark(validation));
    expect(report.unmarked).toMatchObject([{ sheet: TRAINING, reason: { code: "ChangedSince" } }]);
    expect([TRAINING, OTHER].map((name) => marked(office.sheet(name)))).toEqual([false, true]);
  });

  test("so is one whose rows move at that moment, and the next time its marks are right", async () => {
    const { office, actions, user, validation } = await faulty();
    const before = texts(office.sheet(TRAINING), 20);
    beforeRequest(office, 1, () => user.insertRows(`${TRAINING}!1:1`));
    const report = valueOf(await actions.mark(validation));
    expect(report.unmarked).toMatchObject([{ sheet: TRAINING, reason: { code: "ChangedSince" } }]);
    expect([TRAINING, OTHER].map((name) => marked(office.sheet(name)))).toEqual([false, true]);
    expect(texts(office.sheet(TRAINING), 21).slice(1)).toEqual(before);
    expect(valueOf(await actions.mark(await validated(actions))).unmarked).toEqual([]);
    expect(marked(office.sheet(TRAINING))).toBe(true);
  });

  test("what is typed where a hint goes stays, and that is told", async () => {
    const { office, actions, user, validation } = await faulty();
    beforeRequest(office, 1, () => user.type(`${TRAINING}!H4`, "已与财政核实"));
    const report = valueOf(await actions.mark(validation));
    expect(report.unmarked).toMatchObject([{ sheet: TRAINING, reason: { code: "HintsKept" } }]);
    expect(cell(office.sheet(TRAINING), "H4")).toBe("已与财政核实");
    expect(marked(office.sheet(TRAINING))).toBe(true);
  });

  test("清除: rows that move at that moment, all marks and hints go and nothing else", async () => {
    const { office, actions, user, validation } = await faulty();
    const before = texts(office.sheet(TRAINING), 20);
    valueOf(await actions.mark(validation));
    beforeRequest(office, 2, () => user.insertRows(`${TRAINING}!1:1`));
    const { left, cleared } = valueOf(await actions.clear());
    expect(left).toEqual([]);
    expect(cleared).toContain(TRAINING);
    expect(texts(office.sheet(TRAINING), 21).slice(1)).toEqual(before);
    expect([TRAINING, OTHER].map((name) => marked(office.sheet(name)))).toEqual([false, false]);
  });

  test("清除: what is typed over a hint at that moment stays", async () => {
    const { office, actions, user, validation } = await faulty();
    valueOf(await actions.mark(validation));
    expect(cell(office.sheet(TRAINING), "H4")).toMatch(/^【错误】/);
    beforeRequest(office, 2, () => user.type(`${TRAINING}!H4`, "已与财政核实"));
    valueOf(await actions.clear());
    expect(cell(office.sheet(TRAINING), "H4")).toBe("已与财政核实");
    expect(marked(office.sheet(TRAINING))).toBe(false);
  });
});

test("重新编号: a sheet that is renamed at that moment keeps the user's name", async () => {
  const { office, actions, user } = await seed();
  user.deleteSheet(TRAINING);
  let done = false;
  office.line.beforeRequest = ({ Actions: queued }) => {
    const renames = queued.some(({ Name }) => Name === "Name");
    if (renames && !done) user.renameSheet(OTHER, "执法检查");
    done ||= renames;
    return "done";
  };
  const { sheets, notices } = valueOf(await actions.renumberTitles());
  expect(done).toBe(true);
  expect(sheets).toBe(1);
  expect(notices.join()).toContain("保留了现在的名称");
  expect(office.names()).toEqual(["Sheet1", "执法检查", "2.人大代表专项活动经费"]);
});

describe("校验说明 and 校验报告", () => {
  test("a reason that somebody else writes meanwhile stays beside ours", async () => {
    const office = open();
    const actions = createActions(office.gateway);
    valueOf(await actions.importDocument(SEED, "keepBoth"));
    const validation = await validated(actions);
    const warnings = validation.findings.filter(({ severity }) => severity === "提醒");
    const [one, other] = warnings;
    if (!one || !other) throw new Error("the seed has 提醒");
    const reason = { text: "确需引用。", date: "2026-11-23" };
    valueOf(await actions.explain(validation, one, reason));
    const again = await validated(actions);
    const elsewhere = createActions(office.gateway);
    valueOf(await elsewhere.explain(again, other, { ...reason, text: "另一条说明。" }));
    valueOf(await actions.explain(again, one, { ...reason, text: "改过的说明。" }));
    const reasons = (await validated(actions)).explanations.map(({ reason: text }) => text);
    expect([...reasons].sort()).toEqual(["另一条说明。", "改过的说明。"].sort());
  });

  test("what a reviewer types into the report at that moment stays", async () => {
    const { office, actions, user } = await seed();
    user.type(`${TRAINING}!C4`, "30");
    const validation = await validated(actions);
    const { sheet } = valueOf(await actions.report(validation, "2026-11-23"));
    const again = await validated(actions);
    const place = office.sheet(sheet).usedArea(true)!;
    const address = `J${place.bottom + 1}`;
    beforeRequest(office, 1, () => user.type(`${sheet}!${address}`, "审核人的话"));
    const { updated } = valueOf(await actions.report(again, "2026-11-23"));
    expect(updated).toBe(true);
    expect(cell(office.sheet(sheet), address)).toBe("审核人的话");
  });
});
