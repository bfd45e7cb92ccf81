import type { Actions } from "../../../src/actions";
import { attempt, dryRun } from "./attempt";
import { baseNamed, closeBases } from "./bases";
import { judge } from "./judge";
import { SCENARIOS, type Scenario } from "./scenarios";
import { allTrials, sample, tellTrial } from "./trials";

/** NOTHING_LOST=all tries everything at every request; without it each scenario is tried so many times. */
const EVERYTHING = process.env["NOTHING_LOST"] === "all";
const SAMPLE = Number(process.env["NOTHING_LOST"]) || 5;

const counted: string[] = [];

afterAll(async () => {
  await closeBases();
  process.stdout.write(`${counted.join("\n")}\n`);
});

/** Tries one scenario; answers a line for each attempt in which something was lost. */
async function tryScenario(scenario: Scenario) {
  const base = await baseNamed(scenario.base);
  const dry = await dryRun(scenario, base);
  const undisturbed = judge(scenario, dry.run, null);
  const failed = undisturbed.map((line) => `${scenario.story}, undisturbed: ${line}`);
  const all = allTrials(dry.requests, scenario.places, dry.adds);
  const trials = EVERYTHING ? all : sample(all, SAMPLE, scenario.story.length);
  let [attempts, survived] = [0, 0];
  for (const trial of trials) {
    const faults = await attempt(scenario, base, trial, dry);
    if (faults === null) continue;
    attempts++;
    if (faults.length === 0) survived++;
    failed.push(...faults.map((line) => `${scenario.story}, ${tellTrial(trial)}: ${line}`));
  }
  return { attempts, survived, failed };
}

const NAMES = Object.keys(SCENARIOS) as (keyof Actions)[];

test.each(NAMES)(
  "%s loses nothing of the user's",
  async (name) => {
    const failed: string[] = [];
    let [attempts, survived] = [0, 0];
    for (const scenario of SCENARIOS[name]) {
      const tried = await tryScenario(scenario);
      attempts += tried.attempts;
      survived += tried.survived;
      failed.push(...tried.failed);
    }
    const count = `${name}: attempts ${attempts}, survived ${survived}`;
    counted.push(count);
    if (failed.length > 0) throw new Error([count, ...failed].join("\n"));
  },
  1_800_000
);
