import type { Ids, Ledger } from '@countermand/core';
import { targetKey, type Cancellation, type NewEvent, type Requester } from '@countermand/core/model';

const ACTOR = { principal: 'local:bench', channel: 'cli' } as const;

export interface Filing {
  readonly account: string;
  readonly baseUrl: string;
  readonly count: number;
  /** Orders are numbered from here. */
  readonly from?: number;
  readonly priority?: Cancellation['priority'];
  /** An end state: nothing is left to do. */
  readonly state?: 'queued' | 'cancelled';
}

/** Files cancellations straight into the ledger; intake is measured elsewhere. */
export async function fileCancellations(ledger: Ledger, ids: Ids, { account, baseUrl, count, from = 0, priority = 'bulk', state = 'queued' }: Filing): Promise<void> {
  const now = Date.now();
  const origin = { provider: 'bare', baseUrl, store: null };
  const one = async (number: number): Promise<void> => {
    const target = { kind: 'order', id: String(number) };
    const cancellation: Cancellation = { ...EMPTY, id: ids.next('can'), account, origin, target, reference: `${account}:${number}`, priority, state, stateSince: now, nextActionAt: state === 'queued' ? now : null, createdAt: now, updatedAt: now };
    const requester: Requester = { id: ids.next('req'), actor: ACTOR, reason: 'other', note: null, batch: null, idempotencyKey: null, sendAfter: null, requestedAt: now, withdrawnAt: null };
    const event: NewEvent = { type: 'cancellation.requested', cancellationId: cancellation.id, account, at: now, actor: ACTOR, reason: null, from: null, to: state, evidence: null, data: {} };
    await ledger.transact((transaction) => transaction.insertCancellation(cancellation, requester, targetKey(origin, target), event));
  };
  for (let start = from; start < from + count; start += 1_000) {
    await Promise.all(Array.from({ length: Math.min(1_000, from + count - start) }, (_, index) => one(start + index)));
  }
}

const EMPTY: Omit<Cancellation, 'id' | 'account' | 'origin' | 'target' | 'reference' | 'priority' | 'state' | 'stateSince' | 'nextActionAt' | 'createdAt' | 'updatedAt'> = {
  orderNumber: null,
  expectedOrderNumber: null,
  version: 1,
  reason: 'other',
  note: null,
  options: {},
  sendAfter: null,
  epoch: 0,
  step: 0,
  writes: 0,
  attempts: 0,
  confirmedBy: null,
  alreadyCancelled: false,
  sendAgain: false,
  refusal: null,
  failure: null,
  warnings: [],
  statusBefore: null,
  statusAfter: null,
  observations: [],
  remark: null,
  batch: null,
  retryOf: null,
  demo: false,
  settledAt: null,
};
