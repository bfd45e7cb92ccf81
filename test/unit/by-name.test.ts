import { byName } from "../../src/taskpane/files/by-name";

const sorted = (...names: string[]) =>
  names
    .map((name) => ({ name }))
    .sort(byName)
    .map(({ name }) => name);

test("numbers count: 9 comes before 10", () => {
  expect(sorted("第10号.xlsx", "第9号.xlsx", "第1号.xlsx")).toEqual([
    "第1号.xlsx",
    "第9号.xlsx",
    "第10号.xlsx",
  ]);
});

test("Chinese names stand by their sound, after numbers", () => {
  expect(sorted("中区.xlsx", "安监局.xlsx", "北区.xlsx", "101001.xlsx", "财政局.xls")).toEqual([
    "101001.xlsx",
    "安监局.xlsx",
    "北区.xlsx",
    "财政局.xls",
    "中区.xlsx",
  ]);
});

test("what lies in one folder stays together, and folders are counted as well", () => {
  expect(
    sorted("报送/10局/表.xlsx", "报送/9局/表 2.xlsx", "报送/9局乙/表.xlsx", "报送/9局/表.xlsx")
  ).toEqual(["报送/9局/表 2.xlsx", "报送/9局/表.xlsx", "报送/9局乙/表.xlsx", "报送/10局/表.xlsx"]);
});

test("files of one name keep the order they came in", () => {
  const files = [1, 2, 3].map((size) => ({ name: "表.xlsx", size }));
  expect([...files].sort(byName)).toEqual(files);
});
