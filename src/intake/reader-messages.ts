import { fail, type Result } from "../domain";
import type { FileReason } from "../files";
import { collectFile, type CollectOptions } from "./collect-file";
import type { CollectedFile } from "./collected-file";

/** What a worker is asked: one file at a time; its bytes are handed over, not copied. */
export interface ReadRequest {
  readonly name: string;
  readonly bytes: ArrayBuffer;
  readonly options: CollectOptions;
}

/** What it answers. After `crashed` it is to be replaced: what broke down may not have recovered. */
export type ReadReply = Result<CollectedFile, FileReason>;

/** The whole work of a worker. Never rejects: an error inside a worker would reach nobody in every browser. */
export async function answerRequest({ name, bytes, options }: ReadRequest): Promise<ReadReply> {
  try {
    return await collectFile(new Uint8Array(bytes), name, options);
  } catch {
    return fail({ code: "crashed" });
  }
}
