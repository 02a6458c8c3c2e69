import type { AccountSummary } from '@countermand/core';
import type { CancellationState, CancellationView, EventView } from '@countermand/core/model';
import type { Answer } from '../service/answer.ts';
import type { CancellationQuery, ListPage } from '../service/service.ts';

/** A cancellation of a list; the higher its number, the newer. The least that a view can hold. */
export function listedView(number: number, state: CancellationState = 'queued', more: Partial<CancellationView> = {}): CancellationView {
  const at = new Date(Date.UTC(2026, 2, 2, 8) + number).toISOString();
  return {
    id: `can_${String(number).padStart(26, '0')}`,
    account: 'acme',
    provider: 'invented',
    target: { kind: 'order', id: String(number) },
    reference: `acme:${number}`,
    state,
    reason: 'customer_request',
    note: null,
    providerStatus: { before: null, after: null },
    attempts: 0,
    requesters: [{ actor: 'local:alice', channel: 'tui', reason: 'customer_request', note: null, batch: null, requestedAt: at, withdrawnAt: null }],
    createdAt: at,
    updatedAt: at,
    warnings: [],
    ...more,
  };
}

/** An account that is ready, with a worker, and nothing to do. */
export function listedAccount(id: string): AccountSummary {
  return { id, provider: 'invented', displayName: 'Invented', baseUrl: null, store: null, usable: true, problem: null, budget: null, waiting: null, drainedAt: null, worker: 'live' } as AccountSummary;
}

/** Answers a listing as a service does: newest first, narrowed, by its pages. */
export function listOf(views: readonly CancellationView[], { states, accounts, attention, cursor, limit = 50 }: CancellationQuery): Promise<Answer<ListPage<CancellationView>>> {
  const newestFirst = [...views].sort((one, other) => (one.id < other.id ? 1 : -1));
  const left = newestFirst.filter(
    (view) =>
      (!states || states.includes(view.state)) &&
      (!accounts || accounts.includes(view.account)) &&
      (!attention || view.state === 'needs_attention' || view.warnings.length > 0) &&
      (cursor === undefined || view.id < cursor),
  );
  const items = left.slice(0, limit);
  return Promise.resolve({ ok: true, value: { items, nextCursor: left.length > limit ? (items.at(-1)?.id ?? null) : null } });
}

/** The events of a stop whose answer was lost, and of the reads since. */
export function lostAnswer({ id, account }: Pick<CancellationView, 'id' | 'account'>): readonly EventView[] {
  const event = { cancellation: id, batch: null, account, actor: 'system', channel: 'worker', reason: null, from: null, to: null, evidence: null, data: {} } as const;
  const at = (second: number): string => `2026-03-02T08:00:0${second}.250Z`;
  return [
    { ...event, position: 1, type: 'cancellation.requested', at: at(0), actor: 'local:alice', channel: 'tui' },
    { ...event, position: 2, type: 'attempt.started', at: at(1), data: { attempt: 'att_1', number: 1, operation: 'cancel', followUp: null } },
    { ...event, position: 3, type: 'attempt.finished', at: at(3), data: { attempt: 'att_1', outcome: 'ambiguous', followUp: null }, evidence: { operation: 'cancel', at: at(3), remark: 'connection reset after the request was sent' } },
    { ...event, position: 4, type: 'cancellation.state_changed', at: at(3), from: 'sending', to: 'unknown', reason: 'It may have taken effect: connection reset' },
    { ...event, position: 5, type: 'cancellation.state_changed', at: at(6), from: 'unknown', to: 'needs_attention', reason: 'The order is gone.', evidence: { operation: 'read', at: at(6), httpStatus: 200, subject: '7', statuses: { status: 'closed' }, messages: ['Closed by \u001b[31mstore'], bodyHash: 'ab'.repeat(32) } },
  ];
}
