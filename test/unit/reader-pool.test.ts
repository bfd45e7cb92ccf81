import { Worker } from "node:worker_threads";
import {
  createReaderPool,
  FILES_A_RUN,
  type CollectedFile,
  type PickedFile,
  type ReadReply,
  type ReadRequest,
  type WorkerLike,
} from "../../src/intake";
import { asWorker, spawnReader } from "../../src/job/reader-thread";
import { workbookFile } from "../support/workbook-files";

/** A worker that answers when it is told to. */
class FakeWorker implements WorkerLike {
  onmessage: WorkerLike["onmessage"] = null;
  onerror: WorkerLike["onerror"] = null;
  readonly requests: ReadRequest[] = [];
  readonly transferred: Transferable[] = [];
  terminated = false;

  postMessage(request: ReadRequest, transfer: Transferable[]): void {
    this.requests.push(request);
    this.transferred.push(...transfer);
  }

  terminate(): void {
    this.terminated = true;
  }

  reply(reply: ReadReply = { ok: true, value: collected(this.requests.at(-1)?.name ?? "") }) {
    this.onmessage?.({ data: reply } as MessageEvent);
  }

  die(): void {
    this.onerror?.({} as ErrorEvent);
  }
}

function collected(name: string): CollectedFile {
  return { name, projects: [], findings: [], problems: [] };
}

/** A clock that stands still until its time is up. */
function clock() {
  const waiting = new Map<() => void, number>();
  return {
    waiting,
    later: (milliseconds: number, run: () => void) => {
      waiting.set(run, milliseconds);
      return () => void waiting.delete(run);
    },
    expire() {
      for (const run of [...waiting.keys()]) {
        waiting.delete(run);
        run();
      }
    },
  };
}

function pool(options: { readonly workers?: number } = {}) {
  const workers: FakeWorker[] = [];
  const time = clock();
  const readers = createReaderPool({
    ...options,
    later: time.later,
    spawn: () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
  });
  return { workers, time, readers };
}

/** A file whose loads are counted. */
function file(name: string, load?: PickedFile["load"]) {
  const loads: string[] = [];
  const bytes = new ArrayBuffer(8);
  return {
    name,
    size: 8,
    bytes,
    loads,
    load: () => {
      loads.push(name);
      return load ? load() : Promise.resolve(bytes);
    },
  };
}

const files = (count: number) => Array.from({ length: count }, (_, i) => file(`${i}.xlsx`));

/** Lets everything that is ready go on. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** What a run tells, as it comes. */
function listener() {
  const told: string[] = [];
  return {
    told,
    started: (index: number) => void told.push(`${index} reading`),
    finished: (index: number, reply: ReadReply) =>
      void told.push(`${index} ${reply.ok ? "ok" : reply.reason.code}`),
  };
}

const codesOf = (replies: readonly ReadReply[]) =>
  replies.map((reply) => (reply.ok ? "ok" : reply.reason.code));

