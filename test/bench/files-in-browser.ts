import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { TEXTS } from "../../src/taskpane/words/texts";
import { manyWorkbooks } from "../support/many-workbooks";
import { traceTasks, type Task } from "./main-thread";
import { peakOfProcess, watchHeap } from "./page-memory";
import { serveProductionPane } from "./production-pane";

const TABLES_A_FILE = 10;
/** How many files are picked at once. */
const SIZES = [100, 500] as const;
const RUNS = 3;
/** A longer task is felt, in milliseconds. */
const LONG = 50;
/** Set when the browser has handed the files over. */
const PICKED = "picked";

interface Measure {
  readonly files: number;
  /** From the handing over of the files until the last one is read. */
  readonly milliseconds: number;
  /** Those of the pane's main thread. */
  readonly tasks: readonly Task[];
  /** Bytes, at the highest. */
  readonly heapOfPage: number;
  readonly process: number | null;
}

/** Waits in the page for files to be handed over, and until all of them are read; tells the milliseconds between. */
function readingIn(page: Page): Promise<number> {
  return page.evaluate(
    (mark) =>
      new Promise<number>((resolve) => {
        document.addEventListener("change", () => performance.mark(mark), true);
        let begun = false;
        new MutationObserver(() => {
          const reading = document.querySelector("[role=progressbar]") !== null;
          if (begun && !reading) resolve(performance.measure("reading", mark).duration);
          begun ||= reading;
        }).observe(document.body, { childList: true, subtree: true });
      }),
    PICKED
  );
}

/** Reads the files once, in a browser started anew. */
async function measure(paths: readonly string[]): Promise<Measure> {
  const { length: files } = paths;
  const { browser, ...pane } = await serveProductionPane();
  try {
    const page = await pane.newPage();
    await page.goto(pane.url);
    await page.getByRole("tab", { name: TEXTS.tabs.sum }).click();
    const picker = page.getByLabel(TEXTS.files.pickLabel);
    await picker.waitFor({ state: "attached" });
    const heap = await watchHeap(page);
    const traced = await traceTasks(browser);
    const reading = readingIn(page);
    await picker.setInputFiles([...paths]);
    const milliseconds = await reading;
    const tasks = await traced(PICKED);
    const heapOfPage = await heap();
    // Each file, with each of its tables.
    await page.getByText(TEXTS.files.read(files, files * TABLES_A_FILE, 0)).waitFor();
    return { files, milliseconds, tasks, heapOfPage, process: await peakOfProcess(browser) };
  } finally {
    await pane.close();
  }
}

const least = (values: readonly number[]) => Math.min(...values);
const most = (values: readonly number[]) => Math.max(0, ...values);
const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);

/** The longest task of the run in which it was shortest, and how many were long in each run. */
function tasksOf(runs: readonly (readonly Task[])[]) {
  const long = (time: (task: Task) => number) =>
    runs.map((tasks) => tasks.filter((task) => time(task) > LONG).length);
  const longest = (time: (task: Task) => number) =>
    Math.round(least(runs.map((tasks) => most(tasks.map(time)))));
  return {
    longest: longest(({ duration }) => duration),
    longestCpu: longest(({ cpu }) => cpu),
    long: long(({ duration }) => duration),
    longCpu: long(({ cpu }) => cpu),
  };
}

/** Figures of the cheapest run in each respect: what else the machine does only ever adds. */
function figuresOf(runs: readonly Measure[]) {
  const [{ files } = { files: 0 }] = runs;
  const milliseconds = least(runs.map((run) => run.milliseconds));
  const peaks = runs.flatMap((run) => run.process ?? []);
  return {
    files,
    milliseconds: Math.round(milliseconds),
    perFile: Number((milliseconds / files).toFixed(2)),
    filesPerSecond: Number(((files / milliseconds) * 1000).toFixed(1)),
    // The browser's own: it makes a File of each path before any script runs.
    handingOver: tasksOf(runs.map(({ tasks }) => tasks.filter(({ start }) => start < 0))),
    reading: tasksOf(runs.map(({ tasks }) => tasks.filter(({ start }) => start >= 0))),
    megabytes: {
      heapOfPage: megabytes(least(runs.map(({ heapOfPage }) => heapOfPage))),
      processWithWorkers: peaks.length === 0 ? null : megabytes(least(peaks)),
    },
  };
}

async function measured(paths: readonly string[]) {
  const runs: Measure[] = [];
  while (runs.length < RUNS) runs.push(await measure(paths));
  return figuresOf(runs);
}

async function write(folder: string): Promise<string[]> {
  const files = await manyWorkbooks(most(SIZES), TABLES_A_FILE);
  return Promise.all(
    files.map(async ({ name, bytes }) => {
      await writeFile(path.join(folder, name), bytes);
      return path.join(folder, name);
    })
  );
}

/**
 * Picked files until all are read, in the production build of the pane: how long it takes, how long the main
 * thread is taken at a stretch (and how much of that it runs), how much memory is held.
 */
async function main(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "jixiao-"));
  try {
    const paths = await write(folder);
    let first: number | undefined;
    for (const size of SIZES) {
      const figures = await measured(paths.slice(0, size));
      first ??= figures.perFile;
      const ratio = Number((figures.perFile / first).toFixed(2));
      const bench = "reading picked files in the pane (production), ms in Chromium";
      process.stdout.write(`${JSON.stringify({ bench, runs: RUNS, ...figures, ratio })}\n`);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

void main();
