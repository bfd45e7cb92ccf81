import type { Fate } from "../../../src/workbench/host";
import { ACTS, type Act, type Places } from "./acts";

/** One thing that goes wrong, or that somebody does, at one request. Requests count from 1. */
export type Trial = { readonly at: number } & (
  | { readonly kind: "fault"; readonly fate: Fate; readonly onward: boolean }
  | { readonly kind: "act"; readonly act: Act }
  | { readonly kind: "otherPane" }
);

const FATES: readonly Fate[] = ["refused", "unsent", "halved", "unanswered"];

/** All that can happen to an action that sends so many requests. */
export function allTrials(requests: number, places: Places, adds: readonly string[]): Trial[] {
  const acts = ACTS.filter(({ needs }) =>
    needs === "list" ? places.list : needs === "adds" ? adds.length > 0 : true
  );
  return Array.from({ length: requests }, (_, i) => i + 1).flatMap((at): Trial[] => [
    ...FATES.flatMap((fate) =>
      [false, true].map((onward) => ({ kind: "fault" as const, at, fate, onward }))
    ),
    ...acts.map((act) => ({ kind: "act" as const, at, act })),
    { kind: "otherPane", at },
  ]);
}

/** Every so many-th trial, always the same ones; `first` says where to begin. */
export function sample(trials: readonly Trial[], count: number, first: number): readonly Trial[] {
  if (trials.length <= count) return trials;
  const step = trials.length / count;
  return Array.from({ length: count }, (_, i) => {
    const at = Math.floor(i * step) + first;
    return trials[at % trials.length]!;
  });
}

export function tellTrial(trial: Trial): string {
  if (trial.kind === "act") return `request ${trial.at}: the user ${trial.act.name}`;
  if (trial.kind === "otherPane") return `request ${trial.at}: another pane does the same`;
  return `request ${trial.at}: ${trial.fate}${trial.onward ? ", and none gets through after it" : ""}`;
}
