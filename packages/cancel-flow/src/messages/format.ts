import type { Catalogue } from './catalogue.ts';
import { intl } from './intl.ts';
import type { Message, Value } from './message.ts';

export interface FormatOptions {
  /** A BCP 47 language tag: for numbers, times and plural forms. */
  readonly locale: string;
  /** Default: where the program runs. */
  readonly timeZone?: string;
  /** Milliseconds since 1970, for `ago`. Default: now. */
  readonly now?: number;
}

/** The message in the catalogue's language. Plain text: a face escapes it as its surface demands. */
export function format(catalogue: Partial<Catalogue>, { key, parameters = {}, otherwise = key }: Message, options: FormatOptions): string {
  const phrase = catalogue[key] ?? otherwise;
  const text = typeof phrase === 'string' ? phrase : (phrase[plural(parameters.count, options)] ?? phrase.other);
  return text.replace(/\{(\w+)\}/g, (braces, name: string) => (Object.hasOwn(parameters, name) ? shown(catalogue, parameters[name]!, options) : braces));
}

function plural(count: Value | undefined, { locale }: FormatOptions): Intl.LDMLPluralRule {
  return intl(Intl.PluralRules, locale).select(typeof count === 'number' ? count : 0);
}

function shown(catalogue: Partial<Catalogue>, value: Value, options: FormatOptions): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return intl(Intl.NumberFormat, options.locale).format(value);
  if ('key' in value) return format(catalogue, value, options);
  return 'at' in value ? timeOf(value.at, options) : distance(value.ago, options);
}

const DAY_MS = 86_400_000;

function timeOf(at: string, { locale, timeZone, now = Date.now() }: FormatOptions): string {
  const time = Date.parse(at);
  // What is no time is shown as it came.
  if (Number.isNaN(time)) return at;
  const far = Math.abs(time - now) > DAY_MS / 2;
  return intl(Intl.DateTimeFormat, locale, { timeStyle: 'medium', dateStyle: far ? 'medium' : undefined, timeZone }).format(time);
}

const UNITS = [
  ['day', DAY_MS],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

function distance(from: string, { locale, now = Date.now() }: FormatOptions): string {
  const milliseconds = Date.parse(from) - now;
  if (Number.isNaN(milliseconds)) return from;
  const [unit, size] = UNITS.find(([, each]) => Math.abs(milliseconds) >= each) ?? UNITS[3];
  return intl(Intl.RelativeTimeFormat, locale, { numeric: 'auto' }).format(Math.trunc(milliseconds / size), unit);
}
