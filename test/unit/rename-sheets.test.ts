import fc from "fast-check";
import { renamesInOrder, renumberedSheetName } from "../../src/forms";

test("a sheet that begins with its table's old number gets the new one, any other keeps its name", () => {
  expect(renumberedSheetName("3.人大会议经费", 3, 12)).toBe("12.人大会议经费");
  expect(renumberedSheetName("3.人大会议经费 (2)", 3, 1)).toBe("1.人大会议经费 (2)");
  expect(renumberedSheetName(`3.${"长".repeat(29)}`, 3, 12)).toHaveLength(31);
  expect(renumberedSheetName("人大会议经费", 3, 1)).toBeNull();
  expect(renumberedSheetName("13.人大会议经费", 3, 1)).toBeNull();
});

test("a name that becomes free is taken only once it is", () => {
  const wanted = [
    { from: "1.甲", to: "2.甲" },
    { from: "2.甲", to: "3.甲" },
  ];
  expect(renamesInOrder(wanted, ["1.甲", "2.甲"])).toEqual([wanted[1], wanted[0]]);
});

test("names that swap among themselves are made unique; what is right already is left alone", () => {
  const wanted = [
    { from: "1.甲", to: "2.甲" },
    { from: "2.甲", to: "1.甲" },
    { from: "3.乙", to: "3.乙" },
  ];
  expect(renamesInOrder(wanted, ["1.甲", "2.甲", "3.乙"])).toEqual([
    { from: "1.甲", to: "2.甲 (2)" },
    { from: "2.甲", to: "1.甲" },
  ]);
});

test("whatever is wanted, no two sheets ever have the same name", () => {
  const name = fc.constantFrom("1.甲", "2.甲", "2.A", "2.a", "3.乙", "总表");
  const names = fc.uniqueArray(name, { selector: (text) => text.toLowerCase(), minLength: 1 });
  fc.assert(
    fc.property(names, fc.array(name, { minLength: 6, maxLength: 6 }), (all, targets) => {
      const sheets: string[] = [...all];
      const wanted = all.map((from, i) => ({ from, to: targets[i] ?? from }));
      for (const { from, to } of renamesInOrder(wanted, all)) {
        const others = sheets.filter((sheet) => sheet !== from);
        expect(others.map((other) => other.toLowerCase())).not.toContain(to.toLowerCase());
        sheets[sheets.indexOf(from)] = to;
      }
      expect(new Set(sheets).size).toBe(all.length);
    })
  );
});
