import { describeFileReason } from "../../files";
import type { CollectedFile, FailedFile } from "../../intake";
import type { FileItem } from "../state/file-state";

/** What goes onto the sheets of the summary: what was read, and why the rest was not. */
export function collectedFiles(items: readonly FileItem[]): {
  readonly files: readonly CollectedFile[];
  readonly failed: readonly FailedFile[];
} {
  return {
    files: items.flatMap(({ progress }) => (progress.kind === "read" ? [progress.file] : [])),
    failed: items.flatMap(({ picked, progress }) =>
      progress.kind === "failed"
        ? [{ name: picked.name, reason: describeFileReason(progress.reason) }]
        : []
    ),
  };
}
