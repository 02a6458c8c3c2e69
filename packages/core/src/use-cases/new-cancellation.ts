import type { Cancellation } from '../model/cancellation.ts';
import type { Intake } from './intake.ts';

/** The row of a request that joins nothing: `scheduled` while its undo window runs, else `queued` and due at once. */
export function newCancellation({ request, resolved, sendAfter, now }: Intake, id: string): Cancellation {
  const { account, target, reference, orderNumber } = resolved;
  return {
    id,
    account: account.id,
    origin: account.origin,
    target,
    reference,
    orderNumber,
    expectedOrderNumber: request.expectedOrderNumber ?? null,
    state: sendAfter === null ? 'queued' : 'scheduled',
    version: 1,
    priority: request.priority ?? 'interactive',
    reason: request.reason,
    note: request.note ?? null,
    options: request.options ?? {},
    sendAfter,
    epoch: 0,
    step: 0,
    stateSince: now,
    nextActionAt: sendAfter ?? now,
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
    batch: request.batch ?? null,
    retryOf: request.retryOf ?? null,
    demo: account.demo,
    createdAt: now,
    updatedAt: now,
    settledAt: null,
  };
}
