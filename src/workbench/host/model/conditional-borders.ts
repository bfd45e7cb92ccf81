import type { Border, Borders } from "../../engine/types";
import { requireColor } from "../behaviour/color";
import { found, invalidArgument } from "../host-error";
import { WireCollection, type WireObject } from "../wire/wire-object";
import { LookPart, type LookHandle } from "./conditional-look";

/** Excel.ConditionalRangeBorderIndex and the sides that it names. */
const SIDES: Readonly<Record<string, keyof Borders>> = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
};

/** Excel.ConditionalRangeBorderCollection. */
export class ConditionalRangeBorderCollection extends WireCollection {
  readonly className = "ConditionalRangeBorderCollection";

  constructor(private readonly handle: LookHandle) {
    super();
  }

  items(): readonly WireObject[] {
    return Object.keys(SIDES).map((edge) => this.getItem(edge));
  }

  get count(): number {
    return Object.keys(SIDES).length;
  }

  get top(): WireObject {
    return this.getItem("EdgeTop");
  }

  get bottom(): WireObject {
    return this.getItem("EdgeBottom");
  }

  get left(): WireObject {
    return this.getItem("EdgeLeft");
  }

  get right(): WireObject {
    return this.getItem("EdgeRight");
  }

  getItem(edge: string): WireObject {
    const side = SIDES[edge];
    if (!side) throw invalidArgument();
    return new ConditionalRangeBorder(this.handle, edge, side);
  }

  getItemAt(index: number): WireObject {
    return this.getItem(found(Object.keys(SIDES)[index]));
  }
}

/** Excel.ConditionalRangeBorder. */
class ConditionalRangeBorder extends LookPart {
  readonly className = "ConditionalRangeBorder";
  override readonly identity = "_Id";

  constructor(
    handle: LookHandle,
    private readonly edge: string,
    private readonly side: keyof Borders
  ) {
    super(handle);
  }

  get id(): string {
    return this.edge;
  }

  get sideIndex(): string {
    return this.edge;
  }

  get style(): string {
    return this.border?.style ?? "None";
  }

  set style(style: unknown) {
    this.draw({ style: String(style) });
  }

  get color(): string {
    return this.border?.color ?? "#000000";
  }

  set color(color: unknown) {
    this.draw({ color: requireColor(color) });
  }

  private get border(): Border | undefined {
    return this.look.borders?.[this.side];
  }

  private draw(change: Partial<Border>): void {
    const border: Border = {
      style: "Continuous",
      weight: "Thin",
      color: "#000000",
      ...this.border,
      ...change,
    };
    this.set({ borders: { ...this.look.borders, [this.side]: border } });
  }
}
