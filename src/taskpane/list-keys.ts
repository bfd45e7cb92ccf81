import type { ListLine } from "./list-lines";

/** What can be asked for on a finding. */
export type FindingCommand = "goTo" | "repair" | "explain";

/** What a key asks for on a line of the list. */
export type ListCommand =
  | { readonly kind: "move"; readonly to: number }
  | { readonly kind: "fold"; readonly open: boolean }
  | { readonly kind: FindingCommand };

/** The keys of a tree, and Enter to go to the cell, F to repair, S to explain; null for any other key. */
export function listCommand(
  key: string,
  lines: readonly ListLine[],
  index: number
): ListCommand | null {
  const line = lines[index];
  if (line === undefined) return null;
  const foldable = line.kind !== "finding";
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case "ArrowDown":
      return { kind: "move", to: Math.min(index + 1, lines.length - 1) };
    case "ArrowUp":
      return { kind: "move", to: Math.max(index - 1, 0) };
    case "Home":
      return { kind: "move", to: 0 };
    case "End":
      return { kind: "move", to: lines.length - 1 };
    case "ArrowRight":
      if (!foldable) return null;
      return line.open ? { kind: "move", to: index + 1 } : { kind: "fold", open: true };
    case "ArrowLeft":
      if (foldable && line.open) return { kind: "fold", open: false };
      return { kind: "move", to: parentOf(lines, index) };
    case "Enter":
    case " ":
      return foldable ? { kind: "fold", open: !line.open } : { kind: "goTo" };
    case "f":
      return foldable ? null : { kind: "repair" };
    case "s":
      return foldable ? null : { kind: "explain" };
    default:
      return null;
  }
}

function parentOf(lines: readonly ListLine[], index: number): number {
  const level = lines[index]?.level ?? 1;
  return lines.slice(0, index).reduce((above, line, i) => (line.level < level ? i : above), index);
}
