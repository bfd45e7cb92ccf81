import { printAddress } from "../../engine/a1";
import type { Area, DataValidation as Validation, EngineSheet } from "../../engine/types";
import { overlaps, subtractAll } from "../behaviour/areas";
import {
  requireValidAlert,
  requireValidPrompt,
  requireValidRule,
} from "../behaviour/validation-limits";
import { invalidArgument } from "../host-error";
import { WireObject } from "../wire/wire-object";
import { Cells } from "./cells";
import { requireAllowed } from "./guards";

type Content = Omit<Validation, "areas">;

const NONE: Content = {
  rule: {},
  ignoreBlanks: true,
  prompt: { showPrompt: true, title: "", message: "" },
  errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
};

/** Excel.DataValidation, of a range or of range areas. */
export class DataValidation extends WireObject {
  readonly className = "DataValidation";

  constructor(private readonly cells: Cells) {
    super();
  }

  get type(): string {
    const contents = this.contents();
    const kinds = [...new Set(contents.map(({ rule }) => Object.keys(rule)[0] ?? "none"))];
    if (contents.length > 1) return kinds.includes("none") ? "Inconsistent" : "MixedCriteria";
    return kinds[0]!.charAt(0).toUpperCase() + kinds[0]!.slice(1);
  }

  get rule() {
    return this.shared()?.rule ?? null;
  }

  set rule(rule: unknown) {
    const checked = requireValidRule(withAddresses(rule));
    this.change({ rule: checked });
  }

  get prompt() {
    return this.shared()?.prompt ?? null;
  }

  set prompt(prompt: Partial<Validation["prompt"]> | null) {
    requireValidPrompt(prompt ?? {});
    this.change({ prompt: { ...NONE.prompt, ...prompt } });
  }

  get errorAlert() {
    return this.shared()?.errorAlert ?? null;
  }

  set errorAlert(alert: Partial<Validation["errorAlert"]> | null) {
    requireValidAlert(alert ?? {});
    this.change({ errorAlert: { ...NONE.errorAlert, ...alert } });
  }

  get ignoreBlanks() {
    return this.shared()?.ignoreBlanks ?? null;
  }

  set ignoreBlanks(ignore: unknown) {
    this.change({ ignoreBlanks: ignore === true });
  }

  clear(): void {
    requireAllowed(this.cells.sheet, null);
    replaceValidation(this.cells.sheet, this.cells.covered, null);
  }

  /** What holds over the cells: one content, or several where they differ. */
  private contents(): readonly Content[] {
    const { sheet, covered } = this.cells;
    const found = sheet.dataValidations.filter((one) => overlaps(one.areas, covered));
    const bare =
      subtractAll(
        covered,
        found.flatMap((one) => one.areas)
      ).length > 0;
    return distinct(bare ? [...found.map(contentOf), NONE] : found.map(contentOf));
  }

  private shared(): Content | null {
    const contents = this.contents();
    return contents.length === 1 ? contents[0]! : null;
  }

  /** Cells that would still differ after the change, in their prompts say, refuse it: they are to be cleared first. */
  private change(change: Partial<Content>): void {
    requireAllowed(this.cells.sheet, null);
    const [content, ...others] = distinct(this.contents().map((one) => ({ ...one, ...change })));
    if (!content || others.length > 0) throw invalidArgument();
    replaceValidation(this.cells.sheet, this.cells.covered, content);
  }
}

/** Puts a validation over areas in place of what holds there; null for none. */
export function replaceValidation(
  sheet: EngineSheet,
  areas: readonly Area[],
  content: Content | null
): void {
  const kept = sheet.dataValidations
    .map((one) =>
      overlaps(one.areas, areas) ? { ...one, areas: subtractAll(one.areas, areas) } : one
    )
    .filter((one) => one.areas.length > 0);
  sheet.dataValidations = content ? [...kept, { ...content, areas }] : kept;
}

function contentOf({ rule, ignoreBlanks, prompt, errorAlert }: Validation): Content {
  return { rule, ignoreBlanks, prompt, errorAlert };
}

function distinct(contents: readonly Content[]): readonly Content[] {
  return [...new Map(contents.map((content) => [JSON.stringify(content), content])).values()];
}

/** A list's source may be a range: the engine takes its address. */
function withAddresses(rule: unknown): unknown {
  const list = (rule as { list?: { source?: unknown } } | null)?.list;
  if (!(list?.source instanceof Cells)) return rule;
  const { sheet, covered } = list.source;
  return { list: { ...list, source: `=${printAddress(sheet.name, covered[0]!, true)}` } };
}
