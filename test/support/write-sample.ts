import { writeFileSync } from "node:fs";
import path from "node:path";
import { SEED } from "./seed";

/** Writes the sample that the pane offers, from the seed document: npm run sample. */
const FILE = path.resolve(__dirname, "../../seeds/sample.json");

writeFileSync(FILE, `${JSON.stringify(SEED, null, 2)}\n`);
