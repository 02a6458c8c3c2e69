import type { Answered, Exchange } from '@countermand/core/provider';

export const ANSWERED_AT = '2026-11-20T10:00:00.000Z';

/** An answer with JSON. */
export function answered(status: number, value: unknown): Answered {
  return { kind: 'answered', status, body: { kind: 'json', value }, headers: {}, bodyHash: 'a'.repeat(64), at: ANSWERED_AT };
}

/** An answer with HTML, as the shop itself gives. */
export function html(status: number): Answered {
  return { ...answered(status, null), body: { kind: 'text', contentType: 'text/html', start: '<!doctype html>' } };
}

export function empty(status: number): Answered {
  return { ...answered(status, null), body: { kind: 'empty' } };
}

export const NO_ANSWER: Exchange = { kind: 'ambiguous', message: 'no answer within 50 ms', at: ANSWERED_AT };
export const NOT_SENT: Exchange = { kind: 'not_sent', cause: 'unreachable', message: 'connection refused', at: ANSWERED_AT };
