import type { Attempt } from '../model/attempt.ts';
import type { CancellationProvider } from '../provider/provider.ts';
import type { NotTakenCause, WriteOutcome } from '../provider/outcomes.ts';
import { operationRecord, provesStop } from './proof.ts';
import type { WriteCall } from './write-call.ts';

interface Claim {
  readonly attempt: Attempt;
  readonly call: WriteCall;
  /** What the plugin makes of it. */
  readonly claimed: WriteOutcome;
}

/**
 * The engine's own knowledge of the wire overrules the plugin's words. What was never let out is not taken; what was, and
 * got no answer, is ambiguous; "not taken" needs the status that says so, and a stop its proof (laws 1 and 3).
 */
export function believableOutcome(provider: CancellationProvider, { attempt, call, claimed }: Claim): WriteOutcome {
  if (call.left === undefined) return neverLeft(provider, call, claimed);
  const { exchange } = call;
  if (exchange === undefined) return doubted(claimed, 'the write was let out, and nobody told what became of it');
  switch (exchange.kind) {
    case 'not_sent':
      return claimed.kind === 'not_taken' ? claimed : notTaken(claimed, exchange.message, 'not_sent');
    case 'ambiguous':
      return doubted(claimed, exchange.message);
    case 'answered':
      return isBorneOut(provider, attempt, { claimed, status: exchange.status })
        ? claimed
        : doubted(claimed, `the answer (HTTP ${exchange.status}) does not prove "${claimed.kind}" for ${attempt.target.kind} ${attempt.target.id}`);
  }
}

function neverLeft(provider: CancellationProvider, { heldBack }: WriteCall, claimed: WriteOutcome): WriteOutcome {
  // Whatever the plugin made of our own no, it is tried again.
  if (heldBack !== undefined) return notTaken(claimed, heldBack, 'not_sent');
  if (claimed.kind === 'not_taken') return claimed;
  const message = claimed.kind === 'ambiguous' ? claimed.message : `the plugin "${provider.id}" says "${claimed.kind}" but let no request out`;
  return notTaken(claimed, message, 'misconfigured');
}

function isBorneOut(provider: CancellationProvider, { target, operation }: Attempt, { claimed, status }: { claimed: WriteOutcome; status: number }): boolean {
  const isAnswer = status >= 200 && status < 500 && status !== 408;
  switch (claimed.kind) {
    case 'stopped':
      return isAnswer && provesStop(claimed.evidence, target, operationRecord(provider, operation));
    case 'requested':
    case 'held':
      return isAnswer && claimed.evidence.subject === target.id;
    case 'refused':
      return isAnswer;
    case 'not_taken':
      return turnsAway(status, claimed.cause);
    case 'ambiguous':
      return true;
  }
}

/** Which status says that a request was turned away before it was looked at. */
function turnsAway(status: number, cause: NotTakenCause): boolean {
  switch (cause) {
    case 'rate_limited':
      return status === 429;
    case 'unauthorized':
      return status === 401;
    case 'forbidden':
      return status === 403;
    case 'invalid_request':
    case 'misconfigured':
      return status >= 400 && status < 500 && status !== 408;
    case 'not_sent':
      return false;
  }
}

function doubted(claimed: WriteOutcome, message: string): WriteOutcome {
  if (claimed.kind === 'ambiguous') return claimed;
  return { kind: 'ambiguous', message, evidence: { ...claimed.evidence, remark: message } };
}

function notTaken(claimed: WriteOutcome, message: string, cause: NotTakenCause): WriteOutcome {
  return { kind: 'not_taken', cause, message, evidence: { ...claimed.evidence, remark: message } };
}
