import { writeFile } from "node:fs/promises";
import { fail, ok, type Result } from "../domain";
import type { EngineWorkbook } from "../workbench/engine";
import { saveWorkbook } from "../workbench/xlsx";

/** Where a job's results go; null where nobody asks for them. */
export interface Outputs {
  readonly out: string | null;
  readonly findings: string | null;
}

/** Writes the findings as JSON, and the workbook. A failure is a sentence. */
export async function writeOutputs(
  { out, findings }: Outputs,
  workbook: EngineWorkbook,
  records: readonly unknown[]
): Promise<Result<null, string>> {
  if (findings !== null) {
    const written = await write(findings, `${JSON.stringify(records, null, 2)}\n`);
    if (!written.ok) return written;
  }
  return out === null ? ok(null) : write(out, await saveWorkbook(workbook));
}

async function write(file: string, content: string | Uint8Array): Promise<Result<null, string>> {
  try {
    await writeFile(file, content);
    return ok(null);
  } catch {
    return fail(`无法写入“${file}”：文件夹不存在、没有权限或文件正被打开。请核对后再试。`);
  }
}
