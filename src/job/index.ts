import { readArguments, USAGE } from "./arguments";
import { runJob } from "./run-job";
import { summariseJob } from "./summarise-job";

/** Exit codes: 0 without 错误, 1 with, 2 where the input can not be read or the output not be written. */
async function main(argv: readonly string[]): Promise<number> {
  const job = readArguments(argv);
  if (!job.ok) return refuse(`${job.reason}\n${USAGE}`);
  const outcome = await ("files" in job.value ? summariseJob(job.value) : runJob(job.value));
  if (!outcome.ok) return refuse(outcome.reason);
  process.stdout.write(`${outcome.value.lines.join("\n")}\n`);
  return outcome.value.errors ? 1 : 0;
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
