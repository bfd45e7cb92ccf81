import { describe as sentenceOf, validateFiles, type FileTables } from "../../../src/rules";
import { seedSheet, tablesOn, type Changes } from "../../support/findings";

const CODE = "13070026P000008100145";

/** A file with one table of the seed. */
const file = (source: string, index: number, changes: Changes = {}): FileTables => ({
  source,
  read: tablesOn([seedSheet(index, changes)]),
});

test("files of different projects have nothing in common", () => {
  expect(validateFiles([file("甲.xlsx", 0), file("乙.xlsx", 1), file("丙.xlsx", 2)])).toEqual([]);
});

test("the same table in two files of one unit was probably sent twice, which is told once", () => {
  const findings = validateFiles([
    file("报送1.xlsx", 0),
    file("其他.xlsx", 1),
    file("报送2.xlsx", 0),
  ]);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    rule: "code-duplicate",
    severity: "提醒",
    sources: ["报送2.xlsx", "报送1.xlsx"],
    at: [{ row: 2 }, { row: 2 }],
  });
  expect(findings.map((finding) => sentenceOf(finding))).toEqual([
    `项目编码${CODE}在2张表中重复：报送1.xlsx的“1.人大代表培训经费”、报送2.xlsx的“1.人大代表培训经费”，疑重复报送。请核对后只留一份；确为不同项目的，请说明。`,
  ]);
});

test("the same code in files of two units is an error: one of them is not its own", () => {
  const other = { A2: "102001张家口市教育局" };
  const findings = validateFiles([file("人大.xlsx", 0), file("教育.xlsx", 0, other)]);
  expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
    "code-duplicate 错误",
  ]);
  expect(findings.map((finding) => sentenceOf(finding))[0]).toContain("一个项目一个编码");
});

test("the same name under two codes is told within a unit, and not between units", () => {
  const name = { E3: "人大代表培训经费", A1: "2.人大代表培训经费绩效目标表" };
  const [finding, ...others] = validateFiles([file("甲.xlsx", 0), file("乙.xlsx", 1, name)]);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    rule: "name-duplicate",
    severity: "提醒",
    sources: ["乙.xlsx", "甲.xlsx"],
  });
  const elsewhere = { ...name, A2: "102001张家口市教育局" };
  expect(validateFiles([file("甲.xlsx", 0), file("乙.xlsx", 1, elsewhere)])).toEqual([]);
});

test("what is twice within one file is for that file's own validation", () => {
  const read = tablesOn([seedSheet(0), seedSheet(0, {}, "副本")]);
  expect(validateFiles([{ source: "甲.xlsx", read }, file("乙.xlsx", 1)])).toEqual([]);
});

test("tables without codes, names or units are no duplicates of each other", () => {
  const bare = { B3: null, E3: null };
  expect(validateFiles([file("甲.xlsx", 0, bare), file("乙.xlsx", 1, bare)])).toEqual([]);
  const unitless = { A2: null, B3: null, E3: "同名" };
  expect(validateFiles([file("甲.xlsx", 0, unitless), file("乙.xlsx", 1, unitless)])).toEqual([]);
});
