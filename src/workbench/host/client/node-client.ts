import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { createContext, Script } from "node:vm";
import type { Host } from "../host";
import { connect, type ClientScope, type Connection } from "./bridge";
import { installOffice, type InstalledOffice, type OfficeScope } from "./office-shim";

/** Microsoft's client, with the line it talks over. */
export interface OfficeClient extends Connection, InstalledOffice {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

const CLIENT_FILE = "@microsoft/office-js/dist/excel-web-16.00.js";

let script: Script | undefined;

/** Runs Microsoft's client, unmodified, in a context of its own and connects it to the host. */
export function loadClient(host: Host): OfficeClient {
  script ??= compile();
  const scope = globalObject();
  const connection = connect(host, scope);
  script.runInContext(createContext(scope));
  const { actions } = installOffice(host, scope);
  const { Excel, Office, OfficeExtension } = scope as unknown as OfficeClient;
  return { ...connection, actions, Excel, Office, OfficeExtension };
}

function compile(): Script {
  const file = createRequire(join(process.cwd(), "package.json")).resolve(CLIENT_FILE);
  return new Script(readFileSync(file, "utf8"), { filename: file });
}

/** As much of a browser as the client looks for. Its timers hold no process open. */
function globalObject(): ClientScope & OfficeScope {
  const scope: Record<string, unknown> = {
    console: { log: quiet, warn: quiet, error: quiet, info: quiet, debug: quiet },
    setTimeout: (run: () => void, delay?: number) => setTimeout(run, delay).unref(),
    setInterval: (run: () => void, delay?: number) => setInterval(run, delay).unref(),
    clearTimeout,
    clearInterval,
    performance,
    Promise,
    navigator: { userAgent: "node", language: "zh-CN" },
    location: { href: "http://localhost/", search: "", hash: "" },
    document: {
      URL: "http://localhost/",
      getElementsByTagName: () => [],
      createElement: () => ({}),
      addEventListener: quiet,
    },
    addEventListener: quiet,
  };
  return Object.assign(scope, { window: scope, self: scope, globalThis: scope }) as ClientScope &
    OfficeScope;
}

function quiet(): void {}
