import { parentPort, Worker } from "node:worker_threads";
import { answerRequest, type ReadRequest, type WorkerLike } from "../../src/intake";

parentPort?.on("message", (request: ReadRequest) => {
  void answerRequest(request).then((reply) => parentPort?.postMessage(reply));
});

/** A thread of Node that reads files as a browser's worker does; `script` is another one in its place. */
export function spawnThread(script?: string): WorkerLike {
  const thread =
    script === undefined
      ? new Worker(__filename, { execArgv: ["-r", "@swc-node/register"] })
      : new Worker(script, { eval: true });
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