describe("files are read", () => {
  test("two at a time, and loaded only when their turn comes", async () => {
    const { workers, readers } = pool();
    const picked = files(4);
    const { told, ...heard } = listener();
    const run = readers.read(picked, {}, heard);
    await settled();
    expect(picked.map(({ loads }) => loads.length)).toEqual([1, 1, 0, 0]);
    expect(workers.map(({ requests }) => requests.length)).toEqual([1, 1]);
    workers[1]?.reply();
    await settled();
    expect(picked.map(({ loads }) => loads.length)).toEqual([1, 1, 1, 0]);
    workers[0]?.reply();
    await settled();
    workers.forEach((worker) => worker.reply());
    expect(codesOf(await run.done)).toEqual(["ok", "ok", "ok", "ok"]);
    expect(told.filter((one) => one.endsWith("ok"))).toHaveLength(4);
    expect(told.filter((one) => one.endsWith("reading"))).toHaveLength(4);
    expect(workers).toHaveLength(2);
  });

  test("with their replies in the order of the files, told in the order in which they end", async () => {
    const { workers, readers } = pool();
    const { told, ...heard } = listener();
    const run = readers.read(files(2), {}, heard);
    await settled();
    const [first, second] = [...workers].sort((a, b) =>
      (a.requests[0]?.name ?? "") < (b.requests[0]?.name ?? "") ? -1 : 1
    );
    second?.reply();
    await settled();
    first?.reply();
    const replies = await run.done;
    expect(replies.map((reply) => reply.ok && reply.value.name)).toEqual(["0.xlsx", "1.xlsx"]);
    expect(told.filter((one) => one.endsWith("ok"))).toEqual(["1 ok", "0 ok"]);
  });

  test("with their bytes handed over and their options", async () => {
    const { workers, readers } = pool({ workers: 1 });
    const one = file("甲.xlsx");
    readers.read([one], { hidden: true, budgetYear: 2026 }, listener());
    await settled();
    expect(workers[0]?.transferred).toEqual([one.bytes]);
    expect(workers[0]?.requests[0]).toMatchObject({
      name: "甲.xlsx",
      options: { hidden: true, budgetYear: 2026 },
    });
  });

  test("by the same workers in a later run, which waits for an earlier one", async () => {
    const { workers, readers } = pool({ workers: 1 });
    const first = readers.read(files(2), {}, listener());
    const retried = file("again.xlsx");
    const second = readers.read([retried], {}, listener());
    for (let i = 0; i < 3; i++) {
      await settled();
      expect(retried.loads).toHaveLength(i === 2 ? 1 : 0);
      workers[0]?.reply();
    }
    await Promise.all([first.done, second.done]);
    expect(workers).toHaveLength(1);
  });

  test("500 in one run; one more is told that it is not", async () => {
    const { workers, readers } = pool();
    const picked = files(FILES_A_RUN + 1);
    const run = readers.read(picked, {}, listener());
    for (let i = 0; i < FILES_A_RUN / 2; i++) {
      await settled();
      workers.forEach((worker) => worker.reply());
    }
    const codes = codesOf(await run.done);
    expect(codes.slice(0, -1).every((code) => code === "ok")).toBe(true);
    expect(codes.at(-1)).toBe("tooMany");
    expect(picked.at(-1)?.loads).toEqual([]);
    expect(FILES_A_RUN).toBe(500);
  });

  test("none at all is done at once", async () => {
    const { workers, readers } = pool();
    expect(await readers.read([], {}, listener()).done).toEqual([]);
    expect(workers).toEqual([]);
  });
});

