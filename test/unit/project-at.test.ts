import { projectAt, type CollectedFile, type CollectedProject } from "../../src/intake";
import type { PlaceInFile } from "../../src/forms";
import { SEED } from "../support/seed";

/** One of the seed's projects, on a sheet from a row on (0-based). */
function project(index: number, sheet: string, firstRow = 0): CollectedProject {
  const table = SEED.tables[index];
  if (!table) throw new Error("the seed has six tables");
  const at = (row: number, column: number) => ({ sheet, row: firstRow + row, column });
  return {
    sheet,
    table,
    cells: { unit: at(1, 0), projectCode: at(2, 1), projectName: at(2, 4), budget: at(3, 2) },
    indicatorRows: table.indicators.map((_, i) => firstRow + 9 + i),
    costs: { caps: null, uncomputable: 0 },
    counts: { errors: 0, warnings: 0, advice: 0, explained: 0 },
  };
}

const file = (...projects: CollectedProject[]): CollectedFile => ({
  name: "甲.xlsx",
  projects,
  findings: [],
  problems: [],
});

const place = (rest: Partial<PlaceInFile>): PlaceInFile => ({
  file: "甲.xlsx",
  sheet: "表",
  projectCode: "",
  projectName: "",
  at: null,
  ...rest,
});

const [training, check] = SEED.tables;
const STACKED = file(project(0, "表"), project(1, "表", 20), project(2, "另一张"));

test("of tables one below the other the one is found that has the code, else the name", () => {
  expect(projectAt(STACKED, place({ projectCode: check?.projectCode ?? "" }))).toBe(1);
  expect(projectAt(STACKED, place({ projectName: check?.projectName ?? "" }))).toBe(1);
});

test("a project that has moved to another sheet is found there", () => {
  const moved = place({ sheet: "旧表", projectCode: check?.projectCode ?? "" });
  expect(projectAt(STACKED, moved)).toBe(1);
});

test("a code that stands on two sheets means the one on the sheet that is named", () => {
  const twice = file(project(0, "草稿"), project(0, "表"));
  expect(projectAt(twice, place({ projectCode: training?.projectCode ?? "" }))).toBe(1);
});

test.each([
  [9, 0], // the first indicator of the first table
  [19, 0], // below it
  [21, 1], // the head of the second one
  [29, 1], // its first indicator
  [0, 0], // above all
])(
  "where nothing is named, or what is named was mended, row %i belongs to table %i",
  (row, index) => {
    const at = { row, column: null };
    expect(projectAt(STACKED, place({ at }))).toBe(index);
    expect(projectAt(STACKED, place({ at, projectCode: "改正前的编码" }))).toBe(index);
  }
);

test("a sheet without a table and a file as a whole have none", () => {
  expect(projectAt(STACKED, place({ sheet: "封面" }))).toBe(-1);
  expect(projectAt(STACKED, place({ sheet: "" }))).toBe(-1);
});
