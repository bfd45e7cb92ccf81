/** The greatest of numbers, however many: Math.max takes no more than the stack holds. `least` of none. */
export function greatestOf(numbers: Iterable<number>, least = -Infinity): number {
  let greatest = least;
  for (const number of numbers) if (number > greatest) greatest = number;
  return greatest;
}

/** The least of numbers, however many; Infinity of none. */
export function leastOf(numbers: Iterable<number>): number {
  let least = Infinity;
  for (const number of numbers) if (number < least) least = number;
  return least;
}
