import { targetKey } from '../model/target-key.ts';
import { DuplicateLiveTargetError, IllegalMoveError, LedgerUnavailableError } from '../errors/index.ts';
import { aCancellation, aFollowUp, anEvent, aRequester, FakeClock, MemoryLedger } from './index.ts';

const row = aCancellation();
const key = targetKey(row.origin, row.target);

async function filledLedger() {
  const clock = new FakeClock();
  const ledger = new MemoryLedger(clock);
  await ledger.transact((transaction) => transaction.insertCancellation(row, aRequester(), key, anEvent()));
  return { clock, ledger };
}

test('what a transaction that throws did is gone, and the next one runs', async () => {
  const { ledger } = await filledLedger();
  await expect(
    ledger.transact(async (transaction) => {
      await transaction.changeCancellation(row, { state: 'withdrawn' }, anEvent());
      expect((await transaction.cancellation(row.id))?.cancellation.state).toBe('withdrawn');
      expect((await ledger.reader.cancellation(row.id))?.cancellation.state).toBe('queued');
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect((await ledger.reader.cancellation(row.id))?.cancellation).toMatchObject({ state: 'queued', version: 1 });
  expect(await ledger.reader.listEvents({ after: 0, limit: 10 })).toHaveLength(1);
});

test('transactions are serialised and versions decide between them', async () => {
  const { ledger, clock } = await filledLedger();
  await clock.advance(5);
  const change = () => ledger.transact((transaction) => transaction.changeCancellation(row, { remark: 'mine' }, anEvent()));
  expect(await Promise.all([change(), change()])).toMatchObject([{ version: 2, remark: 'mine' }, undefined]);
  expect((await ledger.reader.cancellation(row.id))?.cancellation).toMatchObject({ version: 2, updatedAt: clock.now(), stateSince: row.stateSince });
});

test('an illegal move and a second live cancellation of a target throw', async () => {
  const { ledger } = await filledLedger();
  await expect(ledger.transact((it) => it.changeCancellation(row, { state: 'unknown' }, anEvent()))).rejects.toBeInstanceOf(IllegalMoveError);
  await expect(
    ledger.transact((it) => it.insertCancellation({ ...row, id: 'can_2' }, aRequester({ id: 'req_2' }), key, anEvent())),
  ).rejects.toBeInstanceOf(DuplicateLiveTargetError);
});

test('due work comes most urgent first', async () => {
  const { ledger, clock } = await filledLedger();
  await ledger.transact(async (it) => {
    await it.insertFollowUp(aFollowUp(), anEvent());
    await it.insertCancellation(aCancellation({ id: 'can_2', priority: 'bulk' }), aRequester({ id: 'req_2' }), 'other', anEvent());
  });
  const due = await ledger.reader.dueWork({ account: 'acme', now: clock.now(), limit: 10 });
  expect(due.map((work) => work.workClass)).toEqual(['interactive_stop', 'follow_up', 'bulk_stop']);
  expect(await ledger.reader.dueWork({ account: 'acme', now: clock.now(), limit: 10, cancellationIds: ['can_2'] })).toHaveLength(1);
});

test('a slot is given at most the horizon ahead, and a block voids those given', async () => {
  const { ledger, clock } = await filledLedger();
  const take = () => ledger.transact((it) => it.takeSlots('budget', { spacingMs: 100, horizonMs: 100 }, 1));
  const now = clock.now();
  expect([await take(), await take(), await take()]).toEqual([
    { granted: true, now, firstAt: now, count: 1, generation: 0 },
    { granted: true, now, firstAt: now + 100, count: 1, generation: 0 },
    { granted: false, waitMs: 100 },
  ]);
  await ledger.transact((it) => it.blockBudget('budget', 5_000));
  expect(await ledger.reader.budget('budget')).toEqual({ nextSlotAt: now + 5_000, blockedUntil: now + 5_000, generation: 1 });
});

test('a lane changes hands only when its holder is gone', async () => {
  const { ledger, clock } = await filledLedger();
  const claim = (holder: string) =>
    ledger.transact((it) => it.claimLane({ account: 'acme', holder, leaseMs: 1_000, pid: 1, processStart: '', bootId: '' }));
  expect((await claim('one'))?.epoch).toBe(1);
  expect(await claim('two')).toBeUndefined();
  expect((await claim('one'))?.epoch).toBe(1);
  await clock.advance(1_000);
  expect(await claim('two')).toMatchObject({ epoch: 2, holder: 'two', previousLeaseEnd: clock.now() });
});

test('a lost ledger throws until it is restored', async () => {
  const { ledger } = await filledLedger();
  ledger.lose();
  await expect(ledger.reader.cancellation(row.id)).rejects.toBeInstanceOf(LedgerUnavailableError);
  await expect(ledger.transact((it) => it.resolveAttempts(key))).rejects.toBeInstanceOf(LedgerUnavailableError);
  ledger.restore();
  expect(await ledger.reader.cancellation(row.id)).toBeDefined();
});
