import type { PickedFile } from "../../intake";

/** Files of a file picker; those of a folder are named by their path in it. */
export function filesOf(list: FileList | null): PickedFile[] {
  return Array.from(list ?? [], (file) => pickedFile(file, file.webkitRelativePath || file.name));
}

/**
 * Files that were dropped, those of dropped folders as well, named by their path from there. What can not be
 * had stays in the list and fails when it is read. The drop is taken in before this first waits for anything.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<PickedFile[]> {
  const entries = Array.from(transfer.items ?? [], (item) => item.webkitGetAsEntry?.() ?? null);
  if (!entries.some((entry) => entry?.isDirectory)) return filesOf(transfer.files);
  const dropped = entries.filter((entry) => entry !== null);
  return (await Promise.all(dropped.map(filesBelow))).flat();
}

/** The size is asked for when it is wanted: for hundreds of files at once the browser would stand still. */
function pickedFile(file: File, name: string): PickedFile {
  return {
    name,
    get size() {
      return file.size;
    },
    load: () => file.arrayBuffer(),
  };
}

async function filesBelow(entry: FileSystemEntry): Promise<PickedFile[]> {
  const name = entry.fullPath.replace(/^\//, "");
  if (isFile(entry)) return [await fileOf(entry, name)];
  if (!isFolder(entry)) return [];
  const inside = await entriesOf(entry.createReader());
  return (await Promise.all(inside.map(filesBelow))).flat();
}

function fileOf(entry: FileSystemFileEntry, name: string): Promise<PickedFile> {
  return new Promise((resolve) =>
    entry.file(
      (file) => resolve(pickedFile(file, name)),
      (error) => resolve({ name, size: 0, load: () => Promise.reject(error) })
    )
  );
}

/** A folder is told in portions, of which the last one is empty. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const portion = await new Promise<FileSystemEntry[]>((resolve) =>
    reader.readEntries(resolve, () => resolve([]))
  );
  return portion.length === 0 ? [] : [...portion, ...(await entriesOf(reader))];
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
