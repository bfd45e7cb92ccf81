/** The embedded host. A page takes client/bridge and client/office-shim, which need no Node. */
export { createHost, type Host } from "./host";
export type { HostOptions } from "./host-options";
export { loadClient, type OfficeClient } from "./client/node-client";
export type { Fate } from "./client/line";
