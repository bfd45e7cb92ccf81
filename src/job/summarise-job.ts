import path from "node:path";
import { fail, ok, SEVERITIES, type Result } from "../domain";
import { describeFileReason } from "../files";
import { collectFile, type CollectedFile, type FailedFile } from "../intake";
import { createWorkbook, type EngineWorkbook } from "../workbench/engine";
import { connect, FIRST_SHEET, type JobOutcome, type Office } from "./connect";
import { openXlsx, readBytes } from "./open-input";
import { writeOutputs, type Outputs } from "./write-output";

/** Sums up files on three sheets. */
export interface SummariseArguments extends Outputs {
  readonly files: readonly string[];
  /**
   * The workbook that has the sheets of an earlier run, which are brought up to date in place, and what is
   * expected (单位名册, 项目清单); null for a new workbook.
   */
  readonly onto: string | null;
}

/** Does what the pane does with picked files. A file that can not be read does not stop the others. */
export async function summariseJob(job: SummariseArguments): Promise<Result<JobOutcome, string>> {
  const { files, failed } = await readFiles(onceEach(job.files));
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
  const summary = await actions.summariseFiles(files, failed);
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

/** One after the other: a file's bytes are let go before the next one is read. */
async function readFiles(
  names: readonly string[]
): Promise<{ files: CollectedFile[]; failed: FailedFile[] }> {
  const files: CollectedFile[] = [];
  const failed: FailedFile[] = [];
  for (const name of names) {
    const file = await collect(name);
    if (file.ok) files.push(file.value);
    else failed.push({ name, reason: file.reason });
  }
  return { files, failed };
}

async function collect(name: string): Promise<Result<CollectedFile, string>> {
  const bytes = await readBytes(name);
  if (!bytes.ok) return bytes;
  const file = await collectFile(bytes.value, name);
  return file.ok ? file : fail(describeFileReason(file.reason));
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
