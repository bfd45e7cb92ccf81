/** An expected failure is a value: only programming errors throw. */
export type Result<T, R> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: R };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function fail<R>(reason: R): { readonly ok: false; readonly reason: R } {
  return { ok: false, reason };
}
