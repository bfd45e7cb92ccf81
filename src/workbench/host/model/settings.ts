import { found, itemNotFound } from "../host-error";
import { WireCollection, WireObject } from "../wire/wire-object";
import type { ModelContext } from "./context";

type Store = ModelContext["workbook"]["settings"];

/** Excel.SettingCollection: what add-ins keep with the workbook. */
export class SettingCollection extends WireCollection {
  readonly className = "SettingCollection";

  constructor(private readonly store: Store) {
    super();
  }

  items(): readonly WireObject[] {
    return [...this.store.keys()].map((key) => new Setting(this.store, key));
  }

  getCount(): number {
    return this.store.size;
  }

  /** Adds a setting, or overwrites one of that key. */
  add(key: string, value: unknown): WireObject {
    this.store.set(key, value);
    return new Setting(this.store, key);
  }

  getItem(key: string): WireObject {
    return found(this.getItemOrNullObject(key));
  }

  getItemOrNullObject(key: string): WireObject | null {
    return this.store.has(key) ? new Setting(this.store, key) : null;
  }
}

/** Excel.Setting. */
class Setting extends WireObject {
  readonly className = "Setting";
  override readonly identity = "_Id";

  constructor(
    private readonly store: Store,
    private readonly name: string
  ) {
    super();
  }

  get id(): string {
    return this.name;
  }

  get key(): string {
    return this.name;
  }

  get value(): unknown {
    if (!this.store.has(this.name)) throw itemNotFound();
    return this.store.get(this.name);
  }

  set value(value: unknown) {
    this.store.set(this.name, value);
  }

  delete(): void {
    if (!this.store.delete(this.name)) throw itemNotFound();
  }
}
