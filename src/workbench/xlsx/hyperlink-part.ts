/** What ExcelJS does not read of links: places in the workbook without a relationship, and all tips. */
import { parseArea, type Hyperlink } from "../engine";
import { elements } from "./xml";

export interface LinkDetail {
  readonly row: number;
  readonly column: number;
  readonly link: Hyperlink;
}

/** The links of a sheet that have a place or a tip, each at the first cell of its area. */
export function readLinkDetails(sheetXml: string): readonly LinkDetail[] {
  return elements(sheetXml, "hyperlink").flatMap(({ attributes }) => {
    const area = parseArea(attributes["ref"] ?? "");
    const place = attributes["r:id"] === undefined ? attributes["location"] : undefined;
    const { tooltip } = attributes;
    if (!area || (place === undefined && tooltip === undefined)) return [];
    const link = {
      ...(place !== undefined && { documentReference: place }),
      ...(tooltip !== undefined && { screenTip: tooltip }),
    };
    return [{ row: area.top, column: area.left, link }];
  });
}
