/** What node:sqlite can bind without guessing. */
export type Bindable = string | number | bigint | null | Uint8Array;

/**
 * node:sqlite takes a leading object for named parameters and then shifts or drops the other values without a word,
 * so nothing but plain values reaches it.
 */
export function bindable(value: unknown): Bindable {
  if (value === null || typeof value === 'string' || typeof value === 'bigint') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (ArrayBuffer.isView(value)) return value as Uint8Array;
  throw new TypeError(`The ledger cannot store ${describe(value)}. Give text, a finite number, a boolean, bytes or null.`);
}

function describe(value: unknown): string {
  if (value instanceof Date) return 'a Date (give milliseconds or RFC 3339 text)';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object') return 'an object';
  return typeof value;
}
