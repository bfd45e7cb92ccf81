import type { XmlReader } from "./xml-reader";

/** The number format of each cell style, "General" where none is set. */
export type CellFormats = readonly string[];

/** What the standard's numbers below 164 stand for in a Chinese Excel; others are General. */
const BUILT_IN = new Map<number, string>([
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "yyyy/m/d"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "yyyy/m/d h:mm"],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, "m-d-yy"],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, '上午/下午h"时"mm"分"'],
  [35, '上午/下午h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [37, "#,##0;-#,##0"],
  [38, "#,##0;[Red]-#,##0"],
  [39, "#,##0.00;-#,##0.00"],
  [40, "#,##0.00;[Red]-#,##0.00"],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, '上午/下午h"时"mm"分"'],
  [56, '上午/下午h"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);

/** Reads the number formats of the cell styles (cellXfs) in their order. */
export function readCellFormats(xml: XmlReader): CellFormats {
  const custom = new Map<number, string>();
  const ids: number[] = [];
  let inCellStyles = false;
  for (let token = xml.next(); token !== "end"; token = xml.next()) {
    if (xml.is("cellXfs") && token !== "text") inCellStyles = token === "open";
    if (token !== "open") continue;
    if (xml.is("numFmt"))
      custom.set(Number(xml.attribute("numFmtId")), xml.attribute("formatCode") ?? "General");
    else if (inCellStyles && xml.is("xf")) ids.push(Number(xml.attribute("numFmtId") ?? 0));
  }
  return ids.map((id) => custom.get(id) ?? BUILT_IN.get(id) ?? "General");
}
