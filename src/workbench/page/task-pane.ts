/** The frame beside the grid that holds the add-in's page; hidden it stays loaded, as in a shared runtime. */
import type { Host } from "../host/host";
import { connect, type ClientScope, type Connection } from "../host/client/bridge";
import { installOffice, type InstalledOffice, type OfficeScope } from "../host/client/office-shim";
import { CLIENT_LOADED, CLIENT_LOADING } from "./office-handshake";

type PaneWindow = Window & ClientScope & OfficeScope;

export class TaskPane {
  private host: Host | undefined;
  private connection: Connection | undefined;
  private office: InstalledOffice | undefined;

  constructor(
    private readonly shell: HTMLElement,
    private readonly frame: HTMLIFrameElement,
    private readonly address: string
  ) {
    frame.addEventListener(CLIENT_LOADING, () => this.connect());
    frame.addEventListener(CLIENT_LOADED, () => this.install());
  }

  /** Loads the add-in's page anew, for the workbook of this host. */
  load(host: Host): void {
    this.host = host;
    this.office = undefined;
    if (this.frame.src === "") this.frame.src = this.address;
    else this.frame.contentWindow?.location.reload();
  }

  get isOpen(): boolean {
    return !this.shell.inert;
  }

  show(): void {
    this.shell.inert = false;
  }

  hide(): void {
    this.shell.inert = true;
  }

  /** Runs what the add-in associated with a ribbon command; false when there is nothing of that name (yet). */
  run(name: string): boolean {
    const action = this.office?.actions.get(name);
    action?.({ completed: () => undefined });
    return action !== undefined;
  }

  private get window(): PaneWindow {
    return this.frame.contentWindow as PaneWindow;
  }

  private connect(): void {
    this.connection?.disconnect();
    if (this.host) this.connection = connect(this.host, this.window);
  }

  private install(): void {
    if (!this.host) return;
    const shell = { show: () => this.show(), hide: () => this.hide() };
    this.office = installOffice(this.host, this.window, shell);
  }
}
