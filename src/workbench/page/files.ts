/** Files in and out of the page: picked, dropped on the grid, downloaded. */

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

type Take = (file: File) => void;

/** Lets the user pick one workbook. */
export function pickFile(take: Take): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".xlsx";
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file) take(file);
  });
  input.click();
}

/** Takes a workbook that is dropped on an element. */
export function takeDrops(target: HTMLElement, take: Take): void {
  const isFile = (event: DragEvent): boolean =>
    event.dataTransfer?.types.includes("Files") ?? false;
  target.addEventListener("dragover", (event) => {
    if (isFile(event)) event.preventDefault();
  });
  target.addEventListener("drop", (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    take(file);
  });
}

/** Hands bytes to the browser's own download. */
export function download(name: string, bytes: Uint8Array): void {
  const link = document.createElement("a");
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type: TYPE }));
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // long after any browser has begun to read
}
