import type { Evidence, Snapshot, Target, TargetStatus } from '@countermand/core/model';
import type { Answered, Exchange, ReadOutcome, Replacement, ReplacementOutcome, Troubled, WriteOutcome } from '@countermand/core/provider';
import type { ReplyBody } from './shop.ts';

/*
 * A careless plugin: whatever is answered with a 2xx it calls a success. That such words are not believed is the engine's part (law 1).
 */

export function writeOutcome(operation: string, exchange: Exchange): WriteOutcome {
  const evidence = evidenceOf(operation, exchange);
  if (exchange.kind === 'not_sent') return { kind: 'not_taken', cause: 'not_sent', message: exchange.message, evidence };
  if (exchange.kind === 'ambiguous') return { kind: 'ambiguous', message: exchange.message, evidence };
  const { status, retryAfterMs } = exchange;
  const body = bodyOf(exchange);
  if (status === 429) return { kind: 'not_taken', cause: 'rate_limited', message: 'too many requests', ...(retryAfterMs !== undefined && { retryAfterMs }), evidence };
  if (status === 401) return { kind: 'not_taken', cause: 'unauthorized', message: 'the token is refused', evidence };
  if (status === 404) return { kind: 'refused', code: 'not_found', message: 'No such order.', readBack: true, evidence };
  if (status === 409) {
    const tooLate = body?.status === 'shipped';
    return { kind: 'refused', code: tooLate ? 'too_late' : 'not_cancellable', message: body?.message ?? 'no', readBack: !tooLate, evidence };
  }
  if (status >= 500) return { kind: 'ambiguous', message: `HTTP ${status}`, evidence };
  if (operation === 'hold') return { kind: 'held', evidence };
  if (operation === 'ask') return { kind: 'requested', evidence };
  const replacement = body?.replacement && replacementOf(body.replacement);
  return { kind: 'stopped', evidence, ...(replacement && { replacement }) };
}

export function readOutcome(exchange: Exchange): ReadOutcome {
  const evidence = evidenceOf('read', exchange);
  const body = exchange.kind === 'answered' ? bodyOf(exchange) : undefined;
  if (exchange.kind === 'answered' && exchange.status === 404) return { kind: 'not_found', message: body?.message ?? 'not found', evidence };
  if (exchange.kind !== 'answered' || exchange.status !== 200 || body?.id === undefined) return troubleOf(exchange, evidence);
  return { kind: 'found', snapshot: snapshotOf({ kind: 'order', id: body.id }, body, exchange.at), evidence };
}

export function replacementOutcome(exchange: Exchange): ReplacementOutcome {
  const evidence = evidenceOf('replacement', exchange);
  const body = exchange.kind === 'answered' && exchange.status === 200 ? bodyOf(exchange) : undefined;
  if (body === undefined) return troubleOf(exchange, evidence);
  return { kind: 'found', replacements: body.replacement ? [replacementOf(body.replacement)] : [], evidence };
}

function troubleOf(exchange: Exchange, evidence: Evidence): Troubled {
  if (exchange.kind === 'not_sent') return { kind: 'trouble', trouble: 'unavailable', message: exchange.message, notSent: true, evidence };
  if (exchange.kind === 'ambiguous') return { kind: 'trouble', trouble: 'unavailable', message: exchange.message, evidence };
  const { status, retryAfterMs } = exchange;
  const message = `HTTP ${status}`;
  if (status === 429) return { kind: 'trouble', trouble: 'rate_limited', message, ...(retryAfterMs !== undefined && { retryAfterMs }), evidence };
  if (status === 401) return { kind: 'trouble', trouble: 'unauthorized', message, evidence };
  return { kind: 'trouble', trouble: status >= 500 ? 'unavailable' : 'unreadable', message, evidence };
}

function evidenceOf(operation: string, exchange: Exchange): Evidence {
  const { at } = exchange;
  if (exchange.kind !== 'answered') return { operation, at, remark: exchange.message };
  const body = bodyOf(exchange);
  return {
    operation,
    at,
    httpStatus: exchange.status,
    ...(body?.id !== undefined && { subject: body.id }),
    ...(body?.status !== undefined && { statuses: { status: body.status } }),
    ...(body?.message !== undefined && { messages: [body.message] }),
  };
}

function bodyOf({ body }: Answered): ReplyBody | undefined {
  return body.kind === 'json' ? (body.value as ReplyBody) : undefined;
}

function replacementOf({ id, status }: { id: string; status: string }): Replacement {
  const hold = status === 'on_hold' ? 'held' : status === 'stopped' ? 'not_needed' : status === 'shipped' ? 'impossible' : 'needed';
  return { target: { kind: 'order', id }, status, hold };
}

const STATUS: Readonly<Record<string, TargetStatus>> = {
  active: 'active',
  in_production: 'in_production',
  on_hold: 'on_hold',
  cancel_requested: 'cancel_requested',
  cancel_rejected: 'in_production',
  stopped: 'stopped',
  shipped: 'shipped',
};

function snapshotOf(target: Target, { status, recipient }: ReplyBody, readAt: string): Snapshot {
  return {
    target,
    status: STATUS[status ?? ''] ?? 'unknown',
    rawStatus: { status: status ?? null },
    eligibility: { answer: 'unknown', why: 'Nobody says.' },
    money: {},
    lines: [],
    ...(recipient && { recipient }),
    actions: [],
    related: [],
    readAt,
    providerData: { recipient },
  };
}
