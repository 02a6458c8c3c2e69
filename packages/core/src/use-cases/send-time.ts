import { failed, succeeded, type Result } from '../model/problem.ts';

/** A stop may be put off this far. */
const LATEST_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * When a request wants to be sent at the earliest, milliseconds; null for at once.
 * What is asked for counts, else the undo window; the past means at once.
 */
export function sendTime(asked: string | undefined, undoWindowSeconds: number, now: number): Result<number | null> {
  const at = asked === undefined ? now + undoWindowSeconds * 1_000 : Date.parse(asked);
  if (Number.isNaN(at)) return wrong(`"${asked}" is not a time. Write it like 2026-03-02T09:00:00Z.`);
  if (at > now + LATEST_DAYS * DAY_MS) return wrong(`A stop can be put off by at most ${LATEST_DAYS} days.`);
  return succeeded(at > now ? at : null);
}

function wrong(detail: string): Result<never> {
  return failed('invalid_request', detail, { errors: [{ pointer: '/sendAfter', detail }] });
}
