import { picturesOf, type FileProject } from "../../src/forms";
import { SEED } from "../support/seed";

const OTHER_UNIT = { code: "102001", name: "张家口市教育局" };

const projects: FileProject[] = SEED.tables.map((content, i) => ({
  file: "人大.xlsx",
  sheet: `${i + 1}`,
  content,
  errors: 0,
  warnings: 0,
  advice: 0,
  explained: 0,
}));

const inUnit = (project: FileProject, unit: FileProject["content"]["unit"]): FileProject => ({
  ...project,
  content: { ...project.content, unit },
});

test("the seed's lines are its cumulative shares, with and without its largest project", () => {
  const { progress } = picturesOf(projects);
  const percent = progress.map(({ label, shares }) => [
    label,
    ...shares.map((share) => Number((share * 100).toFixed(2))),
  ]);
  expect(percent).toEqual([
    ["序时进度", 25, 50, 83.33, 100],
    ["全部项目", 55.34, 70.45, 88.09, 100],
    ["不含预算最大的项目", 14.16, 43.2, 77.1, 100],
  ]);
});

test("where one project is all there is no line without it", () => {
  const { progress } = picturesOf(projects.slice(0, 1));
  expect(progress.map(({ label }) => label)).toEqual(["序时进度", "全部项目"]);
});

test("one unit is shown by its projects, the largest first", () => {
  const { by, bars } = picturesOf(projects).largest;
  expect(by).toBe("项目");
  expect(bars.map(({ budget }) => budget)).toEqual([202, 72, 57, 52, 31, 7]);
  expect(bars[0]?.label).toBe("人大会议经费");
});

test("several units are shown by what their projects sum up to", () => {
  const [first, ...others] = projects;
  if (!first) throw new Error("the seed has projects");
  const { by, bars } = picturesOf([inUnit(first, OTHER_UNIT), ...others]).largest;
  expect(by).toBe("单位");
  expect(bars).toEqual([
    { label: expect.stringContaining("人民代表大会") as string, budget: 390 },
    { label: "102001张家口市教育局", budget: 31 },
  ]);
});

test("eleven units leave the smallest to the rest", () => {
  const many = Array.from({ length: 11 }, (_, i) => {
    const [first] = projects;
    if (!first) throw new Error("the seed has projects");
    const unit = { code: `1020${String(i).padStart(2, "0")}`, name: `单位${i}` };
    const { budget } = first.content;
    const content = { ...first.content, budget: { ...budget, total: (i + 1) * 1_000_000 } };
    return inUnit({ ...first, content }, unit);
  });
  const { bars } = picturesOf(many).largest;
  expect(bars.map(({ budget }) => budget)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
});
