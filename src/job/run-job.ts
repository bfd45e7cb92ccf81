import { writeFile } from "node:fs/promises";
import { importDocument, markFindings, summariseWorkbook, validateWorkbook } from "../actions";
import { fail, ok, type Result } from "../domain";
import { createGateway, removeSheets, type Gateway } from "../excel";
import { createWorkbook, type EngineWorkbook } from "../workbench/engine";
import { createHost, loadClient } from "../workbench/host";
import { saveWorkbook } from "../workbench/xlsx";
import type { JobArguments } from "./arguments";
import { openXlsx, readDocument } from "./open-input";
import { findingRecords, reportLines } from "./report";

/** The sheet that a new workbook begins with, as Excel's does. */
const FIRST_SHEET = "Sheet1";

/** What the job prints, and whether the tables hold 错误. */
export interface JobOutcome {
  readonly lines: readonly string[];
  readonly errors: boolean;
}

interface Opened {
  readonly workbook: EngineWorkbook;
  readonly gateway: Gateway;
  readonly notices: readonly string[];
}

/** Does the work of the add-in without a window. A failure is a sentence. */
export async function runJob(job: JobArguments): Promise<Result<JobOutcome, string>> {
  const opened = await open(job);
  if (!opened.ok) return opened;
  const { workbook, gateway } = opened.value;
  try {
    return await work(job, opened.value);
  } finally {
    await gateway.read(() => Promise.resolve(ok(null)));
    workbook.dispose();
  }
}

async function open({ input }: JobArguments): Promise<Result<Opened, string>> {
  if (input.kind === "open") {
    const workbook = await openXlsx(input.file);
    return workbook.ok ? ok({ ...connect(workbook.value), notices: [] }) : workbook;
  }
  const read = await readDocument(input.file);
  if (!read.ok) return read;
  const connected = connect(createWorkbook({ sheets: [FIRST_SHEET] }));
  const written = await importDocument(connected.gateway, read.value.document, "keepBoth");
  if (!written.ok) return fail(written.reason.sentence);
  const removed = await removeSheets(connected.gateway, [FIRST_SHEET]);
  if (!removed.ok) return fail(removed.reason.sentence);
  return ok({ ...connected, notices: [...read.value.notices, ...written.value.notices] });
}

function connect(workbook: EngineWorkbook) {
  const { Excel, Office } = loadClient(createHost(workbook));
  const gateway = createGateway({
    run: (options, batch) => Excel.run(options, batch),
    isSetSupported: (set, version) => Office.context.requirements.isSetSupported(set, version),
  });
  return { workbook, gateway };
}

async function work(
  job: JobArguments,
  { workbook, gateway, notices }: Opened
): Promise<Result<JobOutcome, string>> {
  const validation = await validateWorkbook(gateway);
  if (!validation.ok) return fail(validation.reason.sentence);
  const { value } = validation;
  const lines = [...notices, ...reportLines(value)];
  if (job.mark) {
    const marked = await markFindings(gateway, value);
    if (!marked.ok) return fail(marked.reason.sentence);
    lines.push(...marked.value.unmarked.map(({ sheet, reason }) => `${sheet}：${reason.sentence}`));
  }
  if (job.overview) {
    const summary = await summariseWorkbook(gateway, value);
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
  validation: Parameters<typeof reportLines>[0]
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
