/** Page set-up between Office.js' names (margins in points) and ExcelJS (inches). */
import type { HeaderFooter, PageSetup } from "exceljs";
import type { PageLayout } from "../engine";
import { inchesToPoints, pointsToInches } from "./units";

/** Excel.PaperType and the numbers of a file. */
const PAPERS: readonly (readonly [string, number])[] = [
  ["Letter", 1],
  ["Legal", 5],
  ["A3", 8],
  ["A4", 9],
  ["A5", 11],
  ["B4", 12],
  ["B5", 13],
];
const MARGINS = ["left", "right", "top", "bottom", "header", "footer"] as const;
const SWITCHES = [
  ["centerHorizontally", "horizontalCentered"],
  ["centerVertically", "verticalCentered"],
  ["blackAndWhite", "blackAndWhite"],
  ["draftMode", "draft"],
  ["printGridlines", "showGridLines"],
  ["printHeadings", "showRowColHeaders"],
] as const;

interface Zoom {
  readonly scale?: number;
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
}

function readZoom(setup: Partial<PageSetup>): Zoom | undefined {
  if (!setup.fitToPage)
    return setup.scale === undefined || setup.scale === 100 ? undefined : { scale: setup.scale };
  return {
    ...(setup.fitToWidth && { horizontalFitToPages: setup.fitToWidth }),
    ...(setup.fitToHeight && { verticalFitToPages: setup.fitToHeight }),
  };
}

function readMargins(margins: Partial<NonNullable<PageSetup["margins"]>>): Record<string, number> {
  return Object.fromEntries(
    MARGINS.flatMap((side) => {
      const inches = margins[side];
      return inches === undefined ? [] : [[`${side}Margin`, inchesToPoints(inches)]];
    })
  );
}

/** "&L…&C…&R…" to the three texts of a header or footer. */
function readSections(text: string | undefined, kind: "Header" | "Footer"): Record<string, string> {
  const sections: Record<string, string> = {};
  const sides: Readonly<Record<string, string>> = { L: "left", C: "center", R: "right" };
  for (const [, side = "C", content = ""] of (text ?? "").matchAll(
    /&([LCR])((?:(?!&[LCR])[\s\S])*)/g
  )) {
    sections[`${sides[side] ?? "center"}${kind}`] = content;
  }
  return sections;
}

function readHeadersFooters(file: Partial<HeaderFooter>): PageLayout {
  const texts = {
    ...readSections(file.oddHeader, "Header"),
    ...readSections(file.oddFooter, "Footer"),
  };
  return Object.keys(texts).length > 0 ? { headersFooters: { defaultForAllPages: texts } } : {};
}

/** What the file says of the page; print area and titles come with the defined names. */
export function readPageLayout(
  setup: Partial<PageSetup>,
  headerFooter: Partial<HeaderFooter> | null
): PageLayout {
  const paperSize = setup.paperSize as number | undefined;
  const paper = PAPERS.find(([, number]) => number === paperSize)?.[0];
  const zoom = readZoom(setup);
  const switches = SWITCHES.filter(([, key]) => setup[key]).map(([name]) => [name, true]);
  return {
    ...((setup.orientation as string | undefined) === "landscape" && { orientation: "Landscape" }),
    ...(paper !== undefined && { paperSize: paper }),
    ...(zoom && { zoom }),
    ...(setup.margins && readMargins(setup.margins)),
    ...(Object.fromEntries(switches) as PageLayout),
    ...(setup.firstPageNumber !== undefined &&
      setup.firstPageNumber > 1 && { firstPageNumber: setup.firstPageNumber }),
    ...((setup.pageOrder as string | undefined) === "overThenDown" && {
      printOrder: "OverThenDown",
    }),
    ...readHeadersFooters(headerFooter ?? {}),
  };
}

function zoomSetup(zoom: Zoom | undefined): Partial<PageSetup> {
  const { horizontalFitToPages, verticalFitToPages, scale } = zoom ?? {};
  if (horizontalFitToPages === undefined && verticalFitToPages === undefined)
    return scale ? { scale } : {};
  // 0 means as many pages as it takes
  return {
    fitToPage: true,
    fitToWidth: horizontalFitToPages ?? 0,
    fitToHeight: verticalFitToPages ?? 0,
  };
}

/** Excel's margins of a new sheet, in inches. */
const DEFAULT_MARGINS = {
  left: 0.7,
  right: 0.7,
  top: 0.75,
  bottom: 0.75,
  header: 0.3,
  footer: 0.3,
};

export function writePageSetup(layout: PageLayout): Partial<PageSetup> {
  const paperName = typeof layout["paperSize"] === "string" ? layout["paperSize"] : "A4";
  const paper = PAPERS.find(([name]) => name.toLowerCase() === paperName.toLowerCase());
  const margins = MARGINS.flatMap((side) => {
    const points = layout[`${side}Margin`];
    return typeof points === "number" ? [[side, pointsToInches(points)] as const] : [];
  });
  const first = Number(layout["firstPageNumber"] ?? "");
  return {
    ...(paper && { paperSize: paper[1] }),
    orientation: layout["orientation"] === "Landscape" ? "landscape" : "portrait",
    margins: { ...DEFAULT_MARGINS, ...Object.fromEntries(margins) },
    ...zoomSetup(layout["zoom"] as Zoom | undefined),
    ...Object.fromEntries(
      SWITCHES.filter(([name]) => layout[name] === true).map(([, key]) => [key, true])
    ),
    ...(first > 0 && { firstPageNumber: first }),
    ...(layout["printOrder"] === "OverThenDown" && { pageOrder: "overThenDown" }),
  };
}

function printSections(texts: Readonly<Record<string, string>>, kind: "Header" | "Footer"): string {
  const sides = [
    ["L", texts[`left${kind}`]],
    ["C", texts[`center${kind}`]],
    ["R", texts[`right${kind}`]],
  ];
  return sides.map(([mark, text]) => (text ? `&${mark}${text}` : "")).join("");
}

export function writeHeaderFooter(layout: PageLayout): Partial<HeaderFooter> {
  const groups = layout["headersFooters"] as
    { defaultForAllPages?: Record<string, string> } | undefined;
  const texts = groups?.defaultForAllPages ?? {};
  const [oddHeader, oddFooter] = [printSections(texts, "Header"), printSections(texts, "Footer")];
  return { ...(oddHeader !== "" && { oddHeader }), ...(oddFooter !== "" && { oddFooter }) };
}
