import { parentPort, Worker } from "node:worker_threads";
import { answerRequest, type ReadRequest, type WorkerLike } from "../intake";

/** What a thread may take before it is given up as broken down; a file within all limits takes half as much. */
const MEMORY_MB = 512;

parentPort?.on("message", (request: ReadRequest) => {
  void answerRequest(request).then((reply) => parentPort?.postMessage(reply));
});

/** A thread of Node that reads files as a browser's worker does: this file is its script too. */
export function spawnReader(): WorkerLike {
  return asWorker(
    new Worker(__filename, {
      execArgv: ["-r", "@swc-node/register"],
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    })
  );
}

/** A thread in the shape of a browser's worker. */
export function asWorker(thread: Worker): WorkerLike {
  const worker: WorkerLike = {
    onmessage: null,
    onerror: null,
    postMessage: (request, transfer) => thread.postMessage(request, transfer as ArrayBuffer[]),
    terminate: () => void thread.terminate(),
  };
  const broken = () => worker.onerror?.({} as ErrorEvent);
  thread.on("message", (data: unknown) => worker.onmessage?.({ data } as MessageEvent));
  thread.on("error", broken);
  thread.on("exit", broken);
  return worker;
}
