import type { Border, CellStyle, StyleChange } from "../../engine/types";
import { requireColor } from "../behaviour/color";
import { EDGES, edgeOf, facing, type Edge, type EdgeName, type Side } from "../behaviour/edges";
import { found, invalidArgument } from "../host-error";
import { WireCollection, WireObject } from "../wire/wire-object";
import type { Cells } from "./cells";
import { formatChanged } from "./changes";
import { requireAllowed } from "./guards";
import { uniformCells } from "./uniform";

const PLAIN: Border = { style: "Continuous", weight: "Thin", color: "#000000" };

/** Excel.RangeBorderCollection. */
export class RangeBorderCollection extends WireCollection {
  readonly className = "RangeBorderCollection";

  constructor(private readonly cells: Cells) {
    super();
  }

  items(): readonly WireObject[] {
    return EDGES.map((edge) => new RangeBorder(this.cells, edge));
  }

  get count(): number {
    return EDGES.length;
  }

  getItem(edge: unknown): WireObject {
    const known = EDGES.find((name) => name === edge);
    if (!known) throw invalidArgument();
    return new RangeBorder(this.cells, known);
  }

  getItemAt(index: number): WireObject {
    return new RangeBorder(this.cells, found(EDGES[index]));
  }
}

/** Excel.RangeBorder: one edge of a range, or an inner line of all its cells. */
class RangeBorder extends WireObject {
  readonly className = "RangeBorder";
  override readonly identity = "_Id";

  constructor(
    private readonly cells: Cells,
    private readonly edge: EdgeName
  ) {
    super();
  }

  get id(): string {
    return this.edge;
  }

  get sideIndex(): string {
    return this.edge;
  }

  get style() {
    return this.shared((border) => border?.style ?? "None");
  }

  set style(style: unknown) {
    if (typeof style !== "string") throw invalidArgument();
    this.change((border) => (style === "None" ? null : { ...PLAIN, ...border, style }));
  }

  get color() {
    return this.shared((border) => border?.color ?? "#000000");
  }

  set color(color: unknown) {
    const checked = requireColor(color);
    this.change((border) => ({ ...PLAIN, ...border, color: checked }));
  }

  get weight() {
    return this.shared((border) => border?.weight ?? "Thin");
  }

  set weight(weight: unknown) {
    if (typeof weight !== "string") throw invalidArgument();
    this.change((border) => ({ ...PLAIN, ...border, weight }));
  }

  /** A line between two cells counts for both, whichever of them has it. */
  private shared(read: (border: Border | undefined) => string): string | null {
    const { sheet } = this.cells;
    const values = this.edges().map(({ side, area }) => {
      const across = facing({ side, area });
      const [down, right] = across
        ? [across.area.top - area.top, across.area.left - area.left]
        : [0, 0];
      return uniformCells(sheet, [area], (row, column) => {
        const own = sheet.style(row, column).borders?.[side];
        return read(
          own ??
            (across ? sheet.style(row + down, column + right).borders?.[across.side] : undefined)
        );
      });
    });
    const [first = read(undefined)] = values;
    return values.every((value) => value === first) ? first : null;
  }

  private change(change: (border: Border | undefined) => Border | null): void {
    const { context, sheet, covered } = this.cells;
    requireAllowed(sheet, "allowFormatCells");
    for (const edge of this.edges()) {
      sheet.restyle(edge.area, (style) =>
        withSide(style, edge.side, change(style.borders?.[edge.side]))
      );
      if (change(undefined) === null) this.eraseAcross(edge);
    }
    formatChanged(context, sheet, covered);
  }

  private eraseAcross(edge: Edge): void {
    const across = facing(edge);
    if (!across) return;
    const { side, area } = across;
    this.cells.sheet.restyle(area, (style) =>
      style.borders?.[side] ? withSide(style, side, null) : null
    );
  }

  private edges(): readonly Edge[] {
    return this.cells.covered
      .map((area) => edgeOf(this.edge, area))
      .filter((edge) => edge !== null);
  }
}

function withSide({ borders }: CellStyle, side: Side, border: Border | null): StyleChange {
  const sides: { [K in Side]?: Border } = { ...borders };
  if (border) sides[side] = border;
  else delete sides[side];
  return { borders: sides };
}
