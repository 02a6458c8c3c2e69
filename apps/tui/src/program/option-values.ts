import { SCOPES, type Scope } from '@countermand/core/model';
import { InvalidArgumentError } from 'commander';

/** Seconds, as `60` or `0.5`. */
export function seconds(written: string): number {
  const value = Number(written);
  if (written.trim() === '' || !Number.isFinite(value) || value < 0 || value > 1_000_000) throw new InvalidArgumentError('Expected a number of seconds, such as 60.');
  return value;
}

export function wholeNumber(written: string): number {
  if (!/^\d{1,9}$/.test(written)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(written);
}

export function port(written: string): number {
  const value = wholeNumber(written);
  if (value > 65_535) throw new InvalidArgumentError('Expected a port, 0 to 65535; 0 is any free one.');
  return value;
}

/** For an option that may be given more than once. */
export function collected(written: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), written];
}

/** A scope of a key; the option may be given more than once. */
export function scopes(written: string, before: readonly Scope[] | undefined): readonly Scope[] {
  const scope = SCOPES.find((known) => known === written);
  if (scope === undefined) throw new InvalidArgumentError(`There is no such scope. The scopes are: ${SCOPES.join(', ')}.`);
  return [...(before ?? []), scope];
}
