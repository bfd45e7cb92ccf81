/** The number for a new table, given the names of sheets (`3.人大会议经费`): never less than `least`. */
export function numberAfter(sheets: readonly string[], least: number): number {
  const numbers = sheets.map((name) => Number(/^(\d{1,3})\./.exec(name)?.[1] ?? 0));
  return Math.max(least, ...numbers.map((number) => number + 1));
}