describe("a file that fails does not stop the others", () => {
  test("when it takes more than 20 s: its worker is replaced, and what it still says is not heard", async () => {
    const { workers, time, readers } = pool({ workers: 1 });
    const { told, ...heard } = listener();
    const run = readers.read(files(2), {}, heard);
    await settled();
    expect([...time.waiting.values()]).toEqual([20_000]);
    time.expire();
    await settled();
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    workers[0]?.reply();
    workers[1]?.reply();
    expect(codesOf(await run.done)).toEqual(["timeout", "ok"]);
    expect(told).toEqual(["0 reading", "1 reading", "0 timeout", "1 ok"]);
    expect(time.waiting.size).toBe(0);
  });

  test("when its bytes do not come in that time", async () => {
    const { workers, time, readers } = pool({ workers: 1 });
    const never = file("a.xlsx", () => new Promise<ArrayBuffer>(() => undefined));
    const run = readers.read([never, file("b.xlsx")], {}, listener());
    await settled();
    time.expire();
    await settled();
    workers[0]?.reply();
    expect(codesOf(await run.done)).toEqual(["timeout", "ok"]);
  });

  test("when its worker dies", async () => {
    const { workers, readers } = pool({ workers: 1 });
    const run = readers.read(files(2), {}, listener());
    await settled();
    workers[0]?.die();
    await settled();
    workers[1]?.reply();
    expect(codesOf(await run.done)).toEqual(["crashed", "ok"]);
    expect(workers[0]?.terminated).toBe(true);
  });

  test("when its worker says that it broke down, and may not have recovered", async () => {
    const { workers, readers } = pool({ workers: 1 });
    const run = readers.read(files(2), {}, listener());
    await settled();
    workers[0]?.reply({ ok: false, reason: { code: "crashed" } });
    await settled();
    workers[1]?.reply();
    expect(codesOf(await run.done)).toEqual(["crashed", "ok"]);
    expect(workers[0]?.terminated).toBe(true);
  });

  test("when it is refused: its worker goes on", async () => {
    const { workers, readers } = pool({ workers: 1 });
    const run = readers.read(files(2), {}, listener());
    await settled();
    workers[0]?.reply({ ok: false, reason: { code: "password" } });
    await settled();
    workers[0]?.reply();
    expect(codesOf(await run.done)).toEqual(["password", "ok"]);
    expect(workers).toHaveLength(1);
  });

  test("when it can not be loaded, because it was moved or is locked", async () => {
    const { workers, readers } = pool({ workers: 1 });
    const gone = file("a.xlsx", () => Promise.reject(new Error("NotReadableError")));
    const thrown = file("b.xlsx", () => {
      throw new Error("NotFoundError");
    });
    const run = readers.read([gone, thrown, file("c.xlsx")], {}, listener());
    await settled();
    workers[0]?.reply();
    expect(codesOf(await run.done)).toEqual(["unreadable", "unreadable", "ok"]);
    expect(workers).toHaveLength(1);
  });

  test("when it is over 50 MB, which is not even loaded", async () => {
    const { workers, readers } = pool({ workers: 1 });
    const limit = { ...file("a.xlsx"), size: 50 << 20 };
    const above = { ...file("b.xlsx"), size: (50 << 20) + 1 };
    const run = readers.read([above, limit], {}, listener());
    await settled();
    workers[0]?.reply();
    expect(await run.done).toMatchObject([
      { ok: false, reason: { code: "tooLarge", what: "file" } },
      { ok: true },
    ]);
    expect(above.loads).toEqual([]);
  });

  test("when no worker can be made, or none takes its bytes", async () => {
    const spawned: FakeWorker[] = [];
    const readers = createReaderPool({
      workers: 1,
      later: clock().later,
      spawn: () => {
        const worker = new FakeWorker();
        spawned.push(worker);
        if (spawned.length === 1) throw new Error("blocked");
        if (spawned.length === 2)
          worker.postMessage = () => {
            throw new Error("detached");
          };
        return worker;
      },
    });
    const run = readers.read(files(3), {}, listener());
    await settled();
    spawned[2]?.reply();
    expect(codesOf(await run.done)).toEqual(["crashed", "crashed", "ok"]);
  });

  test("a worker that breaks between two files is replaced", async () => {
    const { workers, readers } = pool({ workers: 1 });
    const run = readers.read(files(1), {}, listener());
    await settled();
    workers[0]?.reply();
    await run.done;
    workers[0]?.die();
    const again = readers.read(files(1), {}, listener());
    await settled();
    workers[1]?.reply();
    expect(codesOf(await again.done)).toEqual(["ok"]);
  });
});

