import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const FOLDER = path.resolve("test/data/workbooks");

/** The bytes of a workbook file kept for tests. */
export function workbookFile(name: string): Uint8Array {
  return Uint8Array.from(readFileSync(path.join(FOLDER, name)));
}

/** What an odd but valid file holds, written down beside it. */
export interface ExpectedContent {
  /** Values by sheet and address; `date` in milliseconds since 1970. */
  readonly exp: Readonly<Record<string, Readonly<Record<string, ExpectedValue>>>>;
  readonly states?: readonly string[];
  readonly merges?: readonly string[];
  readonly names?: readonly string[];
}

type ExpectedValue =
  string | number | boolean | { readonly error: string } | { readonly date: number };

/** The odd but valid files with what they hold. */
export const SPECIAL: readonly (readonly [string, ExpectedContent])[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .map((name) => [
    name.replace(/json$/, "xlsx"),
    JSON.parse(readFileSync(path.join(FOLDER, name), "utf8")) as ExpectedContent,
  ]);
