import { fail, ok, type Result } from "../domain";
import { LIMITS, type FileReason } from "../files";
import type { CollectOptions } from "./collect-file";
import type { ReadReply, ReadRequest } from "./reader-messages";

/** As much of a worker as is asked for; a browser's Worker is one. */
export interface WorkerLike {
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(request: ReadRequest, transfer: Transferable[]): void;
  terminate(): void;
}

/** A file as it was picked: its bytes are asked for when its turn comes. */
export interface PickedFile {
  /** With its path below the picked folder where there is one. */
  readonly name: string;
  /** In bytes; a file that is too large is not loaded. */
  readonly size: number;
  readonly load: () => Promise<ArrayBuffer>;
}

/** Runs something after that many milliseconds; what it gives takes that back. */
export type Later = (milliseconds: number, run: () => void) => () => void;

export interface LaneOptions {
  readonly spawn: () => WorkerLike;
  /** Milliseconds a file, loading included. */
  readonly timeout: number;
  readonly later: Later;
}

/**
 * Reads one file after another in a worker of its own, made when the first one comes. A worker that dies,
 * or answers too late, is replaced for the next file.
 */
export class ReaderLane {
  private worker: WorkerLike | null = null;
  /** Ends the file that is being read; null between files. */
  private end: ((reply: ReadReply) => void) | null = null;

  constructor(private readonly options: LaneOptions) {}

  read(file: PickedFile, options: CollectOptions): Promise<ReadReply> {
    return new Promise((resolve) => {
      const stopTimer = this.options.later(this.options.timeout, () => this.stop("timeout"));
      const end = (reply: ReadReply) => {
        stopTimer();
        this.end = null;
        resolve(reply);
      };
      this.end = end;
      void loaded(file).then((bytes) => {
        if (this.end !== end) return; // stopped meanwhile
        if (bytes.ok) this.post({ name: file.name, bytes: bytes.value, options });
        else end(bytes);
      });
    });
  }

  /** Ends what is being read, if anything, with this reason; its worker is given up, for it can not be told. */
  stop(code: "timeout" | "cancelled" | "crashed"): void {
    const { end } = this;
    if (!end) return;
    this.dismiss();
    end(fail({ code }));
  }

  /** Lets go of the worker. */
  dismiss(): void {
    if (!this.worker) return;
    this.worker.onmessage = null;
    this.worker.onerror = null;
    this.worker.terminate();
    this.worker = null;
  }

  private post(request: ReadRequest): void {
    try {
      this.worker ??= this.hired();
      this.worker.postMessage(request, [request.bytes]);
    } catch {
      this.stop("crashed");
    }
  }

  private hired(): WorkerLike {
    const worker = this.options.spawn();
    worker.onmessage = ({ data }: MessageEvent<ReadReply>) => {
      if (!data.ok && data.reason.code === "crashed") this.stop("crashed");
      else this.end?.(data);
    };
    worker.onerror = () => {
      if (this.end) this.stop("crashed");
      else this.dismiss();
    };
    return worker;
  }
}

async function loaded({ size, load }: PickedFile): Promise<Result<ArrayBuffer, FileReason>> {
  if (size > LIMITS.fileBytes) return fail({ code: "tooLarge", what: "file" });
  try {
    return ok(await load());
  } catch {
    return fail({ code: "unreadable" });
  }
}
