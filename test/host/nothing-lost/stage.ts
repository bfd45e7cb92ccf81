import { createActions, type Actions } from "../../../src/actions";
import { createGateway } from "../../../src/excel";
import { createHost, loadClient, type Host, type OfficeClient } from "../../../src/workbench/host";
import type { EngineWorkbook } from "../../../src/workbench/engine/types";
import type { Base } from "./bases";
import { RowIdentities } from "./row-identities";

/** A pane of the add-in, on a client of its own. */
export interface Pane {
  readonly actions: Actions;
  readonly line: OfficeClient["line"];
}

/** One workbook in one Excel, with two panes on it. */
export interface Stage {
  readonly workbook: EngineWorkbook;
  readonly host: Host;
  readonly rows: RowIdentities;
  readonly pane: Pane;
  readonly otherPane: Pane;
  close(): Promise<void>;
}

/** A client that is loaded once and then talks to one host after another: loading costs more than a run. */
class Seat {
  readonly client: OfficeClient;
  private host: Host;
  private hear: Parameters<Host["events"]["listen"]>[0] = () => undefined;
  private unhear = () => undefined as unknown;

  constructor(host: Host) {
    this.host = host;
    const events = { listen: (hear: typeof this.hear) => this.listen(hear) };
    const get = (_: object, key: keyof Host) => {
      if (key === "events") return events;
      const value: unknown = Reflect.get(this.host, key);
      return typeof value === "function" ? (value.bind(this.host) as unknown) : value;
    };
    this.client = loadClient(new Proxy({}, { get }) as Host);
  }

  take(host: Host): Pane {
    this.unhear();
    this.host = host;
    this.unhear = host.events.listen((entries) => this.hear(entries));
    const { Excel, Office, line } = this.client;
    const { requirements } = Office.context;
    line.beforeRequest = () => "done";
    const gateway = createGateway({
      run: Excel.run,
      isSetSupported: (name, version) => requirements.isSetSupported(name, version),
    });
    return { actions: createActions(gateway), line };
  }

  private listen(hear: typeof this.hear) {
    this.hear = hear;
    return () => undefined;
  }
}

let seats: readonly [Seat, Seat] | null = null;

/** Opens a copy of a base; `fresh` loads clients anew, for an action whose handlers a client keeps. */
export function openStage(base: Pick<Base, "kept" | "host">, fresh = false): Stage {
  const workbook = base.kept.copy();
  const host = createHost(workbook);
  host.takeCharts(base.host);
  if (fresh) seats = null;
  seats ??= [new Seat(host), new Seat(host)];
  const rows = new RowIdentities(workbook);
  const [pane, otherPane] = [seats[0].take(host), seats[1].take(host)];
  return {
    workbook,
    host,
    rows,
    pane,
    otherPane,
    async close() {
      await new Promise((resolve) => setTimeout(resolve, 2)); // the client's clean-up
      host.dispose();
      workbook.dispose();
    },
  };
}
