import { isoDate } from "../../src/taskpane/start/iso-date";

test("a date is told as the calendar of this machine has it, with two digits each", () => {
  expect(isoDate(new Date(2026, 10, 23, 23, 59))).toBe("2026-11-23");
  expect(isoDate(new Date(2027, 0, 1, 0, 0))).toBe("2027-01-01");
});
