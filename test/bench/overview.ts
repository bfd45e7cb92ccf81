import { createActions, type Actions } from "../../src/actions";
import { createGateway } from "../../src/excel";
import { collectFile, type CollectedFile } from "../../src/intake";
import type { Host } from "../../src/workbench/host";
import { manyWorkbooks } from "../support/many-workbooks";
import { openOffice, type OpenOffice } from "../support/office-client";

const TABLES_A_FILE = 10;
/** How many tables are summed up. */
const SIZES = [50, 500, 5000] as const;
/** The overview of so many is brought up to date as well; of more the embedded host takes minutes. */
const UPDATED = 500;
const RUNS = 3;

type ReplyBody = Awaited<ReturnType<Host["answer"]>>;
type Replies = readonly (readonly ReplyBody[])[];

/** One writing of the overview. */
interface Cost {
  readonly milliseconds: number;
  readonly syncs: number;
  readonly bytes: { readonly sent: number; readonly received: number };
}

function actionsOn({ Excel, Office }: OpenOffice): Actions {
  const { requirements } = Office.context;
  return createActions(
    createGateway({
      run: Excel.run,
      isSetSupported: (name, version) => requirements.isSetSupported(name, version),
    })
  );
}

async function costOf(
  { traffic }: OpenOffice,
  actions: Actions,
  files: readonly CollectedFile[]
): Promise<Cost> {
  traffic.reset();
  const start = process.cpuUsage();
  const done = await actions.summariseFiles(files, []);
  const { user, system } = process.cpuUsage(start);
  if (!done.ok) throw new Error(done.reason.sentence);
  return {
    milliseconds: (user + system) / 1000,
    syncs: traffic.requests,
    bytes: { sent: traffic.bytesSent, received: traffic.bytesReceived },
  };
}

/** Writes the overview that many times, the first time onto new sheets, with what the host has answered each time. */
async function onHost(
  files: readonly CollectedFile[],
  times: number
): Promise<{ costs: readonly Cost[]; replies: Replies }> {
  const office = openOffice();
  const { host } = office;
  const answer = host.answer.bind(host);
  const replies: ReplyBody[][] = [];
  host.answer = async (...request) => {
    const reply = await answer(...request);
    replies.at(-1)?.push(reply);
    return reply;
  };
  try {
    const actions = actionsOn(office);
    const costs: Cost[] = [];
    while (costs.length < times) {
      replies.push([]);
      costs.push(await costOf(office, actions, files));
    }
    return { costs, replies };
  } finally {
    office.close();
  }
}

/** The same once more, where nothing is done with a request but to answer it as before. */
async function onAnswers(
  files: readonly CollectedFile[],
  replies: Replies
): Promise<readonly Cost[]> {
  const office = openOffice();
  const left = replies.flat();
  office.host.answer = () => {
    const reply = left.shift();
    return reply ? Promise.resolve(reply) : Promise.reject(new Error("more is asked than before"));
  };
  try {
    const actions = actionsOn(office);
    const costs: Cost[] = [];
    while (costs.length < replies.length) costs.push(await costOf(office, actions, files));
    return costs;
  } finally {
    office.close();
  }
}

interface Measure {
  readonly tables: number;
  readonly work: "write" | "update";
  readonly cost: Cost;
  /** CPU milliseconds without the host: planning, building requests, Microsoft's client, the messages. */
  readonly own: number;
}

async function measure(files: readonly CollectedFile[]): Promise<readonly Measure[]> {
  const tables = files.length * TABLES_A_FILE;
  const { costs, replies } = await onHost(files, tables === UPDATED ? 2 : 1);
  const own = costs.map(() => Infinity);
  for (let run = 0; run < RUNS; run++) {
    const again = await onAnswers(files, replies);
    again.forEach(({ milliseconds, bytes }, i) => {
      if (bytes.sent !== costs[i]?.bytes.sent) throw new Error("something else is asked");
      own[i] = Math.min(own[i] ?? Infinity, milliseconds);
    });
  }
  return costs.map((cost, i) => ({
    tables,
    work: i === 0 ? "write" : "update",
    cost,
    own: own[i] ?? NaN,
  }));
}

async function collectedFiles(count: number): Promise<CollectedFile[]> {
  const files: CollectedFile[] = [];
  for (const { name, bytes } of await manyWorkbooks(count, TABLES_A_FILE)) {
    const collected = await collectFile(bytes, name);
    if (!collected.ok) throw new Error(`${name}: ${collected.reason.code}`);
    files.push(collected.value);
  }
  return files;
}

const round = (amount: number) => Number(amount.toFixed(2));

/**
 * 项目汇总, 指标明细 and 汇总问题 of picked files, on the embedded host. The add-in's own share is what the same
 * writing takes where the host's replies are known beforehand; `ratio` is of its time a table to the smallest.
 */
async function main(): Promise<void> {
  const files = await collectedFiles(Math.max(...SIZES) / TABLES_A_FILE);
  await measure(files.slice(0, UPDATED / TABLES_A_FILE)); // the compiler's warming up is no part of the measure
  const measures: Measure[] = [];
  for (const tables of SIZES)
    measures.push(...(await measure(files.slice(0, tables / TABLES_A_FILE))));
  const [first] = measures;
  for (const { tables, work, cost, own } of measures) {
    const line = {
      bench: "overview of picked files, CPU ms on the embedded host",
      work,
      tables,
      ...cost,
      milliseconds: Math.round(cost.milliseconds),
      own: { milliseconds: Math.round(own), perTable: round(own / tables) },
      ratio: first && round(own / tables / (first.own / first.tables)),
    };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}

void main();
