import { readFile } from "node:fs/promises";
import { fail, ok, type Result } from "../domain";
import { openWorkbook, type OpenFailure } from "../workbench/xlsx";
import type { EngineWorkbook } from "../workbench/engine";

const UNREADABLE: Readonly<Record<OpenFailure, string>> = {
  "not-xlsx": "不是.xlsx工作簿，无法打开。请在Excel中另存为“Excel工作簿(*.xlsx)”后再试。",
  password: "有打开密码，无法读取。请在Excel中去掉密码后再试。",
  "too-large": "内容过大，无法打开。请在Excel中删去多余的行、列和格式后另存再试。",
  damaged: "已损坏或内容异常，无法打开。请在Excel中打开并另存后再试。",
};

/** The workbook of an .xlsx file, or a sentence why there is none. */
export async function openXlsx(file: string): Promise<Result<EngineWorkbook, string>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const opened = await openWorkbook(bytes.value);
  return opened.ok ? opened : fail(`“${file}”${UNREADABLE[opened.reason]}`);
}

/** The bytes of a file, or a sentence why there are none. */
export async function readBytes(file: string): Promise<Result<Uint8Array, string>> {
  try {
    return ok(await readFile(file));
  } catch {
    return fail(`无法读取“${file}”：文件不存在或没有权限。请核对文件名和路径。`);
  }
}
