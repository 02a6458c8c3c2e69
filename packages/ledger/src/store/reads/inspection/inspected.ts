import type { Damage } from '@countermand/core';
import { decode, type Shape } from './shape.ts';

export interface Inspected<T> {
  /** Undefined where its body cannot be read. */
  readonly record: T | undefined;
  readonly damage: readonly Damage[];
}

export interface Inspection<T, R> {
  /** Such as `attempts att_…`. */
  readonly row: string;
  readonly shape: Shape<T>;
  /** The columns as the body wants them, by name. */
  readonly columns: (record: T) => Partial<R>;
}

/** Reads a row's body, and compares the columns that repeat it. */
export function inspect<T, R extends { readonly body: string }>(row: R, { row: name, shape, columns }: Inspection<T, R>): Inspected<T> {
  const decoded = decode(row.body, shape);
  if (!decoded.ok) return { record: undefined, damage: [{ kind: 'unreadable', row: name, detail: decoded.why }] };
  const wanted = Object.entries(columns(decoded.record));
  const wrong = wanted.filter(([column, value]) => Reflect.get(row, column) !== value).map(([column]) => column);
  if (wrong.length === 0) return { record: decoded.record, damage: [] };
  return { record: decoded.record, damage: [{ kind: 'disagrees', row: name, detail: `differs from its body: ${wrong.join(', ')}.` }] };
}
