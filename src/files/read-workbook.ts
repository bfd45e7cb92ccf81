import { fail, ok, type Result } from "../domain";
import type { FileReason } from "./file-reason";
import { LIMITS } from "./limits";
import { Refusal } from "./refusal";
import { readXlsx } from "./read-xlsx";
import { sniff } from "./sniff";
import type { Content, Workbook } from "./workbook";

/**
 * Reads the picked file of that name: every sheet as a SheetGrid, or the one reason why there is none. Judged by its bytes:
 * .xlsx and .xlsm by our own reader, .xls and .et by one that is loaded when the first such file comes.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  name: string
): Promise<Result<Workbook, FileReason>> {
  try {
    return ok({ name, ...(await readBytes(bytes)) });
  } catch (error) {
    if (error instanceof Refusal) return fail(error.reason);
    if (error instanceof RangeError) return fail({ code: "tooLarge", what: "unpacked" });
    throw error;
  }
}

async function readBytes(bytes: Uint8Array): Promise<Content> {
  if (bytes.length > LIMITS.fileBytes) throw new Refusal({ code: "tooLarge", what: "file" });
  const kind = sniff(bytes);
  switch (kind) {
    case "empty":
      throw new Refusal({ code: "empty" });
    case "zip":
      return readXlsx(bytes);
    case "ole":
      return (await import("./read-legacy")).readLegacy(bytes);
    default:
      throw new Refusal({ code: "notWorkbook", found: kind.foreign });
  }
}
