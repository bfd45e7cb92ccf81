import type { EngineSheet } from "../../engine/types";
import { accessDenied } from "../host-error";
import { WireObject } from "../wire/wire-object";
import type { ModelContext } from "./context";

/** Excel.WorksheetProtection. Protecting a protected sheet fails, and so does unprotecting an unprotected one. */
export class WorksheetProtection extends WireObject {
  readonly className = "WorksheetProtection";

  constructor(
    private readonly context: ModelContext,
    private readonly sheet: EngineSheet
  ) {
    super();
  }

  get protected(): boolean {
    return this.sheet.protection !== null;
  }

  get options() {
    return this.sheet.protection?.options ?? null;
  }

  protect(options?: Readonly<Record<string, unknown>> | null, password?: string | null): void {
    if (this.protected) throw accessDenied();
    this.sheet.protection = { options: options ?? {}, password: password ?? "" };
    this.changed();
  }

  unprotect(password?: string | null): void {
    const { protection } = this.sheet;
    if (!protection || protection.password !== (password ?? "")) throw accessDenied();
    this.sheet.protection = null;
    this.changed();
  }

  private changed(): void {
    const { events, actor } = this.context;
    const { id } = this.sheet;
    events.raise("ProtectionChanged", {
      worksheetId: id,
      isProtected: this.protected,
      source: actor.source,
    });
  }
}
