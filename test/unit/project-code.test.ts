import fc from "fast-check";
import { checkCharacter, parseProjectCode, readProjectCode } from "../../src/domain";
import { SEED } from "../support/seed";

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** Codes of another city that were published with its budgets (domain.md, section 5). */
const PUBLISHED = [
  "12000021P34569010001A",
  "12000022P10000210006W",
  "12000022P37006910001D",
  "12000022P67371310001B",
  "12000022P70000310001W",
  "12000022P71000110002B",
  "12000023P02DLNB10017K",
];
const CODES = [...SEED.tables.map(({ projectCode }) => projectCode), ...PUBLISHED];

const reasonOf = (text: string) => {
  const code = readProjectCode(text);
  return code.ok ? null : code.reason;
};

describe("the check character", () => {
  test.each(CODES)("of %s is the one it ends in", (code) => {
    expect(checkCharacter(code.slice(0, 20))).toBe(code.slice(20));
  });

  test("is not asked of anything but 20 characters of the alphabet", () => {
    expect(checkCharacter("13070026P00000810014")).toBe("5");
    expect(checkCharacter("13070026P0000081001")).toBeNull();
    expect(checkCharacter("13070026P000008100145")).toBeNull();
    expect(checkCharacter("13070026P0000081001I")).toBeNull();
  });

  test("tells any single wrong character", () => {
    const change = fc.tuple(
      fc.constantFrom(...CODES),
      fc.integer({ min: 0, max: 19 }),
      fc.constantFrom(...ALPHABET)
    );
    fc.assert(
      fc.property(change, ([code, at, character]) => {
        fc.pre(code.charAt(at) !== character);
        const changed = code.slice(0, at) + character + code.slice(at + 1, 20);
        expect(checkCharacter(changed)).not.toBe(code.charAt(20));
      }),
      { numRuns: 2000 }
    );
  });
});

describe("a project code", () => {
  test("is read into its parts", () => {
    expect(parseProjectCode("13070026P00001010039Q")).toEqual({
      region: "130700",
      year: 2026,
      letter: "P",
      serial: "00001010039",
      check: "Q",
      expectedCheck: "Q",
    });
  });

  test("with a wrong check character is a code all the same, and says which it should be", () => {
    expect(parseProjectCode("13070026P000008100146")).toMatchObject({
      check: "6",
      expectedCheck: "5",
    });
  });

  test.each([
    ["13070026P00000810014", { code: "length", count: 20 }],
    ["13070026P0000081001455", { code: "length", count: 22 }],
    ["", { code: "length", count: 0 }],
    ["1307A026P000008100145", { code: "region", text: "1307A0" }],
    ["１3070026P000008100145", { code: "region", text: "１30700" }],
    ["1307002XP000008100145", { code: "year", text: "2X" }],
    ["130700261000008100145", { code: "letter", character: "1" }],
    ["13070026p000008100145", { code: "letter", character: "p" }],
    ["13070026P0000081OO145", { code: "character", character: "O", position: 17 }],
    ["13070026P00000810014z", { code: "character", character: "z", position: 21 }],
    ["13070026I000008100145", { code: "character", character: "I", position: 9 }],
    ["13070026P 00008100145", { code: "character", character: " ", position: 10 }],
    ["13070026P😀00008100145", { code: "character", character: "😀", position: 10 }],
  ])("%j is none, and the reason is %j", (text, reason) => {
    expect(reasonOf(text)).toEqual(reason);
    expect(parseProjectCode(text)).toBeNull();
  });

  test("is asked of any text without failure", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 19, maxLength: 23 }), (text) => {
        expect(readProjectCode(text).ok).toBe(parseProjectCode(text) !== null);
      })
    );
  });
});
