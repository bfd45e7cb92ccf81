/** The years that a budget may be of: this one, two before it and two after it. */
export function offeredYears(thisYear: number): readonly number[] {
  return [-2, -1, 0, 1, 2].map((distance) => thisYear + distance);
}
