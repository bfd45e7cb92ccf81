import { serveProductionPane, type ProductionPane } from "./production-pane";

const RUNS = 5;

interface Paint {
  /** Milliseconds from the start of the navigation. */
  readonly skeleton: number;
  readonly firstButton: number;
}

/** Opens the pane once, its processor slowed by a factor. */
async function paint(pane: ProductionPane, slowed: number): Promise<Paint> {
  const page = await pane.newPage();
  try {
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowed });
    await page.goto(pane.url);
    await page.getByRole("button").first().waitFor();
    return await page.evaluate(() => ({
      skeleton: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN,
      firstButton: performance.now(),
    }));
  } finally {
    await page.close();
  }
}

function median(values: readonly number[]): number {
  return Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN);
}

async function measure(pane: ProductionPane, slowed: number): Promise<Paint> {
  const paints: Paint[] = [];
  for (let run = 0; run < RUNS; run++) paints.push(await paint(pane, slowed));
  return {
    skeleton: median(paints.map(({ skeleton }) => skeleton)),
    firstButton: median(paints.map(({ firstButton }) => firstButton)),
  };
}

/** First paint of the skeleton and first button of the pane, as it is and with the processor slowed four times. */
async function main(): Promise<void> {
  const pane = await serveProductionPane();
  try {
    const asItIs = await measure(pane, 1);
    const slowed = await measure(pane, 4);
    const ratio = Number((slowed.firstButton / asItIs.firstButton).toFixed(2));
    const line = { bench: "first paint of the pane, ms", runs: RUNS, asItIs, slowed, ratio };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  } finally {
    await pane.close();
  }
}

void main();
