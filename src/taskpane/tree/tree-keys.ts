/** A line of a tree; `open` where lines below it can be folded away. */
export interface TreeKeyLine {
  readonly level: number;
  readonly open?: boolean;
}

/** What a key of a tree asks for; `press` is Enter on a line without lines below it. */
export type TreeCommand =
  | { readonly kind: "move"; readonly to: number }
  | { readonly kind: "fold"; readonly open: boolean }
  | { readonly kind: "press" };

/** The keys of a tree; null for any other key, and where it does nothing. */
export function treeCommand(
  key: string,
  lines: readonly TreeKeyLine[],
  index: number
): TreeCommand | null {
  const open = lines[index]?.open;
  switch (key) {
    case "ArrowDown":
      return { kind: "move", to: Math.min(index + 1, lines.length - 1) };
    case "ArrowUp":
      return { kind: "move", to: Math.max(index - 1, 0) };
    case "Home":
      return { kind: "move", to: 0 };
    case "End":
      return { kind: "move", to: lines.length - 1 };
    case "ArrowRight":
      if (open === undefined) return null;
      return open ? { kind: "move", to: index + 1 } : { kind: "fold", open: true };
    case "ArrowLeft":
      return open === true
        ? { kind: "fold", open: false }
        : { kind: "move", to: parentOf(lines, index) };
    case "Enter":
    case " ":
      return open === undefined ? { kind: "press" } : { kind: "fold", open: !open };
    default:
      return null;
  }
}

function parentOf(lines: readonly TreeKeyLine[], index: number): number {
  const level = lines[index]?.level ?? 1;
  return lines.slice(0, index).reduce((above, line, i) => (line.level < level ? i : above), index);
}
