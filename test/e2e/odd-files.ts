/** The files of the pile that are not like the others, and what is to be told of them. */
import { read, utils, write, type WorkBook } from "@e965/xlsx";
import { withCells } from "../support/workbook-xml";

/** The two sheets with tables in every file. */
export const SHEETS = ["1.人大代表培训经费（1）", "2.人大代表执法检查工作经费（2）"] as const;

/** The files that are not like the others. */
export const ODD = {
  formulas: "=1+1.xlsx",
  twice: "重复编码.xlsx",
  legacy: "旧格式.xls",
  moved: "移位.xlsx",
  beyond: "超出范围.xlsx",
  foreign: "会议通知.xlsx",
  password: "有密码.xlsx",
  truncated: "没下完.xlsx",
} as const;

/** The code that stands in two files. */
export const TWICE = { code: "13070026P000008100145", first: "200003.xlsx" } as const;

/** Texts that would be formulas if they were typed. */
export const FORMULA_LIKE = {
  projectName: '=HYPERLINK("http://x","点我")',
  indicator: "+SUM(A1:A9)",
  description: "-2+3",
  value: "@A1",
  basis: "=1+1",
} as const;

/** What is said of the files that give no table, in the pane as on the sheets. */
export const TOLD = {
  truncated: "文件不完整，可能没有下载或复制完，没有读取。请重新下载，或向报送单位重新索取。",
  password: "文件设有打开密码，没有读取。请用 Excel 打开，取消密码后保存，再选择。",
  beyond:
    "在读取的范围A1:CV3000内没有找到项目绩效目标表，其余的没有读取。请把表移到左上方，另存后重新选择。",
  cut: "工作表内容超出A1:CV3000，超出部分没有读取。请删去多余的行列，或把表移到左上方，另存后重新选择。",
  foreign:
    "没有找到项目绩效目标表，可能选错了文件，或“项目编码”“预算数”“三级指标”等标签被改动。请核对后重新选择。",
  twice: `项目编码${TWICE.code}在2张表中重复：${TWICE.first}的“${SHEETS[0]}”、${ODD.twice}的“${SHEETS[0]}”。一个项目一个编码，请核对后改正。`,
} as const;

/** What makes a file of that name odd. */
export function oddly(name: string, bytes: Uint8Array): Uint8Array {
  const [first] = SHEETS;
  switch (name) {
    case ODD.formulas: {
      const { projectName, indicator, description, value, basis } = FORMULA_LIKE;
      const row = { C10: indicator, D10: description, E10: value, F10: basis };
      return withCells(bytes, first, { E3: projectName, ...row });
    }
    case TWICE.first:
    case ODD.twice:
      return withCells(bytes, first, { B3: TWICE.code });
    case ODD.legacy:
      return saved(opened(bytes), "biff8");
    case ODD.moved:
      return movedTo("D12", bytes);
    case ODD.beyond:
      return movedTo("D3100", bytes);
    case ODD.truncated:
      return bytes.slice(0, bytes.length / 2);
    default:
      return bytes;
  }
}

function opened(bytes: Uint8Array): WorkBook {
  return read(bytes, { type: "array", cellNF: true });
}

function saved(book: WorkBook, bookType: "xlsx" | "biff8"): Uint8Array {
  return new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer);
}

/** The same sheets, values only, with what stood in A1 there. */
function movedTo(origin: string, bytes: Uint8Array): Uint8Array {
  const { SheetNames, Sheets } = opened(bytes);
  const rows = (name: string) =>
    utils.sheet_to_json<unknown[]>(Sheets[name] ?? {}, { header: 1, blankrows: true });
  return newBook(Object.fromEntries(SheetNames.map((name) => [name, rows(name)])), origin);
}

/** A workbook with these rows on its sheets, from that cell on. */
export function newBook(sheets: Readonly<Record<string, unknown[][]>>, origin = "A1"): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.sheet_add_aoa({}, rows, { origin }), name);
  }
  return saved(book, "xlsx");
}
