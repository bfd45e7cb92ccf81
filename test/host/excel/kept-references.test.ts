import { createActions } from "../../../src/actions";
import { SEED } from "../../support/seed";
import { closeAll, open, valueOf } from "../support";

afterEach(closeAll);

const SHEET = "1.人大代表培训经费";
const ROUNDS = 3;

async function openSeed() {
  const office = open();
  const actions = createActions(office.gateway);
  valueOf(await actions.importDocument(SEED, "skip"));
  return { office, actions, user: office.host.user };
}

test("overview, report, marks and clearing keep nothing in Excel, however often they are asked for", async () => {
  const { office, actions, user } = await openSeed();
  user.select(`${SHEET}!A1`);
  const kept: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    user.type(`${SHEET}!C4`, String(30 + round));
    const validation = valueOf(await actions.validate());
    valueOf(await actions.mark(validation));
    valueOf(await actions.summarise(validation));
    valueOf(await actions.report(validation, "2026-11-23"));
    valueOf(await actions.clear());
    valueOf(await actions.fitRowHeights());
    await office.settled();
    kept.push(office.host.kept);
  }
  expect(kept).toEqual(Array<number>(ROUNDS).fill(0));
});

test("repairs are kept as long as they can be undone: the last 20, and none after 撤销", async () => {
  const { office, actions, user } = await openSeed();
  const sizes: number[] = [];
  for (let round = 0; round < 22; round++) {
    user.type(`${SHEET}!E10`, "≤ １，０００ 元");
    const validation = valueOf(await actions.validate());
    const found = validation.findings.filter(({ rule }) => rule === "value-form");
    valueOf(await actions.repair(validation, found, { bulk: false }));
    await office.settled();
    sizes.push(office.host.kept);
  }
  expect(sizes.slice(-3)).toEqual([20, 20, 20]);
  while ((await actions.undoRepair()).ok) await office.settled();
  await office.settled();
  expect(office.host.kept).toBe(0);
});

test("a thousand edits under live checking leave a bounded number of ranges", async () => {
  const { office, actions, user } = await openSeed();
  const stop = valueOf(await actions.watch({ onEdit: () => undefined, onLost: () => undefined }));
  for (let edit = 0; edit < 1_000; edit++) user.type(`${SHEET}!J${1 + (edit % 200)}`, String(edit));
  await office.settled();
  expect(office.host.kept).toBeLessThanOrEqual(100);
  await stop();
});
