import { fail, ok, type Result } from "../domain";
import { createWorkbook, type EngineWorkbook } from "../workbench/engine";
import type { JobArguments } from "./arguments";
import { connect, FIRST_SHEET, type JobOutcome, type Office } from "./connect";
import { openXlsx, readBytes } from "./open-input";
import { findingRecords, reportLines } from "./report";
import { writeOutputs } from "./write-output";

/** Does the work of the add-in without a window. A failure is a sentence. */
export async function runJob(job: JobArguments): Promise<Result<JobOutcome, string>> {
  const input = await readInput(job);
  if (!input.ok) return input;
  const office = connect(input.value.workbook);
  try {
    const imported = await importInput(office, job, input.value.text);
    return imported.ok ? await work(job, office, imported.value) : imported;
  } finally {
    office.close();
  }
}

/** The workbook to work on: the one of the file, or a new one for the bytes of a text. */
async function readInput({
  input,
}: JobArguments): Promise<Result<{ workbook: EngineWorkbook; text: Uint8Array | null }, string>> {
  if (input.kind === "open") {
    const opened = await openXlsx(input.file);
    return opened.ok ? ok({ workbook: opened.value, text: null }) : opened;
  }
  const bytes = await readBytes(input.file);
  if (!bytes.ok) return bytes;
  return ok({ workbook: createWorkbook({ sheets: [FIRST_SHEET] }), text: bytes.value });
}

/** Writes the sheets of a text; what could not be read of it comes back as notices. */
async function importInput(
  { actions, firstSheet }: Office,
  { input }: JobArguments,
  text: Uint8Array | null
): Promise<Result<readonly string[], string>> {
  if (text === null) return ok([]);
  const imported = await actions.importText(text, "keepBoth");
  if (!imported.ok) return fail(`“${input.file}”${imported.reason.sentence}`);
  const removed = await actions.removeSheets(firstSheet);
  if (!removed.ok) return fail(removed.reason.sentence);
  return ok([...imported.value.problems, ...imported.value.notices]);
}

async function work(
  job: JobArguments,
  { workbook, actions }: Office,
  notices: readonly string[]
): Promise<Result<JobOutcome, string>> {
  const validation = await actions.validate();
  if (!validation.ok) return fail(validation.reason.sentence);
  const { value } = validation;
  const lines = [...notices, ...reportLines(value)];
  if (job.mark) {
    const marked = await actions.mark(value);
    if (!marked.ok) return fail(marked.reason.sentence);
    lines.push(...marked.value.unmarked.map(({ sheet, reason }) => `${sheet}：${reason.sentence}`));
  }
  if (job.overview) {
    const summary = await actions.summarise(value);
    if (!summary.ok) return fail(summary.reason.sentence);
    lines.push(...summary.value.notices);
  }
  const records = findingRecords(job.input.file, value.findings);
  const saved = await writeOutputs(job, workbook, records);
  if (!saved.ok) return saved;
  return ok({ lines, errors: value.findings.some(({ severity }) => severity === "错误") });
}
