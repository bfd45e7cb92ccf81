/** Lists of areas as rules have them in a file: "B2:C3 F6". */
import { columnName, parseArea, type Area } from "../engine";

export function readAreas(list: string): readonly Area[] {
  return list
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== null);
}

/** Whole rows and columns are told by their corner cells here: other programs drop a rule over "F:F". */
export function printAreas(areas: readonly Area[]): string {
  return areas
    .map(({ top, left, bottom, right }) => {
      const [first, last] = [`${columnName(left)}${top + 1}`, `${columnName(right)}${bottom + 1}`];
      return first === last ? first : `${first}:${last}`;
    })
    .join(" ");
}
