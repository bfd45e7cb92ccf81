import { fail, ok } from "./result";
import type { Result } from "./result";

/** The alphabet of GB 32100: digits and capital letters without I O S V Z. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

const LENGTH = 21;

/** 项目编码: 6 digits region, 2 digits year, a letter, 11 letters or digits, a check character. */
export interface ProjectCode {
  /** 行政区划, such as 130700. */
  readonly region: string;
  /** 2026 for "26". */
  readonly year: number;
  readonly letter: string;
  readonly serial: string;
  readonly check: string;
  /** What the first 20 characters ask for. */
  readonly expectedCheck: string;
}

/** Why a text is no project code: the first thing that is wrong; positions are 1-based. */
export type CodeShapeReason =
  | { readonly code: "length"; readonly count: number }
  | { readonly code: "region"; readonly text: string }
  | { readonly code: "year"; readonly text: string }
  | { readonly code: "letter"; readonly character: string }
  | { readonly code: "character"; readonly character: string; readonly position: number };

/**
 * The check character for the first 20 characters of a code (domain.md, section 5): weights 3^i mod 31
 * from the left. Null where they are not 20 characters of the alphabet.
 */
export function checkCharacter(code20: string): string | null {
  const digits = [...code20].map((character) => ALPHABET.indexOf(character));
  if (digits.length !== LENGTH - 1 || digits.includes(-1)) return null;
  const modulus = ALPHABET.length;
  const sum = digits.reduceRight((rest, digit) => (rest * 3 + digit) % modulus, 0);
  return ALPHABET[(modulus - 1 - sum + modulus) % modulus] ?? null;
}

/** Reads a trimmed code, or tells what is wrong with its shape. Whether the check holds is not asked. */
export function readProjectCode(text: string): Result<ProjectCode, CodeShapeReason> {
  const reason = shapeReason(text);
  if (reason) return fail(reason);
  return ok({
    region: text.slice(0, 6),
    year: 2000 + Number(text.slice(6, 8)),
    letter: text.charAt(8),
    serial: text.slice(9, LENGTH - 1),
    check: text.charAt(LENGTH - 1),
    expectedCheck: checkCharacter(text.slice(0, LENGTH - 1)) ?? "",
  });
}

/** The code's parts, or null where the text is not of its shape. */
export function parseProjectCode(text: string): ProjectCode | null {
  const code = readProjectCode(text);
  return code.ok ? code.value : null;
}

function shapeReason(text: string): CodeShapeReason | null {
  const characters = [...text];
  if (characters.length !== LENGTH) return { code: "length", count: characters.length };
  const [region, year, letter] = [text.slice(0, 6), text.slice(6, 8), characters[8] ?? ""];
  if (!/^\d{6}$/.test(region)) return { code: "region", text: region };
  if (!/^\d{2}$/.test(year)) return { code: "year", text: year };
  if (!/^[A-Z]$/.test(letter)) return { code: "letter", character: letter };
  const at = characters.findIndex((character) => !ALPHABET.includes(character));
  return at < 0 ? null : { code: "character", character: characters[at] ?? "", position: at + 1 };
}
