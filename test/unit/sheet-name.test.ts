import fc from "fast-check";
import { sheetNameOf, uniqueSheetName } from "../../src/forms";

test("a sheet is called after its project, without what Excel forbids", () => {
  expect(sheetNameOf({ number: 3, projectName: "人大代表专项活动经费" })).toBe(
    "3.人大代表专项活动经费"
  );
  expect(sheetNameOf({ number: null, projectName: "a[b]:c*?/\\d" })).toBe("abcd");
  expect(sheetNameOf({ number: 1, projectName: "长".repeat(40) })).toHaveLength(31);
  expect(sheetNameOf({ number: null, projectName: "" })).toBe("项目");
  expect(sheetNameOf({ number: null, projectName: "History" })).toBe("项目History");
});

test("a name that is taken, whatever its case, gets a number and stays within 31", () => {
  expect(uniqueSheetName("Abc", ["aBC"])).toBe("Abc (2)");
  expect(uniqueSheetName("Abc", ["abc", "ABC (2)"])).toBe("Abc (3)");
  const long = "长".repeat(31);
  expect(uniqueSheetName(long, [long])).toBe(`${"长".repeat(27)} (2)`);
});

test("any wanted names become legal and differ", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: "binary", maxLength: 50 }), { maxLength: 8 }),
      (wanted) => {
        const names = wanted.reduce<string[]>(
          (taken, name) => [...taken, uniqueSheetName(name, taken)],
          []
        );
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) {
          expect(name).toMatch(/^[^:\\/?*[\]]{1,31}$/u);
          expect(name).not.toMatch(/^'|'$|^history$|[\ud800-\udbff]$/i);
        }
      }
    )
  );
});
