import {
  EMPTY_DRAFT,
  headOf,
  unitOf,
  withUnitCode,
  withUnitName,
} from "../../src/taskpane/fill/table-draft";

const OFFICE = { code: "101001", name: "办公室" };
const FINANCE = { code: "202001", name: "财政局" };
const UNITS = [OFFICE, FINANCE];

const NOWHERE = { code: "303001", name: "档案馆" };

test("nothing typed shows the most frequent unit, or nothing", () => {
  expect(unitOf(EMPTY_DRAFT, UNITS)).toEqual(OFFICE);
  expect(unitOf(EMPTY_DRAFT, [])).toEqual({ code: "", name: "" });
});

test("a known code brings its name, an unknown one takes the suggested name away", () => {
  expect(unitOf(withUnitCode(EMPTY_DRAFT, "202001", UNITS), UNITS)).toEqual(FINANCE);
  const unknown = withUnitCode(EMPTY_DRAFT, "303001", UNITS);
  expect(unitOf(unknown, UNITS)).toEqual({ code: "303001", name: "" });
});

test("a known name brings its code, a name that is reworded keeps the code", () => {
  expect(unitOf(withUnitName(EMPTY_DRAFT, "财政局", UNITS), UNITS)).toEqual(FINANCE);
  const reworded = withUnitName(EMPTY_DRAFT, "办公室本级", UNITS);
  expect(unitOf(reworded, UNITS)).toEqual({ code: "101001", name: "办公室本级" });
});

test("choosing another unit by either entry changes the other, however often", () => {
  const finance = withUnitCode(EMPTY_DRAFT, "202001", UNITS);
  const office = withUnitName(finance, "办公室", UNITS);
  expect(unitOf(office, UNITS)).toEqual(OFFICE);
  expect(unitOf(withUnitCode(office, "202001", UNITS), UNITS)).toEqual(FINANCE);
});

test("what was typed and is not known is never written over", () => {
  const named = withUnitName(withUnitCode(EMPTY_DRAFT, NOWHERE.code, UNITS), NOWHERE.name, UNITS);
  expect(unitOf(named, UNITS)).toEqual(NOWHERE);
  expect(unitOf(withUnitCode(named, "202001", UNITS), UNITS)).toEqual({
    code: "202001",
    name: "档案馆",
  });
  expect(unitOf(withUnitName(named, "办公室", UNITS), UNITS)).toEqual({
    code: "303001",
    name: "办公室",
  });
});

test("the head takes what is shown, trimmed", () => {
  const draft = { ...EMPTY_DRAFT, projectName: " 会议 ", projectCode: " 1307 " };
  const suggested = { units: UNITS, number: 7 };
  expect(headOf(draft, suggested)).toEqual({
    number: 7,
    unit: OFFICE,
    projectCode: "1307",
    projectName: "会议",
  });
  expect(headOf({ ...draft, number: " 12 " }, suggested).number).toBe(12);
});
