import { CANCELLATION_STATES, CONFIRMATIONS, EVENT_TYPES, HOLD_STATES, type CancellationView, type EventView, type Evidence, type HoldState } from '@countermand/core/model';
import { ANY, oneOf, WORD, type Everything } from './everything.ts';

/** What is not waited for: else a command would wait. */
const SETTLED_HOLDS = HOLD_STATES.filter((hold): hold is Exclude<HoldState, 'pending'> => hold !== 'pending');

/** Times of ours, and one that is somebody's. */
const TIMES = ['2026-03-02T08:59:00.000Z', '2026-03-02T09:30:00Z', '2020-01-01T00:00:00.000Z', ANY];

export function time(row: number): string {
  return oneOf(TIMES, row);
}

/** Every text in it is hostile; what is a closed word of ours takes turns. */
export function cancellationTemplate(row: number): Everything<CancellationView> {
  return {
    id: ANY, account: ANY, provider: ANY, target: { kind: ANY, id: ANY }, reference: ANY, orderNumber: ANY,
    state: oneOf(CANCELLATION_STATES, row),
    reason: ANY, note: ANY, remark: ANY, confirmedBy: oneOf(CONFIRMATIONS, row), alreadyCancelled: row % 2 === 1,
    refusal: { code: WORD, message: ANY, nextAction: ANY },
    failure: { code: WORD, message: ANY, retryable: row % 2 === 0 },
    replacement: { target: row % 3 === 2 ? null : { kind: ANY, id: ANY }, status: row % 5 === 4 ? null : ANY, hold: oneOf(SETTLED_HOLDS, row) },
    providerStatus: { before: ANY, after: ANY },
    attempts: row,
    requesters: [0, 1].map((more) => ({ actor: ANY, channel: ANY, reason: ANY, note: ANY, batch: ANY, requestedAt: time(row + more), withdrawnAt: more === 1 ? time(row) : null })),
    batch: ANY, retryOf: ANY, joined: row % 2 === 0, demo: row % 2 === 1,
    createdAt: time(row), updatedAt: time(row + 1), nextActionAt: time(row + 2), settledAt: time(row + 3), compactedAt: time(row),
    warnings: [{ code: WORD, message: ANY }, { code: WORD, message: ANY }],
  };
}

export function evidenceTemplate(row: number): Everything<Evidence> {
  return { operation: ANY, at: time(row), httpStatus: 200, subject: ANY, ids: { [ANY]: ANY }, statuses: { [ANY]: ANY }, messages: [ANY, ANY, ANY], bodyHash: ANY, remark: ANY };
}

export function eventTemplate(row: number): Everything<EventView> {
  return {
    position: row + 1, type: oneOf(EVENT_TYPES, row), cancellation: ANY, batch: ANY, account: ANY, at: time(row), actor: ANY, channel: ANY, reason: ANY,
    from: oneOf(CANCELLATION_STATES, row), to: oneOf(CANCELLATION_STATES, row + 1), evidence: evidenceTemplate(row), data: { [ANY]: ANY, attempt: ANY, state: ANY, count: row },
  };
}
