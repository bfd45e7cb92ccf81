import { answerRequest, type ReadRequest } from "./reader-messages";

/** The script of a browser's worker: one file in, one reply out. */
self.onmessage = ({ data }: MessageEvent<ReadRequest>) => {
  void answerRequest(data).then((reply) => self.postMessage(reply));
};
