import type { Cancellation } from '../model/cancellation.ts';
import type { Actor, Requester } from '../model/requester.ts';
import type { LedgerTransaction } from '../ports/ledger.ts';
import { latestRecord } from './latest-record.ts';
import { personEvent } from './person-event.ts';
import { mustWin } from './raced-transaction.ts';
import { afterLeaving } from './withdraw-rules.ts';

interface TakingBack {
  /** Active requesters of the cancellation. */
  readonly leaving: readonly Requester[];
  readonly actor: Actor;
  readonly at: number;
}

/**
 * Takes back some requesters of a cancellation that was not sent. The last one out withdraws it; for those who stay, their
 * own earliest time and urgency count again (law 4). To be used in `decideInTransaction`.
 */
export async function takeBack(transaction: LedgerTransaction, { id, account }: Cancellation, { leaving, actor, at }: TakingBack): Promise<void> {
  if (leaving.length === 0) return;
  for (const requester of leaving) {
    const event = personEvent({ id, account }, { type: 'cancellation.requester_withdrawn', actor, at }, { data: { requester: requester.id } });
    mustWin(await transaction.withdrawRequester(id, requester.id, at, event));
  }
  const fresh = await latestRecord(transaction, id);
  if (!fresh.ok) return;
  const { cancellation, requesters } = fresh.value;
  const staying = requesters.filter((requester) => requester.withdrawnAt === null);
  const last = staying.length === 0;
  const change = last ? ({ state: 'withdrawn', nextActionAt: null } as const) : afterLeaving(cancellation, staying, at);
  if (change === undefined) return;
  const event = personEvent(
    cancellation,
    { type: last ? 'cancellation.state_changed' : 'cancellation.rescheduled', actor, at },
    { from: cancellation.state, to: last ? 'withdrawn' : cancellation.state, reason: last ? 'The last requester took it back.' : 'A requester left; what those who stay want counts.' },
  );
  mustWin(await transaction.changeCancellation(cancellation, change, event));
}
