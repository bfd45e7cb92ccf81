import type { SourceTable } from "../../actions";
import type { FileReason } from "../../files";
import type { OverviewPictures } from "../../forms";
import type { CollectedFile, PickedFile } from "../../intake";

/** How far the reading of a picked file has come. */
export type FileProgress =
  | { readonly kind: "waiting" }
  | { readonly kind: "reading" }
  | { readonly kind: "read"; readonly file: CollectedFile }
  | { readonly kind: "failed"; readonly reason: FileReason };

/** One line of the list of files; the name of what was picked, with its path, is there once only. */
export interface FileItem {
  /** What is read: another object each time, so that a late reply to an earlier asking finds no line. */
  readonly picked: PickedFile;
  readonly progress: FileProgress;
}

/** Something to know of what was picked last, such as files that were left out. */
export interface FileNote {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** A table whose content is shown. */
export interface OpenTable {
  readonly file: CollectedFile;
  /** Its place among the projects of the file. */
  readonly index: number;
  /** The place in it that a row of a summary's sheet has led to. */
  readonly at?: SourceTable["at"];
}

/** The files that are to be summed up, and what was read of them. */
export interface FilesState {
  readonly items: readonly FileItem[];
  readonly notes: readonly FileNote[];
  /** True where hidden sheets are read as well. */
  readonly hidden: boolean;
  readonly open: OpenTable | null;
  /** What the charts of the summary show that was written last, as long as it is of these files. */
  readonly pictures: OverviewPictures | null;
}

/** True until the file's reading has ended. */
export function isPending({ progress }: FileItem): boolean {
  return progress.kind === "waiting" || progress.kind === "reading";
}

/** Whether anything is still to be read. */
export function isReading({ items }: FilesState): boolean {
  return items.some(isPending);
}
