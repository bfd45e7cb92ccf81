import { createReaderPool, type ReaderPool } from "../../intake";
import { spawnReader } from "./spawn-reader";

let pool: ReaderPool | null = null;

/** The one pool of this window; its workers are made when the first file comes. */
export function openReaderPool(): ReaderPool {
  pool ??= createReaderPool({ spawn: spawnReader });
  return pool;
}
