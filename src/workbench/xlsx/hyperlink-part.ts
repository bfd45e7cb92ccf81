/** Links to places in the workbook and the tips of all links: ExcelJS reads neither and writes places as addresses. */
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

/** The part with links to places as Excel has them: a location and no relationship. */
export function withPlaces(sheetXml: string): string {
  return sheetXml.replace(/<hyperlink\b[^>]*\blocation="#[^>]*>/g, (link) =>
    link.replace(/ r:id="[^"]*"/, "").replace('location="#', 'location="')
  );
}