describe("cancelling", () => {
  test("stops at once: workers end, what is left is cancelled and never loaded", async () => {
    const { workers, time, readers } = pool();
    const picked = files(5);
    const { told, ...heard } = listener();
    const run = readers.read(picked, {}, heard);
    await settled();
    workers.find(({ requests }) => requests[0]?.name === "0.xlsx")?.reply();
    await settled();
    run.cancel();
    expect(codesOf(await run.done)).toEqual(["ok", ...Array<string>(4).fill("cancelled")]);
    expect(workers.every(({ terminated }) => terminated)).toBe(true);
    expect(picked.map(({ loads }) => loads.length)).toEqual([1, 1, 1, 0, 0]);
    expect(told.filter((one) => one.endsWith("cancelled"))).toHaveLength(4);
    expect(time.waiting.size).toBe(0);
  });

  test("while bytes are on their way leaves them aside", async () => {
    const { workers, readers } = pool({ workers: 1 });
    let arrive: (bytes: ArrayBuffer) => void = () => undefined;
    const slow = file("a.xlsx", () => new Promise<ArrayBuffer>((resolve) => (arrive = resolve)));
    const run = readers.read([slow], {}, listener());
    await settled();
    run.cancel();
    arrive(new ArrayBuffer(8));
    expect(codesOf(await run.done)).toEqual(["cancelled"]);
    await settled();
    expect(workers).toEqual([]);
  });

  test("leaves other runs alone, and the pool ready for the next file", async () => {
    const { workers, readers } = pool({ workers: 1 });
    const first = readers.read(files(2), {}, listener());
    const second = readers.read(files(1), {}, listener());
    await settled();
    first.cancel();
    await settled();
    workers[1]?.reply();
    expect(codesOf(await first.done)).toEqual(["cancelled", "cancelled"]);
    expect(codesOf(await second.done)).toEqual(["ok"]);
    const retried = readers.read(files(1), {}, listener());
    await settled();
    workers[1]?.reply();
    expect(codesOf(await retried.done)).toEqual(["ok"]);
  });

  test("after the end changes nothing", async () => {
    const { workers, readers } = pool({ workers: 1 });
    const run = readers.read(files(1), {}, listener());
    await settled();
    workers[0]?.reply();
    await run.done;
    run.cancel();
    expect(workers[0]?.terminated).toBe(false);
    expect(codesOf(await run.done)).toEqual(["ok"]);
  });

  test("by letting go of the pool ends its workers, idle ones too", async () => {
    const { workers, readers } = pool();
    const done = readers.read(files(2), {}, listener());
    await settled();
    workers.forEach((worker) => worker.reply());
    await done.done;
    const left = readers.read(files(1), {}, listener());
    await settled();
    readers.dispose();
    expect(codesOf(await left.done)).toEqual(["cancelled"]);
    expect(workers.every(({ terminated }) => terminated)).toBe(true);
  });
});

describe("in real threads", () => {
  const kept = (name: string): PickedFile & { readonly bytes: ArrayBuffer } => {
    const bytes = Uint8Array.from(workbookFile(name)).buffer;
    return { name, size: bytes.byteLength, bytes, load: () => Promise.resolve(bytes) };
  };

  test("every hostile file ends in its reason, and every sound one is read", async () => {
    const readers = createReaderPool({ spawn: spawnReader });
    const picked = [
      "biff8.xls",
      "bomb_zeros1g.xlsx",
      "empty.xlsx",
      "enc_agile.xlsx",
      "flip.xlsx",
      "html.xls",
      "laughs.xlsx",
      "merge_huge.xlsx",
      "trunc50.xlsx",
      "types.xlsx",
      "wps.et",
    ].map(kept);
    const run = readers.read(picked, {}, listener());
    expect(codesOf(await run.done)).toEqual([
      "ok",
      "tooLarge",
      "empty",
      "password",
      "damaged",
      "notWorkbook",
      "suspicious",
      "ok",
      "truncated",
      "ok",
      "ok",
    ]);
    expect(picked.map(({ bytes }) => bytes.byteLength)).toEqual(picked.map(() => 0));
    readers.dispose();
  });

  test("one that never answers, and one that ends itself, are replaced", async () => {
    const scripts = [
      "require('node:worker_threads').parentPort.on('message', () => { for (;;); })",
      "require('node:worker_threads').parentPort.on('message', () => process.exit(1))",
    ];
    const time = clock();
    const readers = createReaderPool({
      workers: 1,
      later: time.later,
      spawn: () => {
        const script = scripts.shift();
        return script === undefined ? spawnReader() : asWorker(new Worker(script, { eval: true }));
      },
    });
    const { told, ...heard } = listener();
    const run = readers.read(["types.xlsx", "types.xlsx", "types.xlsx"].map(kept), {}, heard);
    await settled();
    time.expire();
    expect(codesOf(await run.done)).toEqual(["timeout", "crashed", "ok"]);
    expect(told.at(-1)).toBe("2 ok");
    readers.dispose();
  });
});
