import { parseTitle, type ReadTable } from "../domain";

/** The number for one more table: one above the highest in the titles. */
export function nextNumber(tables: readonly ReadTable[]): number {
  const numbers = tables.map(({ title }) => parseTitle(title.value ?? "")?.number ?? 0);
  return Math.max(0, ...numbers) + 1;
}
