import type { Cancellation, Refusal } from '../model/cancellation.ts';
import type { Confirmation, FailureCode } from '../model/codes.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Change } from './lane-context.ts';

const SETTLED = { nextActionAt: null, step: 0, sendAgain: false } as const;

/** The change that ends a cancellation as cancelled. */
export function endCancelled(how: { confirmedBy: Confirmation; already: boolean; why: string; evidence: Evidence }): Change {
  return {
    change: { ...SETTLED, state: 'cancelled', confirmedBy: how.confirmedBy, alreadyCancelled: how.already, refusal: null, remark: null },
    why: how.why,
    evidence: how.evidence,
  };
}

export function endRefused(refusal: Refusal, evidence: Evidence | null): Change {
  return { change: { ...SETTLED, state: 'refused', refusal, remark: null }, why: refusal.message, evidence };
}

export function endFailed(code: FailureCode, message: string, evidence: Evidence | null = null): Change {
  const retryable = code === 'provider_unavailable' || code === 'unauthorized' || code === 'forbidden' || code === 'misconfigured';
  return { change: { ...SETTLED, state: 'failed', failure: { code, message, retryable }, remark: null }, why: message, evidence };
}

export function needsAttention(why: string, evidence: Evidence | null = null): Change {
  return { change: { ...SETTLED, state: 'needs_attention', remark: why }, why, evidence };
}

/** The change for an account whose configuration no longer fits: nothing is called. Undefined where nothing is left to do. */
export function misconfigured(cancellation: Cancellation, why: string): Change {
  switch (cancellation.state) {
    case 'scheduled':
      return { change: { state: 'queued' }, why };
    case 'queued':
      return endFailed('misconfigured', why);
    case 'sending':
      return { change: { state: 'unknown', remark: why }, why };
    case 'requested':
    case 'unknown':
      return needsAttention(why);
    case 'needs_attention':
    case 'cancelled':
    case 'refused':
    case 'failed':
    case 'withdrawn':
      return { change: { nextActionAt: null, remark: why }, why };
  }
}
