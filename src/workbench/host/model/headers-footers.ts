import { WireObject } from "../wire/wire-object";

interface Store {
  read(): unknown;
  write(value: Readonly<Record<string, unknown>>): void;
}

type Texts = Readonly<Record<string, unknown>>;

/** Where the texts of one kind of page are kept within a store. */
function within(store: Store, key: string): Store {
  return {
    read: () => (store.read() as Texts)[key] ?? {},
    write: (value) => store.write({ ...(store.read() as Texts), [key]: value }),
  };
}

/** Excel.HeaderFooterGroup. */
export class HeaderFooterGroup extends WireObject {
  readonly className = "HeaderFooterGroup";

  constructor(private readonly store: Store) {
    super();
  }

  get defaultForAllPages(): WireObject {
    return new HeaderFooter(within(this.store, "defaultForAllPages"));
  }

  get firstPage(): WireObject {
    return new HeaderFooter(within(this.store, "firstPage"));
  }

  get evenPages(): WireObject {
    return new HeaderFooter(within(this.store, "evenPages"));
  }

  get oddPages(): WireObject {
    return new HeaderFooter(within(this.store, "oddPages"));
  }
}

/** Excel.HeaderFooter. */
class HeaderFooter extends WireObject {
  readonly className = "HeaderFooter";

  constructor(private readonly store: Store) {
    super();
  }

  get leftHeader() {
    return this.text("leftHeader");
  }

  set leftHeader(text: unknown) {
    this.set("leftHeader", text);
  }

  get centerHeader() {
    return this.text("centerHeader");
  }

  set centerHeader(text: unknown) {
    this.set("centerHeader", text);
  }

  get rightHeader() {
    return this.text("rightHeader");
  }

  set rightHeader(text: unknown) {
    this.set("rightHeader", text);
  }

  get leftFooter() {
    return this.text("leftFooter");
  }

  set leftFooter(text: unknown) {
    this.set("leftFooter", text);
  }

  get centerFooter() {
    return this.text("centerFooter");
  }

  set centerFooter(text: unknown) {
    this.set("centerFooter", text);
  }

  get rightFooter() {
    return this.text("rightFooter");
  }

  set rightFooter(text: unknown) {
    this.set("rightFooter", text);
  }

  private text(name: string): unknown {
    return (this.store.read() as Texts)[name] ?? "";
  }

  private set(name: string, text: unknown): void {
    this.store.write({ ...(this.store.read() as Texts), [name]: String(text) });
  }
}
