import type { RefusalCode } from '../model/codes.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Answered, Exchange } from '../provider/http.ts';
import type { NotTakenCause, Trouble, Troubled, WriteOutcome } from '../provider/outcomes.ts';
import type { ReadScript, SearchScript, WriteMoment, WriteScript } from './fake-remote.ts';

/** Any instant will do where a test looks at no times. */
const SOME_INSTANT = '2026-03-02T09:00:00.000Z';

export function fakeEvidence(operation: string, more: Partial<Evidence> = {}): Evidence {
  return { operation, at: SOME_INSTANT, ...more };
}

export function answered(status: number, retryAfterMs?: number): Answered {
  const body = { kind: 'json', value: {} } as const;
  return { kind: 'answered', status, body, headers: {}, bodyHash: '0'.repeat(64), at: SOME_INSTANT, ...(retryAfterMs !== undefined && { retryAfterMs }) };
}

export function lostAnswer(message = 'connection reset after the request was sent'): Exchange {
  return { kind: 'ambiguous', message, at: SOME_INSTANT };
}

/** The provider takes the write and says so. */
export const stops: WriteScript = (moment) => {
  apply(moment);
  moment.call.observe(answered(200));
  const { write, order, remote } = moment;
  const evidence = fakeEvidence(write.operation, { httpStatus: 200, subject: write.target.id, statuses: { status: 'stopped' } });
  if (order?.replacedBy === undefined || !remote.replaces) return { kind: 'stopped', evidence };
  return { kind: 'stopped', evidence, replacement: { target: { kind: order.kind, id: order.replacedBy }, status: 'active', hold: 'needed' } };
};

/** The provider takes the write, and its answer is lost. */
export const stopsAndLosesTheAnswer: WriteScript = (moment) => {
  apply(moment);
  return lost(moment);
};

/** The write never arrives, and nobody can tell. */
export const losesTheWrite: WriteScript = (moment) => lost(moment);

/** Nothing is known until the signal aborts; `takesEffect` says what really happened. */
export function hangs(takesEffect: boolean): WriteScript {
  return async (moment) => {
    if (takesEffect) apply(moment);
    await new Promise<void>((resolve) => {
      if (moment.call.signal.aborted) resolve();
      moment.call.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    return lost(moment);
  };
}

/** Somebody at the provider will decide. */
export const asksSomebody: WriteScript = (moment) => {
  if (moment.order) moment.order.status = 'cancel_requested';
  moment.write.applied = true;
  moment.call.observe(answered(202));
  return { kind: 'requested', evidence: fakeEvidence(moment.write.operation, { httpStatus: 202, subject: moment.write.target.id }) };
};

/** The target is put on hold, and the provider says so. */
export const holds: WriteScript = (moment) => {
  if (moment.order) moment.order.status = 'on_hold';
  moment.write.applied = true;
  moment.call.observe(answered(200));
  return { kind: 'held', evidence: fakeEvidence(moment.write.operation, { httpStatus: 200, subject: moment.write.target.id }) };
};

export function refuses(code: RefusalCode, message: string, more: { readBack?: boolean; nextAction?: string } = {}): WriteScript {
  return ({ write, call }) => {
    call.observe(answered(409));
    return { kind: 'refused', code, message, readBack: false, ...more, evidence: fakeEvidence(write.operation, { httpStatus: 409, messages: [message] }) };
  };
}

const STATUS_OF: Readonly<Partial<Record<NotTakenCause, number>>> = { rate_limited: 429, unauthorized: 401, forbidden: 403, invalid_request: 422 };

/** The write certainly had no effect. */
export function takesNothing(cause: NotTakenCause, retryAfterMs?: number): WriteScript {
  return ({ write, call }) => {
    const status = STATUS_OF[cause];
    const message = `not taken: ${cause}`;
    call.observe(status === undefined ? { kind: 'not_sent', cause: 'unreachable', message, at: SOME_INSTANT } : answered(status, retryAfterMs));
    return { kind: 'not_taken', cause, message, ...(retryAfterMs !== undefined && { retryAfterMs }), evidence: fakeEvidence(write.operation) };
  };
}

/** The plugin has a bug. */
export const throwsInThePlugin: WriteScript = () => {
  throw new Error('the plugin tripped over itself');
};

export function troubled(trouble: Trouble, more: Partial<Troubled> = {}): Troubled {
  return { kind: 'trouble', trouble, message: `scripted: ${trouble}`, evidence: fakeEvidence('read'), ...more };
}

/** A read or search that brings nothing. */
export function hasTrouble(trouble: Trouble, more: Partial<Troubled> = {}): ReadScript & SearchScript {
  return () => troubled(trouble, more);
}

function apply({ remote, order, write }: WriteMoment): void {
  write.applied = order !== undefined && remote.stop(order);
}

function lost({ write, call }: WriteMoment): WriteOutcome {
  const exchange = lostAnswer();
  call.observe(exchange);
  return { kind: 'ambiguous', message: 'connection reset after the request was sent', evidence: fakeEvidence(write.operation, { remark: 'connection reset' }) };
}
