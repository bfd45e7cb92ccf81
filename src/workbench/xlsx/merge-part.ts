/** Merged cells, read from a sheet's part directly: ExcelJS visits each of their cells, which a huge merge never ends. */
import { parseArea, type Area } from "../engine";
import { elements, withoutElements } from "./xml";

/** Merges of more cells than this are left out when a file is opened. */
const MAX_MERGED_CELLS = 100_000;

const cellsOf = ({ top, left, bottom, right }: Area): number =>
  (bottom - top + 1) * (right - left + 1);

export function readMerges(sheetXml: string): readonly Area[] {
  return elements(sheetXml, "mergeCell")
    .map(({ attributes }) => parseArea(attributes["ref"] ?? ""))
    .filter((area) => area !== null)
    .filter((area) => cellsOf(area) > 1 && cellsOf(area) <= MAX_MERGED_CELLS);
}

export function withoutMerges(sheetXml: string): string {
  return withoutElements(sheetXml, "mergeCells");
}
