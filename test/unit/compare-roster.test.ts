import { readProjectList, readRoster } from "../../src/forms";
import { summaryProblems, type CollectedFile, type CollectedProject } from "../../src/intake";
import { grid } from "../support/plan-grid";
import { SEED } from "../support/seed";

const A = { code: "101001", name: "甲局" };
const B = { code: "102001", name: "乙局" };

/** A file with the seed's first project, of another unit, code, name or budget (万元). */
function file(
  name: string,
  {
    unit = A,
    projectCode = "P1",
    projectName = "培训",
    budget = 31,
  }: Partial<Record<"projectCode" | "projectName", string>> & {
    readonly unit?: typeof A;
    readonly budget?: number;
  } = {}
): CollectedFile {
  const [table] = SEED.tables;
  if (!table) throw new Error("the seed has tables");
  const sheet = "1.表";
  const at = (row: number, column: number) => ({ sheet, row, column });
  const total = budget * 1_000_000;
  const project: CollectedProject = {
    sheet,
    table: { ...table, unit, projectCode, projectName, budget: { ...table.budget, total } },
    cells: { unit: at(1, 0), projectCode: at(2, 1), projectName: at(2, 4), budget: at(3, 2) },
    indicatorRows: [],
    costs: { caps: null, uncomputable: 0 },
    counts: { errors: 0, warnings: 0, advice: 0, explained: 0 },
  };
  return { name, projects: [project], findings: [], problems: [] };
}

describe("单位名册", () => {
  const roster = (...rows: (string | null)[][]) =>
    readRoster(grid([["单位编码", "单位名称"], ...rows]));
  const compared = (list: ReturnType<typeof roster>, files: readonly CollectedFile[]) =>
    summaryProblems(files, [], { roster: list, projects: null });

  test("is read by its words, wherever they stand, and rows without either are passed over", () => {
    const moved = grid([
      ["2026年应报单位", null, null],
      [null, "单位名称", "单位 代码"],
      [null, "甲局", "101001"],
      [null, null, null],
      [null, "乙局", null],
      ["合计", "2", null],
    ]);
    expect(readRoster(moved)).toEqual([A, { code: "", name: "乙局" }]);
    expect(
      readRoster(
        grid([
          ["姓名", "电话"],
          ["张三", "1"],
        ])
      )
    ).toBeNull();
  });

  test("a code that the sheet holds as a number is a code all the same", () => {
    expect(
      readRoster(
        grid([
          ["单位编码", "单位名称"],
          [101001, "甲局"],
        ])
      )
    ).toEqual([A]);
  });

  test("counts who was to report, who did and who did not, each once", () => {
    const { head, entries } = compared(
      roster(["101001", "甲局"], ["102001", "乙局"], ["102001", "乙局"]),
      [file("1.xlsx"), file("2.xlsx", { projectCode: "P2", projectName: "会议" })]
    );
    expect(head[2]?.rest).toBe("应报2个单位，已报1个，未报1个；不在名册0个。");
    expect(entries.map(({ matter, unit }) => [matter, unit])).toEqual([["未报送", "102001乙局"]]);
  });

  test("a unit without a code is known by its name, one with another code is not", () => {
    expect(compared(roster([null, "甲局"]), [file("1.xlsx")]).entries).toEqual([]);
    const other = compared(roster(["101001", "甲局"]), [
      file("1.xlsx", { unit: { ...A, code: "101002" } }),
    ]);
    expect(other.entries.map(({ matter, file: name, cell }) => [matter, name, cell])).toEqual([
      ["未报送", "", ""],
      ["不在名册", "1.xlsx", "A2"],
    ]);
  });

  test("without one nobody is said to be missing", () => {
    const { head, entries } = compared(null, [file("1.xlsx")]);
    expect(entries).toEqual([]);
    expect(head[2]?.rest).toContain("未核对");
  });
});

describe("项目清单", () => {
  const compared = (rows: (string | number | null)[][], files: readonly CollectedFile[]) => {
    const projects = readProjectList(grid([["项目编码", "项目名称", "预算数"], ...rows]));
    return summaryProblems(files, [], { roster: null, projects }).entries;
  };

  test("tells a budget that differs with both figures, and nothing where it agrees", () => {
    expect(compared([["P1", "培训", 31]], [file("1.xlsx")])).toEqual([]);
    const [entry, ...others] = compared([["P1", "培训", 30.5]], [file("1.xlsx")]);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      category: "项目清单",
      matter: "预算不符",
      file: "1.xlsx",
      cell: "C4",
    });
    expect(entry?.sentence).toBe(
      "报送的预算数31.00万元，清单为30.50万元，报送数多0.50万元。请核对后改正其中一处。"
    );
  });

  test("a blank budget on the list is not compared, one in 元 is", () => {
    expect(compared([["P1", "培训", null]], [file("1.xlsx")])).toEqual([]);
    const inYuan = readProjectList(
      grid([
        ["项目编码", "项目名称", "预算数（元）"],
        ["P1", "培训", 310000],
      ])
    );
    expect(inYuan?.[0]?.budget).toBe(31_000_000);
  });

  test("tells what was not reported and what is not on the list", () => {
    const entries = compared(
      [
        ["P1", "培训", 31],
        ["P2", "会议", 7],
      ],
      [file("1.xlsx"), file("2.xlsx", { unit: B, projectCode: "P3", projectName: "调研" })]
    );
    expect(entries.map(({ matter, projectName }) => [matter, projectName])).toEqual([
      ["未报送", "会议"],
      ["不在清单", "调研"],
    ]);
  });

  test("goes by the name where either side has no code", () => {
    expect(compared([[null, "培 训", 31]], [file("1.xlsx")])).toEqual([]);
    expect(compared([["P1", "培训", 31]], [file("1.xlsx", { projectCode: "" })])).toEqual([]);
  });
});
