import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { fail, ok, SEVERITIES, type Result } from "../domain";
import { describeFileReason } from "../files";
import {
  createReaderPool,
  FILES_A_RUN,
  type CollectedFile,
  type FailedFile,
  type PickedFile,
  type ReaderPool,
} from "../intake";
import { createWorkbook, type EngineWorkbook } from "../workbench/engine";
import { connect, FIRST_SHEET, type JobOutcome, type Office } from "./connect";
import { openXlsx } from "./open-input";
import { spawnReader } from "./reader-thread";
import { writeOutputs, type Outputs } from "./write-output";

/** Sums up files on three sheets. */
export interface SummariseArguments extends Outputs {
  readonly files: readonly string[];
  /**
   * The workbook that has the sheets of an earlier run, which are brought up to date in place, and what is
   * expected (单位名册, 项目清单); null for a new workbook.
   */
  readonly onto: string | null;
  /** Keep what that workbook has of other files, and count it with these; else they are taken to be gone. */
  readonly append?: boolean;
}

/** Does what the pane does with picked files. A file that can not be read does not stop the others. */
export async function summariseJob(
  job: SummariseArguments,
  readers: ReaderPool = createReaderPool({ spawn: spawnReader })
): Promise<Result<JobOutcome, string>> {
  const { files, failed } = await readFiles(onceEach(job.files), readers);
  readers.dispose();
  const [first] = failed;
  if (files.length === 0 && first) return fail(`${first.name}：${first.reason}`);
  const opened = await openOnto(job.onto);
  if (!opened.ok) return opened;
  const office = connect(opened.value);
  try {
    return await summarise(job, office, files, failed);
  } finally {
    office.close();
  }
}

function openOnto(file: string | null): Promise<Result<EngineWorkbook, string>> {
  if (file !== null) return openXlsx(file);
  return Promise.resolve(ok(createWorkbook({ sheets: [FIRST_SHEET] })));
}

async function summarise(
  job: SummariseArguments,
  { workbook, actions, firstSheet }: Office,
  files: readonly CollectedFile[],
  failed: readonly FailedFile[]
): Promise<Result<JobOutcome, string>> {
  const summary = await actions.summariseFiles(files, failed, job.append ? "keep" : "gone");
  if (!summary.ok) return fail(summary.reason.sentence);
  if (job.onto === null) {
    const removed = await actions.removeSheets(firstSheet);
    if (!removed.ok) return fail(removed.reason.sentence);
  }
  const records = summary.value.problems.map(
    ({ category, file, sheet, cell, projectCode, projectName, ...rest }) => ({
      category,
      file,
      sheet,
      cells: cell === "" ? [] : [`${sheet}!${cell}`],
      projectCode,
      projectName,
      rule: rest.matter,
      severity: rest.severity,
      sentence: rest.sentence,
      state: rest.state,
    })
  );
  const written = await writeOutputs(job, workbook, records);
  if (!written.ok) return written;
  const grave = records.some(({ severity }) => severity === "错误");
  return ok({
    lines: [...linesOf(files, failed), ...summary.value.notices],
    errors: grave || failed.length > 0,
  });
}

/** A file counts once, however often and by whatever path it is named. */
function onceEach(names: readonly string[]): readonly string[] {
  const paths = names.map((name) => path.resolve(name));
  return names.filter((_, i) => paths.indexOf(paths[i] ?? "") === i);
}

/** Read as the pane reads them, within the same limits of size, time and memory. */
async function readFiles(
  names: readonly string[],
  readers: ReaderPool
): Promise<{ files: CollectedFile[]; failed: FailedFile[] }> {
  const files: CollectedFile[] = [];
  const failed: FailedFile[] = [];
  for (let first = 0; first < names.length; first += FILES_A_RUN) {
    const picked = await Promise.all(names.slice(first, first + FILES_A_RUN).map(pickedFile));
    const replies = await readers.read(picked, {}, { finished: () => undefined }).done;
    replies.forEach((reply, i) => {
      const name = picked[i]?.name ?? "";
      if (reply.ok) files.push(reply.value);
      else failed.push({ name, reason: describeFileReason(reply.reason) });
    });
  }
  return { files, failed };
}

/** One that is not there is told when its turn comes. */
async function pickedFile(name: string): Promise<PickedFile> {
  const size = await stat(name).then(
    (file) => file.size,
    () => 0
  );
  return { name, size, load: async () => Uint8Array.from(await readFile(name)).buffer };
}

/** One line a file, then a summary of all. */
function linesOf(files: readonly CollectedFile[], failed: readonly FailedFile[]): string[] {
  const tables = files.reduce((sum, { projects }) => sum + projects.length, 0);
  return [
    ...files.flatMap((file) => [
      `${file.name}：${file.projects.length}张项目表，${counts([file])}`,
      ...file.problems.map(
        ({ sheet, sentence }) => `${file.name}：${sheet ? `${sheet}：` : ""}${sentence}`
      ),
    ]),
    ...failed.map(({ name, reason }) => `${name}：未读取，${reason}`),
    `共${files.length + failed.length}个文件，${failed.length}个无法读取；${tables}张项目表：${counts(files)}。`,
  ];
}

function counts(files: readonly CollectedFile[]): string {
  const findings = files.flatMap((file) => file.findings);
  return SEVERITIES.map(
    (severity) => `${severity}${findings.filter((one) => one.severity === severity).length}`
  ).join("、");
}
