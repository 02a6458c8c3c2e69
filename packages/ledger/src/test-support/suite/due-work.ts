import type { DueWorkQuery, WorkClass } from '@countermand/core';
import { aFollowUp, anEvent, file, START } from '../fixtures.ts';
import { eachWithLedger, type OpenFixture } from './fixture.ts';

const account = 'acme-us';

export function describeDueWork(open: OpenFixture): void {
  const fixture = eachWithLedger(open);
  const due = (more: Partial<DueWorkQuery> = {}) =>
    fixture().ledger.reader.dueWork({ account, now: START, limit: 50, ...more });

  async function oneOfEach() {
    const { ledger } = fixture();
    const watching = await file(ledger, { state: 'requested' });
    const bulk = await file(ledger, { priority: 'bulk' });
    const unknown = await file(ledger, { state: 'unknown', priority: 'bulk' });
    const sending = await file(ledger, { state: 'sending', priority: 'bulk', nextActionAt: null });
    const recheck = await file(ledger, { state: 'cancelled' });
    const followUp = aFollowUp(recheck);
    const leaving = aFollowUp(recheck, { state: 'sending', nextActionAt: null });
    await ledger.transact(async (it) => {
      await it.insertFollowUp(followUp, anEvent(recheck));
      await it.insertFollowUp(leaving, anEvent(recheck));
    });
    const scheduled = await file(ledger, { state: 'scheduled', nextActionAt: START - 5 });
    const desk = await file(ledger, { state: 'needs_attention', nextActionAt: START - 1 });
    return { watching, bulk, unknown, sending, recheck, followUp, leaving, scheduled, desk };
  }

  test('the most urgent comes first', async () => {
    const { watching, bulk, unknown, sending, recheck, followUp, leaving, scheduled, desk } = await oneOfEach();
    expect(await due()).toEqual([
      { kind: 'cancellation', workClass: 'interactive_stop', id: scheduled.id },
      { kind: 'cancellation', workClass: 'interactive_stop', id: desk.id },
      { kind: 'cancellation', workClass: 'interactive_stop', id: recheck.id },
      { kind: 'follow_up', workClass: 'follow_up', id: leaving.id, cancellationId: recheck.id },
      { kind: 'follow_up', workClass: 'follow_up', id: followUp.id, cancellationId: recheck.id },
      { kind: 'cancellation', workClass: 'unknown', id: sending.id },
      { kind: 'cancellation', workClass: 'unknown', id: unknown.id },
      { kind: 'cancellation', workClass: 'bulk_stop', id: bulk.id },
      { kind: 'cancellation', workClass: 'watching', id: watching.id },
    ]);
  });

  test('so many of each class are given; calls that are leaving come on top', async () => {
    const { sending, followUp, leaving, scheduled, unknown, bulk, watching } = await oneOfEach();
    expect((await due({ limit: 0 })).map(({ id }) => id)).toEqual([leaving.id, sending.id]);
    expect((await due({ limit: 1 })).map(({ id }) => id)).toEqual([scheduled.id, leaving.id, followUp.id, sending.id, unknown.id, bulk.id, watching.id]);
    expect(await due({ limit: 2 })).toHaveLength(8);
  });

  test('calls that are leaving can be left out', async () => {
    const { sending, leaving } = await oneOfEach();
    const ids = (await due({ withoutLeaving: true })).map(({ id }) => id);
    expect(ids).toHaveLength(7);
    expect(ids).not.toEqual(expect.arrayContaining([sending.id]));
    expect(ids).not.toEqual(expect.arrayContaining([leaving.id]));
    expect(await due({ withoutLeaving: true, cancellationIds: [sending.id] })).toEqual([]);
  });

  test('one class, or some, can be asked for by themselves', async () => {
    const { bulk, unknown, sending, followUp, leaving, watching } = await oneOfEach();
    const ids = async (...workClasses: WorkClass[]) => (await due({ workClasses, limit: 5 })).map(({ id }) => id);
    expect(await ids('bulk_stop')).toEqual([bulk.id]);
    expect(await ids('unknown')).toEqual([sending.id, unknown.id]);
    expect(await ids('watching', 'follow_up')).toEqual([leaving.id, followUp.id, watching.id]);
    expect(await ids()).toEqual([]);
    expect(await due({ workClasses: ['bulk_stop'], cancellationIds: [bulk.id, unknown.id] })).toHaveLength(1);
  });

  test('a short-lived command sees the work of its own cancellations only', async () => {
    const { recheck, followUp, leaving, sending, watching } = await oneOfEach();
    expect((await due({ cancellationIds: [watching.id, recheck.id, 'can_none', recheck.id] })).map(({ id }) => id)).toEqual([
      recheck.id,
      leaving.id,
      followUp.id,
      watching.id,
    ]);
    expect((await due({ cancellationIds: [sending.id], now: 0 })).map(({ id }) => id)).toEqual([sending.id]);
    expect(await due({ cancellationIds: [] })).toEqual([]);
  });

  test('what is not yet due, or of another account, or has nothing to do, is not work', async () => {
    const { ledger } = fixture();
    const later = await file(ledger, { nextActionAt: START + 10 });
    await file(ledger, { account: 'other' });
    await file(ledger, { state: 'needs_attention', nextActionAt: null });
    expect(await due()).toEqual([]);
    expect(await due({ now: START + 10 })).toHaveLength(1);
    expect(await due({ now: START + 10, cancellationIds: [later.id] })).toHaveLength(1);
    expect(await due({ now: START + 9, cancellationIds: [later.id] })).toEqual([]);
  });

  test('the next due time is the earliest of all classes', async () => {
    const { ledger } = fixture();
    const next = (ids?: readonly string[]) => ledger.reader.nextDueAt(account, ids);
    expect(await next()).toBeUndefined();
    await file(ledger, { state: 'sending', nextActionAt: null });
    expect(await next()).toBeUndefined();
    const watched = await file(ledger, { state: 'requested', nextActionAt: START + 30 });
    const bulk = await file(ledger, { priority: 'bulk', nextActionAt: START + 20 });
    expect(await next()).toBe(START + 20);
    await ledger.transact((it) => it.insertFollowUp(aFollowUp(watched, { nextActionAt: START + 5 }), anEvent(watched)));
    expect(await next()).toBe(START + 5);
    expect(await next([bulk.id])).toBe(START + 20);
    expect(await next([])).toBeUndefined();
  });

  test('accounts with work are those with anything to do, now or later', async () => {
    const { ledger } = fixture();
    await file(ledger, { account: 'zeta', nextActionAt: START + 1e9 });
    await file(ledger, { account: 'idle', state: 'cancelled', nextActionAt: null });
    await file(ledger, { account: 'alpha', state: 'sending', nextActionAt: null });
    const held = await file(ledger, { account: 'mid', state: 'cancelled', nextActionAt: null });
    expect(await ledger.reader.accountsWithWork()).toEqual(['alpha', 'zeta']);
    await ledger.transact((it) => it.insertFollowUp(aFollowUp(held), anEvent(held)));
    expect(await ledger.reader.accountsWithWork()).toEqual(['alpha', 'mid', 'zeta']);
  });

  test('work follows the row through its changes', async () => {
    const { ledger } = fixture();
    const filed = await file(ledger, { priority: 'bulk', nextActionAt: START + 10 });
    await ledger.transact((it) => it.changeCancellation(filed, { priority: 'interactive', nextActionAt: START }, anEvent(filed)));
    expect(await due()).toEqual([{ kind: 'cancellation', workClass: 'interactive_stop', id: filed.id }]);
    await ledger.transact((it) => it.changeCancellation({ ...filed, version: 2 }, { state: 'withdrawn', nextActionAt: null }, anEvent(filed)));
    expect(await due()).toEqual([]);
    expect(await ledger.reader.accountsWithWork()).toEqual([]);
  });
}
