const FIRST_MS = 250;
const LONGEST_MS = 10_000;

/** What `Retry-After` asks for, in milliseconds, seconds or a date; undefined where it is not there or makes no sense. */
export function retryAfterMs(headers: Headers): number | undefined {
  const text = headers.get('retry-after');
  if (text === null) return undefined;
  const milliseconds = /^\d+$/.test(text.trim()) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : undefined;
}

/** The pause before the given repetition, from 1: growing, and not the same for everybody. */
export function backoffMs(repetition: number): number {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** (repetition - 1));
  return longest / 2 + Math.random() * (longest / 2);
}
