import { fail } from "../domain";
import type { CollectOptions } from "./collect-file";
import { ReaderLane, type Later, type PickedFile, type WorkerLike } from "./reader-lane";
import type { ReadReply } from "./reader-messages";

/** More files are not read in one go. */
export const FILES_A_RUN = 500;

export interface PoolOptions {
  readonly spawn: () => WorkerLike;
  readonly workers?: number;
  /** Milliseconds a file, loading included. */
  readonly timeout?: number;
  /** The clock; by default the real one. */
  readonly later?: Later;
}

/** Told of every file of a run, by its place in it. */
export interface RunListener {
  /** Its turn has come. */
  readonly started?: (index: number) => void;
  /** Told once for each file, in the order in which they end. */
  readonly finished: (index: number, reply: ReadReply) => void;
}

/** The reading of some files. */
export interface ReadRun {
  /** The replies in the order of the files, when the last one has come; never rejects for want of a file. */
  readonly done: Promise<readonly ReadReply[]>;
  /** Stops at once: what is not finished ends as `cancelled`. */
  cancel(): void;
}

/** Reads picked files in workers, a few at a time. Files of a later run wait for those of an earlier one. */
export interface ReaderPool {
  read(files: readonly PickedFile[], options: CollectOptions, listener: RunListener): ReadRun;
  /** Cancels what is being read and lets go of the workers. */
  dispose(): void;
}

interface Job {
  readonly file: PickedFile;
  readonly options: CollectOptions;
  readonly started: () => void;
  readonly finish: (reply: ReadReply) => void;
}

const CANCELLED = fail({ code: "cancelled" } as const);
const TOO_MANY = fail({ code: "tooMany" } as const);

const realClock: Later = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};

/**
 * A pool of workers, which it makes with `spawn` as they are needed and keeps for the next run. One reply a
 * file, whatever happens: a file that fails, a worker that dies or does not answer never stops the others. A
 * file's bytes are loaded when its turn comes, and handed over without a copy.
 */
export function createReaderPool({
  spawn,
  workers = 2,
  timeout = 20_000,
  later = realClock,
}: PoolOptions): ReaderPool {
  const lanes = Array.from({ length: workers }, () => new ReaderLane({ spawn, timeout, later }));
  const idle = [...lanes];
  const busy = new Map<Job, ReaderLane>();
  let waiting: readonly Job[] = [];

  return { read, dispose };

  function read(
    files: readonly PickedFile[],
    options: CollectOptions,
    listener: RunListener
  ): ReadRun {
    const jobs = new Set<Job>();
    const replies = files.map((file, index) => {
      if (index >= FILES_A_RUN) return Promise.resolve(TOO_MANY);
      return new Promise<ReadReply>((finish) => {
        jobs.add({ file, options, finish, started: () => listener.started?.(index) });
      });
    });
    const told = replies.map(async (reply, index) => {
      listener.finished(index, await reply);
      return reply;
    });
    waiting = [...waiting, ...jobs];
    startNext();
    return { done: Promise.all(told), cancel: () => cancel(jobs) };
  }

  function startNext(): void {
    while (idle.length > 0 && waiting.length > 0) {
      const [job, ...rest] = waiting;
      const lane = idle.pop();
      waiting = rest;
      if (job && lane) void work(job, lane);
    }
  }

  async function work(job: Job, lane: ReaderLane): Promise<void> {
    busy.set(job, lane);
    job.started();
    const reply = await lane.read(job.file, job.options);
    busy.delete(job);
    idle.push(lane);
    startNext();
    job.finish(reply);
  }

  function cancel(jobs: ReadonlySet<Job>): void {
    const left = waiting.filter((job) => jobs.has(job));
    waiting = waiting.filter((job) => !jobs.has(job));
    left.forEach((job) => job.finish(CANCELLED));
    busy.forEach((lane, job) => jobs.has(job) && lane.stop("cancelled"));
  }

  function dispose(): void {
    cancel(new Set([...waiting, ...busy.keys()]));
    lanes.forEach((lane) => lane.dismiss());
  }
}
