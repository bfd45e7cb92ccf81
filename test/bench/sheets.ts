import { createActions, type Actions } from "../../src/actions";
import type { Result } from "../../src/domain";
import { createGateway } from "../../src/excel";
import { openOffice, type OpenOffice } from "../support/office-client";
import { SEED } from "../support/seed";

/** How many sheets a workbook has, one table on each. */
const SIZES = [1, 10, 100] as const;
const RUNS = 3;

interface Cost {
  readonly milliseconds: number;
  readonly syncs: number;
  readonly kilobytes: { readonly sent: number; readonly received: number };
}

/** A workbook of that many tables, each with a code that is wrong and a plan that falls. */
async function workbookOf(sheets: number): Promise<{ office: OpenOffice; actions: Actions }> {
  const office = openOffice();
  const { requirements } = office.Office.context;
  const actions = createActions(
    createGateway({
      run: office.Excel.run,
      isSetSupported: (name, version) => requirements.isSetSupported(name, version),
    })
  );
  const tables = Array.from({ length: sheets }, (_, i) => {
    const table = SEED.tables[i % SEED.tables.length];
    if (!table) throw new Error("the seed has no tables");
    return {
      ...table,
      number: i + 1,
      projectCode: `${table.projectCode}X`,
      spendingPlan: { march: 0.5, june: 0.2, october: 0.8, december: 1 },
    };
  });
  valueOf(await actions.importDocument({ ...SEED, department: null, tables }, "keepBoth"));
  return { office, actions };
}

function valueOf<T>(result: Result<T, { readonly sentence: string }>): T {
  if (!result.ok) throw new Error(result.reason.sentence);
  return result.value;
}

async function measured<T>(
  { traffic }: OpenOffice,
  work: () => Promise<Result<T, { readonly sentence: string }>>
): Promise<{ value: T; cost: Cost }> {
  traffic.reset();
  const start = process.cpuUsage();
  const value = valueOf(await work());
  const { user, system } = process.cpuUsage(start);
  const kilobytes = {
    sent: Math.round(traffic.bytesSent / 1024),
    received: Math.round(traffic.bytesReceived / 1024),
  };
  const milliseconds = Math.round((user + system) / 1000);
  return { value, cost: { milliseconds, syncs: traffic.requests, kilobytes } };
}

/** The cheapest of several runs: what else the machine does only ever adds. */
async function cheapest(run: () => Promise<Cost>): Promise<Cost> {
  const costs: Cost[] = [];
  for (let i = 0; i < RUNS; i++) costs.push(await run());
  return costs.reduce((a, b) => (b.milliseconds < a.milliseconds ? b : a));
}

interface Line {
  readonly sheets: number;
  readonly findings: number;
  readonly validate: Cost;
  readonly mark: Cost;
}

async function measure(sheets: number): Promise<Line> {
  const { office, actions } = await workbookOf(sheets);
  try {
    const { value: validation } = await measured(office, () => actions.validate());
    const validate = await cheapest(
      async () => (await measured(office, () => actions.validate())).cost
    );
    const mark = await cheapest(
      async () => (await measured(office, () => actions.mark(validation))).cost
    );
    return { sheets, findings: validation.findings.length, validate, mark };
  } finally {
    office.close();
  }
}

/** From a click to the findings and from the findings to the marks, on the embedded host. */
async function main(): Promise<void> {
  const lines: Line[] = [];
  for (const sheets of SIZES) lines.push(await measure(sheets));
  const base = lines[1];
  for (const line of lines) {
    const ratio = (name: "validate" | "mark") =>
      base && Number((line[name].milliseconds / base[name].milliseconds).toFixed(2));
    const text = JSON.stringify({
      bench: "validate and mark, CPU ms on the embedded host",
      runs: RUNS,
      ...line,
      toTenSheets: { validate: ratio("validate"), mark: ratio("mark") },
    });
    process.stdout.write(`${text}\n`);
  }
}

void main();
