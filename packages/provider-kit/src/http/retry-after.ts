const LONGEST_MS = 24 * 3600 * 1000;

/** `Retry-After` in milliseconds, from seconds or an HTTP date, at most a day; undefined where it says nothing sensible. */
export function parseRetryAfter(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,10}$/.test(text)) return Math.min(Number(text) * 1000, LONGEST_MS);
  // HTTP dates begin with a weekday. Date.parse alone takes "-5" and "1.5" for years.
  const at = /^[A-Z][a-z]{2,8},? /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.min(Math.max(at - now, 0), LONGEST_MS);
}
