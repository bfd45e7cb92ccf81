import { strToU8, zipSync } from "fflate";

/** Small files that ask for work without end: each keeps every limit of bytes, and is no zip bomb. */

const XMLNS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

interface Made {
  /** The content of each sheet's sheetData. */
  readonly sheets: readonly string[];
  /** Which of them each tab shows; by default each its own. */
  readonly tabs?: readonly number[];
  readonly strings?: readonly string[];
  /** The content of definedNames. */
  readonly names?: string;
}

export function madeWorkbook({
  sheets,
  tabs = [...sheets.keys()],
  strings,
  names,
}: Made): Uint8Array {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const relations = [
    ...tabs.map((sheet, i) => relation(`r${i}`, "worksheet", `s${sheet}.xml`)),
    ...(strings ? [relation("strings", "sharedStrings", "strings.xml")] : []),
  ];
  const entries = tabs.map((_, i) => `<sheet name="表${i}" sheetId="${i + 1}" r:id="r${i}"/>`);
  const parts = {
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}">${relation("r", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${XMLNS}" xmlns:r="${RELATIONS}"><sheets>${entries.join("")}</sheets>${names ? `<definedNames>${names}</definedNames>` : ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}">${relations.join("")}</Relationships>`,
    ...(strings && {
      "xl/strings.xml": `<sst xmlns="${XMLNS}">${strings.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`,
    }),
    ...Object.fromEntries(
      sheets.map((rows, i) => [
        `xl/s${i}.xml`,
        `<worksheet xmlns="${XMLNS}"><sheetData>${rows}</sheetData></worksheet>`,
      ])
    ),
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
    { level: 1 }
  );
}

/** A row of inline texts. */
export function textRow(...texts: readonly string[]): string {
  const cells = texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`);
  return `<row>${cells.join("")}</row>`;
}

/** The head of a target table, as far as it takes to be read as one. */
const HEAD = [
  textRow("1.会议绩效目标表"),
  textRow("项目编码", "13070026P00000810014S"),
  textRow("预算数", "31"),
  textRow("绩效目标", "开好会议"),
  textRow("一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"),
].join("");

/** A table with as many rows of indicators, each made by its number. */
export function longTable(rows: number, indicator: (i: number) => readonly string[]): string {
  return HEAD + Array.from({ length: rows }, (_, i) => textRow(...indicator(i))).join("");
}

/** The longest text that a cell holds in Excel. */
export const FULL_CELL = "字".repeat(32_767);

export const HOSTILE = {
  "20,000 sheets that share one part": () =>
    madeWorkbook({ sheets: [longTable(3, () => ["产出指标"])], tabs: Array(20_000).fill(0) }),
  "two sheets that share one part": () =>
    madeWorkbook({ sheets: [longTable(3, () => ["产出指标"])], tabs: [0, 0] }),
  "1,001 tables": () => madeWorkbook({ sheets: Array(1_001).fill(longTable(0, () => [])) }),
  "10,001 indicators": () =>
    madeWorkbook({
      sheets: Array(137).fill(longTable(73, (i) => ["产出指标", "数量指标", `培训人次${i}`])),
    }),
  "50,000 names over 2,900 sheets": () =>
    madeWorkbook({
      sheets: Array.from({ length: 2_900 }, (_, i) => textRow(String(i))),
      names: Array.from(
        { length: 50_000 },
        (_, i) => `<definedName name="n${i}">表${i % 2_900}!$A$1</definedName>`
      ).join(""),
    }),
  "30,000 cells that refer to one string of 1 MB": () =>
    madeWorkbook({
      sheets: Array(10).fill(`<row><c t="s"><v>0</v></c></row>`.repeat(3_000)),
      strings: ["字".repeat(350_000)],
    }),
  "30,000 cells that refer to one full string": () =>
    madeWorkbook({
      sheets: Array(10).fill(`<row><c t="s"><v>0</v></c></row>`.repeat(3_000)),
      strings: [FULL_CELL],
    }),
  "2,900 rows whose cells are full": () =>
    madeWorkbook({
      sheets: [HEAD + `<row>${`<c t="s"><v>0</v></c>`.repeat(6)}</row>`.repeat(2_900)],
      strings: [FULL_CELL],
    }),
  "2,900 sheets with one cell in each corner": () =>
    madeWorkbook({
      sheets: Array(2_900).fill(
        `<row r="1"><c r="A1"><v>1</v></c></row><row r="3000"><c r="CV3000"><v>1</v></c></row>`
      ),
    }),
  "55 sheets of 2,900 bad indicators": () =>
    madeWorkbook({
      sheets: Array(55).fill(
        longTable(2_900, (i) => [
          "产出指标",
          "数量指标",
          `完成××项任务${i}`,
          "若干XX",
          "若干",
          "待定",
        ])
      ),
    }),
  "2,900 costs and quantities": () =>
    madeWorkbook({
      sheets: [
        longTable(2_900, (i) =>
          i % 2
            ? [
                "产出指标",
                "成本指标",
                `人均培训成本${i}`,
                "每人每天的培训成本",
                "≤430元/人/天",
                "标准",
              ]
            : ["产出指标", "数量指标", `参加培训的人数${i}`, "参加培训的人员数量", "≥3人", "计划"]
        ),
      ],
    }),
} as const;
