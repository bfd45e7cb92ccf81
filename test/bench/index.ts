import { spawnSync } from "node:child_process";
import path from "node:path";

/** Each in a process of its own, so that none runs in code that another has warmed up. */
const BENCHES = [
  "first-paint",
  "rules",
  "sheets",
  "overview",
  "reading",
  "files-in-browser",
] as const;

const asked = process.argv.slice(2);

for (const name of BENCHES.filter((bench) => asked.length === 0 || asked.includes(bench))) {
  const file = path.join(__dirname, `${name}.ts`);
  const { status } = spawnSync(process.execPath, ["-r", "@swc-node/register", file], {
    stdio: "inherit",
  });
  if (status !== 0) process.exitCode = 1;
}
