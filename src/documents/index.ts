export { decodeText } from "./decode-text";
export { describeTextProblem } from "./text-problem";
export type { TextProblem, TextProblemReason } from "./text-problem";
export { readTargetText } from "./read-target-text";
export type { TargetDocument } from "./read-target-text";
