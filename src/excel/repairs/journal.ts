import { ok } from "../../domain";
import { rangesOf, type DoneRepair } from "./done-repair";
import type { Gateway } from "../gateway/gateway";

/** Repairs that were carried out together and are taken back together. */
export interface JournalEntry {
  /** The context that tracks the cells of the repairs. */
  readonly context: Excel.RequestContext;
  readonly repairs: readonly DoneRepair[];
}

/** What was repaired last, the latest at the end. What leaves it is not tracked any more. */
export interface RepairJournal {
  size(): number;
  add(entry: JournalEntry): Promise<void>;
  /** Takes the last entry out, to be released or kept. */
  take(): JournalEntry | undefined;
  /** Puts back what was taken. */
  keep(entry: JournalEntry): void;
  /** Lets Excel forget the cells of what was taken; never fails. */
  release(entry: JournalEntry): Promise<void>;
}

const LIMIT = 20;

export function createJournal(gateway: Gateway): RepairJournal {
  const entries: JournalEntry[] = [];
  const release = async ({ context, repairs }: JournalEntry) => {
    const forget = () => {
      context.trackedObjects.remove(repairs.flatMap(rangesOf));
      return Promise.resolve(ok(null));
    };
    // What can not be forgotten now costs Excel a little; the user is not to wait for it.
    await gateway.read(forget, { within: context, delayForCellEdit: false });
  };
  return {
    size: () => entries.length,
    async add(entry) {
      entries.push(entry);
      for (const old of entries.splice(0, entries.length - LIMIT)) await release(old);
    },
    take: () => entries.pop(),
    keep: (entry) => void entries.push(entry),
    release,
  };
}
