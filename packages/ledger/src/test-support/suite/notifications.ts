import { AWAITING_STATES } from '@countermand/core/model';
import { aCancellation, aRequester, anEvent, file, keyOf, START } from '../fixtures.ts';
import { eachWithLedger, type OpenFixture } from './fixture.ts';

const taken = { account: 'acme-us', event: 'a1', at: START };

export function describeNotifications(open: OpenFixture): void {
  const fixture = eachWithLedger(open);
  const found = (orderNumber = '10234', limit = 9) => fixture().ledger.reader.awaitingOrder('acme-us', orderNumber, limit);

  test('is taken once for each account, whoever was first, also by another process', async () => {
    const { ledger, another } = fixture();
    const take = (where: typeof ledger, more = {}) => where.transact((it) => it.takeNotification({ ...taken, ...more }));
    const other = await another();
    expect((await Promise.all([take(ledger), take(other), take(ledger)])).filter(Boolean)).toHaveLength(1);
    expect([await take(other), await take(ledger, { account: 'beta' }), await take(ledger, { event: 'a2' })]).toEqual([false, true, true]);
  });

  test('that was taken by a change that failed was not', async () => {
    const { ledger } = fixture();
    const failing = ledger.transact(async (it) => {
      await it.takeNotification(taken);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await ledger.transact((it) => it.takeNotification(taken))).toBe(true);
  });

  test('is forgotten when it was taken before', async () => {
    const { ledger } = fixture();
    await ledger.transact((it) => it.takeNotification(taken));
    await ledger.transact((it) => it.takeNotification({ ...taken, event: 'a2', at: START + 1 }));
    await ledger.transact((it) => it.forgetNotifications(START + 1));
    expect([await ledger.transact((it) => it.takeNotification(taken)), await ledger.transact((it) => it.takeNotification({ ...taken, event: 'a2' }))]).toEqual([true, false]);
  });

  test('finds what awaits its order, of its account, oldest first, and no more than is asked for', async () => {
    const { ledger } = fixture();
    const awaiting = [];
    for (const state of AWAITING_STATES) awaiting.push((await file(ledger, { state, orderNumber: '10234' })).id);
    for (const state of ['queued', 'sending', 'cancelled', 'refused'] as const) await file(ledger, { state, orderNumber: '10234' });
    await file(ledger, { state: 'requested', orderNumber: '10235' });
    await file(ledger, { state: 'requested', orderNumber: null });
    await file(ledger, { state: 'requested', orderNumber: '10234', account: 'beta' });
    expect(await found()).toEqual(awaiting);
    expect(await found('10234', 2)).toEqual(awaiting.slice(0, 2));
    expect(await found('1023')).toEqual([]);
  });

  test('finds it from when it awaits until it has ended', async () => {
    const { ledger } = fixture();
    let row = await file(ledger, { state: 'sending' });
    const move = async (change: Parameters<Parameters<Parameters<typeof ledger.transact>[0]>[0]['changeCancellation']>[1]) => {
      row = (await ledger.transact((it) => it.changeCancellation(row, change, anEvent(row))))!;
      return found();
    };
    expect(await move({ orderNumber: '10234' })).toEqual([]);
    expect(await move({ state: 'requested' })).toEqual([row.id]);
    expect(await move({ step: 4 })).toEqual([row.id]);
    expect(await move({ state: 'cancelled' })).toEqual([]);
  });

  test.each(['№ 12/é', 'x'.repeat(100)])('finds the order %j', async (orderNumber) => {
    const { id } = await file(fixture().ledger, { state: 'requested', orderNumber });
    expect(await found(orderNumber)).toEqual([id]);
  });

  test.each(['a "b"', 'a\\b', 'a\u0000b', 'a\nb', '\ud800', 'x'.repeat(101), ''])('an order called %j is kept, and found by no notification', async (orderNumber) => {
    const { ledger } = fixture();
    const row = aCancellation({ state: 'requested', orderNumber });
    await ledger.transact((it) => it.insertCancellation(row, aRequester(), keyOf(row), anEvent(row)));
    expect((await ledger.reader.cancellation(row.id))?.cancellation.id).toBe(row.id);
    expect(await found(orderNumber.replaceAll('\u0000', ''))).toEqual([]);
    expect((await ledger.reader.dossier(row.id))?.damage).toEqual([]);
  });

  test('makes what is on the desk due in the class of what is watched', async () => {
    const { ledger } = fixture();
    const desk = await file(ledger, { state: 'needs_attention', nextActionAt: null });
    await ledger.transact((it) => it.changeCancellation(desk, { nextActionAt: START, nudged: true }, anEvent(desk)));
    expect(await ledger.reader.dueWork({ account: 'acme-us', now: START, limit: 9 })).toEqual([{ kind: 'cancellation', workClass: 'watching', id: desk.id }]);
  });
}
