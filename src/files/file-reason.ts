/** Why a picked file gives no workbook. */
export type FileReason =
  | { readonly code: "empty" }
  /** Its bytes could not be had: moved, deleted, locked by another program. */
  | { readonly code: "unreadable" }
  | {
      readonly code: "tooLarge";
      readonly what: keyof typeof TOO_LARGE;
    }
  | { readonly code: "password" }
  /** By its bytes it is something else. */
  | { readonly code: "notWorkbook"; readonly found: ForeignKind }
  /** The end is missing: copied or downloaded half way. */
  | { readonly code: "truncated" }
  /** `part` is the part of the package that is wrong, "" for the package itself. */
  | { readonly code: "damaged"; readonly part: string }
  /** It holds what no office program writes: a document type, sizes that lie. */
  | { readonly code: "suspicious" }
  | { readonly code: "timeout" }
  | { readonly code: "cancelled" }
  /** Picked together with more files than are read in one go. */
  | { readonly code: "tooMany" }
  /** The reader itself broke down, such as for want of memory. */
  | { readonly code: "crashed" };

/** What a file is that is no workbook. */
export type ForeignKind = "web" | "xml" | "text" | "word" | "slides" | "zip" | "unknown";

const FOREIGN: Readonly<Record<ForeignKind, string>> = {
  web: "网页（从网站导出的“假 Excel”）",
  xml: "XML 表格",
  text: "文本（CSV）",
  word: "Word 文档",
  slides: "演示文稿",
  zip: "压缩包",
  unknown: "无法识别的文件，可能经过加密软件处理",
};

const TOO_LARGE = {
  file: "文件超过50 MB",
  legacy: ".xls、.et 文件超过20 MB",
  unpacked: "文件展开后过大",
  cells: "有内容的单元格超过100万个",
  entries: "文件内部的部件过多",
  sheets: "工作表超过3000张",
  readCells: "各工作表A1:CV3000内有内容的单元格共超过40万个",
  spread: "工作表中有内容的单元格过于分散",
  text: "有单元格的文字超过32767字",
  characters: "文字总数超过1000万字",
  tables: "绩效目标表超过1000张",
  indicators: "绩效指标超过1万条",
} as const;

const SAVE_AS = "请用 Excel 或 WPS 打开，另存为 .xlsx 后再选择。";

/** The Chinese sentence of a reason: what happened, why, what to do. */
export function describeFileReason(reason: FileReason): string {
  switch (reason.code) {
    case "empty":
      return "文件是空的（0字节），没有读取。请向报送单位重新索取。";
    case "unreadable":
      return "文件打不开，可能已被移动、删除，或正被其他程序占用，没有读取。请关闭占用它的程序，再重新选择文件。";
    case "tooLarge":
      return `${TOO_LARGE[reason.what]}，没有读取。请删去无关的工作表和内容，另存后再选择。`;
    case "password":
      return "文件设有打开密码，没有读取。请用 Excel 打开，取消密码后保存，再选择。";
    case "notWorkbook":
      return `文件不是工作簿，而是${FOREIGN[reason.found]}，没有读取。${SAVE_AS}`;
    case "truncated":
      return "文件不完整，可能没有下载或复制完，没有读取。请重新下载，或向报送单位重新索取。";
    case "damaged":
      return `文件已损坏${reason.part === "" ? "" : `（${reason.part}）`}，没有读取。请用 Excel 打开修复，另存为 .xlsx 后再选择。`;
    case "suspicious":
      return `文件含有正常工作簿不会有的内容，为安全起见没有读取。${SAVE_AS}`;
    case "timeout":
      return "读取超过20秒，已停止。请删去无关的工作表和内容，另存后再选择。";
    case "cancelled":
      return "已取消，没有读取。需要时请重新读取。";
    case "tooMany":
      return "一次最多读取500个文件，这个文件没有读取。请先写入汇总，再选择其余文件，写入时补充到已有汇总。";
    case "crashed":
      return "读取时程序中断，可能是内存不足。请关闭其他程序后重试，仍不行时单独另存该文件。";
  }
}
