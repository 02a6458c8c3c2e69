import type { Sent } from '../provider/record.ts';
import type { Evidence, Law } from './evidence.ts';

/** A disturbance may bring slots together that were given apart, for so long, milliseconds. */
const DISTURBED_MS = 3_000;

/** What was ready to leave when the 429 came in may still leave, for so long, milliseconds. */
const UNDER_WAY_MS = 150;

/** Instants are compared to the millisecond. */
const CLOCK_GRAIN_MS = 1;

/**
 * Law 7: per credential, over all processes, no second holds more than R + 1 requests. The one more is the jitter between slot and
 * leave. A wall clock that jumped, a process that stood still or a commit that went wrong adds one each: a slot that was in hand is
 * used late. A 429 whose hearer died or lost the ledger before it could tell is not held against the others.
 */
export const withinLimits: Law = (evidence) => {
  const faults: string[] = [];
  for (const [credential, all = []] of Object.entries(Object.groupBy(evidence.sent, (it) => it.credential))) {
    const rate = evidence.accounts.find(({ settings }) => settings.credential === credential)!.settings.requestsPerSecond;
    faults.push(...tooMany(evidence, all, rate), ...tooSoon(evidence, all));
  }
  return faults;
};

function tooMany({ disturbances }: Evidence, all: readonly Sent[], rate: number): readonly string[] {
  for (const [index, { leftAt, credential }] of all.entries()) {
    const end = leftAt + 1_000;
    const within = all.slice(index).findIndex((it) => it.leftAt >= end);
    const count = within === -1 ? all.length - index : within;
    const disturbed = disturbances.filter(({ at }) => at >= leftAt - DISTURBED_MS && at < end).length;
    if (count > rate + 1 + disturbed) return [`law 7: ${count} requests with ${credential} from ${leftAt} ms on, within a second that allows ${rate}`];
  }
  return [];
}

function tooSoon({ disturbances }: Evidence, all: readonly Sent[]): readonly string[] {
  const faults: string[] = [];
  for (const { heard, credential, callId } of all) {
    if (heard?.kind !== 'answer' || heard.status !== 429 || heard.retryAfterMs === undefined) continue;
    const from = heard.at + UNDER_WAY_MS;
    const until = heard.at + heard.retryAfterMs;
    if (disturbances.some(({ at }) => at >= heard.at - 40_000 && at <= until)) continue;
    const early = all.find(({ leftAt }) => leftAt > from && leftAt < until - CLOCK_GRAIN_MS);
    if (early) faults.push(`law 7: ${early.callId} left at ${early.leftAt} ms with ${credential}, which ${callId} was told at ${heard.at} ms to rest for ${heard.retryAfterMs} ms`);
  }
  return faults;
}
