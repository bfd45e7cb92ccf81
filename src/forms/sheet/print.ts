import type { PlannedPrint } from "./sheet-plan";

/** 15 mm in points. */
const MARGIN = 42.5;

/** One page wide, A4, with page numbers at the foot. */
export const A4_PORTRAIT: PlannedPrint = {
  orientation: "portrait",
  area: null,
  titleRows: null,
  margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
  centerFooter: "第&P页 共&N页",
};

export const A4_LANDSCAPE: PlannedPrint = { ...A4_PORTRAIT, orientation: "landscape" };
