export type {
  CollectedFile,
  CollectedFinding,
  CollectedProject,
  FileProblem,
} from "./collected-file";
export { collectFile, type CollectOptions } from "./collect-file";
export { projectAt } from "./project-at";
export type { Later, PickedFile, WorkerLike } from "./reader-lane";
export { answerRequest, type ReadReply, type ReadRequest } from "./reader-messages";
export {
  createReaderPool,
  FILES_A_RUN,
  type PoolOptions,
  type ReaderPool,
  type ReadRun,
  type RunListener,
} from "./reader-pool";
export {
  countAcross,
  countDuplicates,
  summaryProblems,
  type Duplicates,
  type Expected,
  type FailedFile,
  type KeptProjects,
} from "./summary-problems";
