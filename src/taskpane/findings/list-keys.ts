import type { ListLine } from "./list-lines";
import { treeCommand } from "../tree/tree-keys";

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
  const command = treeCommand(key, lines, index);
  if (command !== null) return command.kind === "press" ? { kind: "goTo" } : command;
  if (line.kind !== "finding") return null;
  switch (key.toLowerCase()) {
    case "f":
      return { kind: "repair" };
    case "s":
      return { kind: "explain" };
    default:
      return null;
  }
}
