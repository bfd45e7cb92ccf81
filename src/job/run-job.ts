import { writeFile } from "node:fs/promises";
import { createActions, type Actions, type Validation } from "../actions";
import { fail, ok, type Result } from "../domain";
import { createGateway } from "../excel";
import { createWorkbook, type EngineWorkbook } from "../workbench/engine";
import { createHost, loadClient } from "../workbench/host";
import { saveWorkbook } from "../workbench/xlsx";
import type { JobArguments } from "./arguments";
import { openXlsx, readBytes } from "./open-input";
import { findingRecords, reportLines } from "./report";

/** The sheet that a new workbook begins with, as Excel's does. */
const FIRST_SHEET = "Sheet1";

/** What the job prints, and whether the tables hold 错误. */
export interface JobOutcome {
  readonly lines: readonly string[];
  readonly errors: boolean;
}

/** A workbook with the add-in's actions on it, and what its input had to say. */
interface Office {
  readonly workbook: EngineWorkbook;
  readonly actions: Actions;
  /** Lets go of everything that would keep the process alive. */
  close(): void;
}

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

function connect(workbook: EngineWorkbook): Office {
  const host = createHost(workbook);
  const client = loadClient(host);
  const { requirements } = client.Office.context;
  const gateway = createGateway({
    run: (options, batch) => client.Excel.run(options, batch),
    isSetSupported: (set, version) => requirements.isSetSupported(set, version),
  });
  return {
    workbook,
    actions: createActions(gateway),
    close() {
      client.disconnect();
      host.dispose();
      workbook.dispose();
    },
  };
}

/** Writes the sheets of a text; what could not be read of it comes back as notices. */
async function importInput(
  { actions }: Office,
  { input }: JobArguments,
  text: Uint8Array | null
): Promise<Result<readonly string[], string>> {
  if (text === null) return ok([]);
  const imported = await actions.importText(text, "keepBoth");
  if (!imported.ok) return fail(`“${input.file}”${imported.reason.sentence}`);
  const removed = await actions.removeSheets([FIRST_SHEET]);
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
  const saved = await save(job, workbook, value);
  if (!saved.ok) return saved;
  return ok({ lines, errors: value.findings.some(({ severity }) => severity === "错误") });
}

async function save(
  { input, out, findings }: JobArguments,
  workbook: EngineWorkbook,
  validation: Validation
): Promise<Result<null, string>> {
  if (findings !== null) {
    const records = findingRecords(input.file, validation.findings);
    const written = await write(findings, `${JSON.stringify(records, null, 2)}\n`);
    if (!written.ok) return written;
  }
  return out === null ? ok(null) : write(out, await saveWorkbook(workbook));
}

async function write(file: string, content: string | Uint8Array): Promise<Result<null, string>> {
  try {
    await writeFile(file, content);
    return ok(null);
  } catch {
    return fail(`无法写入“${file}”：文件夹不存在、没有权限或文件正被打开。请核对后再试。`);
  }
}
