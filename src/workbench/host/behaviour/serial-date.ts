/** Excel's day numbers: 1 is 1 January 1900; 60 is the 29 February 1900 that never was. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** The day number of a date, month from 1; null where there is no such day or it lies before March 1900. */
export function serialDate(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  const serial = Math.round((date.getTime() - EPOCH) / DAY);
  return exists && serial > 60 ? serial : null;
}

/** A year as typed: two digits below 30 are of this century, from 30 of the last. */
export function fullYear(typed: string): number {
  const year = Number(typed);
  if (typed.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

/** A time of day as a share of a day; hours may exceed 24. */
export function serialTime(hours: number, minutes: number, seconds: number): number | null {
  return minutes < 60 && seconds < 60 ? (hours * 3600 + minutes * 60 + seconds) / 86_400 : null;
}
