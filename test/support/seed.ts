import { readFileSync } from "node:fs";
import path from "node:path";
import { readTargetText } from "../../src/documents";

const FILE = path.resolve(__dirname, "../../seeds/000_bc3eef0b427b2f27.txt");

export const SEED_TEXT = readFileSync(FILE, "utf8");

/** The seed document as read: six tables and the whole department's targets. */
export const SEED = readTargetText(SEED_TEXT);
