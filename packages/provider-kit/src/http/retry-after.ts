import { rawHeader } from './answer-headers.ts';
import type { RawHeaders } from './transmission.ts';

const LONGEST_MS = 24 * 3600 * 1000;

/**
 * `Retry-After` in milliseconds, from seconds or an HTTP date, at most a day; undefined where it says nothing sensible. Such a date is
 * the provider's, so it is reckoned from the answer's own `Date`: our clock may be hours off, and we would call too early, or a day late.
 * `now` is what our clock shows, for answers without a `Date`.
 */
export function parseRetryAfter(headers: RawHeaders, now: number): number | undefined {
  const text = rawHeader(headers, 'retry-after')?.trim() ?? '';
  if (/^\d{1,10}$/.test(text)) return Math.min(Number(text) * 1000, LONGEST_MS);
  const until = httpDate(text);
  return until === undefined ? undefined : Math.min(Math.max(until - (httpDate(rawHeader(headers, 'date')) ?? now), 0), LONGEST_MS);
}

/** HTTP dates begin with a weekday. Date.parse alone takes "-5" and "1.5" for years. */
function httpDate(header: string | undefined): number | undefined {
  const text = header?.trim() ?? '';
  const at = /^[A-Z][a-z]{2,8},? /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}
