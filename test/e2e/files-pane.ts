/** 汇总多个文件 as a person uses it: files of this machine dragged onto the pane, the list walked through by keys. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Locator } from "playwright-core";
import type { PileFile } from "./picked-workbooks";
import type { Workbench } from "./workbench";

/** Puts files into a folder and tells their paths. */
export async function putInto(folder: string, files: readonly PileFile[]): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  return Promise.all(
    files.map(async ({ name, bytes }) => {
      await writeFile(path.join(folder, name), bytes);
      return path.join(folder, name);
    })
  );
}

/** Picks files with the browser's own picker. */
export async function pick({ pane }: Workbench, files: readonly PileFile[]): Promise<void> {
  await pane
    .getByLabel("选择要汇总的工作簿")
    .setInputFiles(
      files.map(({ name, bytes }) => ({ name, mimeType: "", buffer: Buffer.from(bytes) }))
    );
}

/** Drags files or folders over something in the pane, and lets them fall. */
export async function drop({ page }: Workbench, onto: Locator, paths: string[]): Promise<void> {
  const box = await onto.boundingBox();
  if (!box) throw new Error("nothing to drop onto is in sight");
  const browser = await page.context().newCDPSession(page);
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  const place = { x: box.x + box.width / 10, y: box.y + box.height / 2, data };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await browser.send("Input.dispatchDragEvent", { type, ...place });
  await browser.detach();
}

export const listOf = ({ pane }: Workbench): Locator =>
  pane.getByRole("tree", { name: "要汇总的文件" });

/** The line of a file, where it is in sight. */
export const lineOf = (bench: Workbench, name: string): Locator =>
  listOf(bench).getByRole("treeitem").filter({ hasText: name });

/** What the lines of all files say, read from top to bottom; a long list mounts only what is in sight. */
export async function linesRead(bench: Workbench): Promise<string[]> {
  const line = (position: number) =>
    listOf(bench).locator(`[role=treeitem][aria-level="1"][aria-posinset="${position}"]`);
  await listOf(bench).getByRole("treeitem").first().focus();
  await bench.page.keyboard.press("Home");
  const lines: string[] = [];
  for (let size = 1; lines.length < size;) {
    const current = line(lines.length + 1).and(bench.pane.locator(":focus"));
    await current.waitFor();
    size = Number(await current.getAttribute("aria-setsize"));
    lines.push((await current.innerText()).replace(/\n重试$/, "").replaceAll("\n", " "));
    await bench.page.keyboard.press("ArrowDown");
  }
  return lines;
}
