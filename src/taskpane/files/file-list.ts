import type { FILES_A_RUN, PickedFile } from "../../intake";
import { byName } from "./by-name";
import type { FileItem, FileProgress } from "../state/file-state";

/** No more files stand in the list: so many are read in one go. */
const MOST_FILES: typeof FILES_A_RUN = 500;

/** What the form is saved as; files are judged by their bytes later, this only keeps letters and pictures out. */
const WORKBOOK = /\.(xlsx|xlsm|xls|et)$/i;

/** What an office program leaves beside an open file, and what a system hides. */
const LEFT_BESIDE = /(^|\/)(~\$|\.)[^/]*$/;

/** The list with what was picked, and the names of what has become of it otherwise. */
export interface AddedFiles {
  readonly items: readonly FileItem[];
  /** What is to be read now. */
  readonly added: readonly PickedFile[];
  /** Names that were in the list already: the file picked last is the one that counts. */
  readonly replaced: readonly string[];
  /** Not workbooks by their names. */
  readonly foreign: readonly string[];
  /** More than fit. */
  readonly left: readonly string[];
}

/**
 * Adds files to the list by their names: folders tell theirs in no order of use to people. A name that is there already, with its path, is a later version of the same file and
 * takes its place; two of one name picked at once are two files, and the second is told apart by a number.
 */
export function addFiles(items: readonly FileItem[], picked: readonly PickedFile[]): AddedFiles {
  const known = picked.filter(({ name }) => !LEFT_BESIDE.test(name)).sort(byName);
  const files = toldApart(known.filter(({ name }) => WORKBOOK.test(name)));
  const names = new Set(items.map((item) => item.picked.name));
  const replacing = new Map(
    files.filter(({ name }) => names.has(name)).map((file) => [file.name, file])
  );
  const fresh = files.filter(({ name }) => !names.has(name));
  const room = Math.max(0, MOST_FILES - items.length);
  const kept = items.map((item) => {
    const file = replacing.get(item.picked.name);
    return file === undefined ? item : waiting(file);
  });
  return {
    items: [...kept, ...fresh.slice(0, room).map(waiting)],
    added: [...replacing.values(), ...fresh.slice(0, room)],
    replaced: [...replacing.keys()],
    foreign: known.map(({ name }) => name).filter((name) => !WORKBOOK.test(name)),
    left: fresh.slice(room).map(({ name }) => name),
  };
}

function toldApart(files: readonly PickedFile[]): PickedFile[] {
  const seen = new Map<string, number>();
  return files.map((file) => {
    const count = (seen.get(file.name) ?? 0) + 1;
    seen.set(file.name, count);
    return count === 1 ? file : named(file, file.name.replace(/\.\w+$/, ` (${count})$&`));
  });
}

/** Another object for the same file. Its size is not asked for yet. */
function named(file: PickedFile, name: string): PickedFile {
  return {
    name,
    get size() {
      return file.size;
    },
    load: file.load,
  };
}

function waiting(picked: PickedFile): FileItem {
  return { picked, progress: { kind: "waiting" } };
}

/** The list with those files to be read once more. */
export function againWaiting(
  items: readonly FileItem[],
  which: (item: FileItem) => boolean
): Pick<AddedFiles, "items" | "added"> {
  const changed = items.map((item) =>
    which(item) ? waiting(named(item.picked, item.picked.name)) : item
  );
  return {
    items: changed,
    added: changed.flatMap(({ picked }, i) => (items[i]?.picked === picked ? [] : picked)),
  };
}

/** The list after some files have come further; what is no longer in it is left out. */
export function withProgress(
  items: readonly FileItem[],
  progress: ReadonlyMap<PickedFile, FileProgress>
): readonly FileItem[] {
  return items.map((item) => {
    const further = progress.get(item.picked);
    return further === undefined ? item : { ...item, progress: further };
  });
}
