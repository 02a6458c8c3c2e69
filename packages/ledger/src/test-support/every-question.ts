import type { CancellationFilter, Ledger, LedgerReader } from '@countermand/core';
import { askEverythingOfBatches, changeEverythingOfBatches } from './every-batch-question.ts';
import { aFollowUp, anAttempt, anEvent, aRequester, file, keyOf, START } from './fixtures.ts';
import { askEverythingOfWebhooks, changeEverythingOfWebhooks } from './webhook-fixtures.ts';

const FILTERS: readonly Omit<CancellationFilter, 'limit'>[] = [
  {},
  { states: ['queued'] },
  { accounts: ['a', 'b'] },
  { states: ['queued', 'unknown'], accounts: ['a', 'b'] },
  { reference: 'a:1', states: ['queued'], accounts: ['a'] },
  { references: ['a:1', 'b:1'], states: ['queued'], accounts: ['a'], batch: 'bat_1' },
  { targetKey: 'key', states: ['queued'], accounts: ['a'], attention: true },
  { batch: 'bat_1' },
  { batch: 'bat_1', states: ['queued', 'failed'], accounts: ['a'], attention: true },
  { attention: true },
  { replacement: 'not_held' },
  { replacement: 'not_held', accounts: ['a', 'b'], states: ['cancelled'], attention: true },
  { reference: 'a:1', replacement: 'not_held' },
  { attention: true, accounts: ['a', 'b'], states: ['needs_attention'] },
];

/** Every question there is. */
export async function askEverything(reader: LedgerReader, id: string): Promise<void> {
  for (const filter of FILTERS) {
    const { nextCursor } = await reader.listCancellations({ ...filter, limit: 1 });
    await reader.listCancellations({ ...filter, limit: 1, cursor: nextCursor ?? 'WzEsIjEiXQ' });
  }
  await reader.cancellation(id);
  await reader.liveCancellation('key');
  await reader.attemptsOf(id);
  await reader.unresolvedAttempts('key');
  await reader.followUp('fol_1');
  await reader.intake({ principal: 'p', route: 'r', key: 'k' });
  await reader.lane('a');
  await reader.budget('b');
  await reader.accountsWithWork();
  await reader.workFigures();
  await reader.awaitingOrder('a', '1', 5);
  await askEverythingOfBatches(reader);
  await askEverythingOfWebhooks(reader);
  await reader.lastEventPosition();
  for (const query of [{}, { cancellationId: id }, { accounts: ['a', 'b'] }]) await reader.listEvents({ after: 1, limit: 5, ...query });
  for (const chosen of [{}, { cancellationIds: [id, 'can_2'] }]) {
    await reader.dueWork({ account: 'a', now: START, limit: 5, ...chosen });
    await reader.nextDueAt('a', chosen.cancellationIds);
  }
}

/** Every change there is. */
export async function changeEverything(ledger: Ledger): Promise<string> {
  const cancellation = await file(ledger, { account: 'a' });
  await file(ledger, { account: 'b' });
  const [attempt, followUp, requester, event] = [anAttempt(cancellation), aFollowUp(cancellation), aRequester(), anEvent(cancellation)];
  await ledger.transact(async (it) => {
    await it.changeCancellation(cancellation, { state: 'sending' }, event);
    await it.insertRequester(cancellation.id, requester, event);
    await it.withdrawRequester(cancellation.id, requester.id, START, event);
    await it.insertAttempt(attempt, keyOf(cancellation), event);
    await it.resolveAttempts(keyOf(cancellation));
    await it.finishAttempt(attempt, { ...attempt, outcome: 'lost' }, event);
    await it.insertFollowUp(followUp, event);
    await it.changeFollowUp(followUp, { state: 'failed' }, event);
    await it.rememberIntake({ principal: 'p', route: 'r', key: 'k', fingerprint: 'f', cancellationId: cancellation.id, joined: false, createdAt: START });
    await it.claimLane({ account: 'a', holder: 'wrk_1', leaseMs: 1, pid: 1, processStart: '', bootId: '' });
    await it.releaseLane('a', 'wrk_1', 1);
    await it.takeSlots('b', { spacingMs: 1, horizonMs: 1 }, 1);
    await it.blockBudget('b', 1);
    await it.takeNotification({ account: 'a', event: 'e', at: START });
    await it.forgetNotifications(START);
    await changeEverythingOfBatches(it);
    await changeEverythingOfWebhooks(it);
  });
  return cancellation.id;
}
