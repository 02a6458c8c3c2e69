import type { CancellationChange } from '@countermand/core';
import type { Cancellation } from '@countermand/core/model';
import { anEvent, file } from '../fixtures.ts';
import { eachWithLedger, type OpenFixture } from './fixture.ts';

export function describeChanging(open: OpenFixture): void {
  const fixture = eachWithLedger(open);

  const change = (seen: Pick<Cancellation, 'id' | 'version' | 'account'>, to: CancellationChange) =>
    fixture().ledger.transact((transaction) => transaction.changeCancellation(seen, to, anEvent(seen as Cancellation)));
  const read = async (id: string) => (await fixture().ledger.reader.cancellation(id))?.cancellation;

  test('a change raises the version and says when, and the rest stays', async () => {
    const { ledger, clock } = fixture();
    const filed = await file(ledger, { note: 'keep' });
    clock.advance(1_000);
    const changed = await change(filed, { nextActionAt: null, orderNumber: '1001' });
    expect(changed).toEqual({ ...filed, version: 2, nextActionAt: null, orderNumber: '1001', updatedAt: clock.now() });
    expect(await read(filed.id)).toEqual(changed);
  });

  test('the record that the ledger gave out is changed like any other, and only while it is what stands there', async () => {
    const { ledger } = fixture();
    const filed = await file(ledger, { note: 'keep' });
    const given = (await read(filed.id)) as Cancellation;
    const sending = (await change(given, { state: 'sending', remark: 'one' })) as Cancellation;
    expect(await change(given, { remark: 'late' })).toBeUndefined();
    expect(await change(given, { state: 'withdrawn' })).toBeUndefined();
    expect(await change(given, { state: 'cancelled' })).toBeUndefined();
    await expect(change(sending, { state: 'withdrawn' })).rejects.toMatchObject({ name: 'IllegalMoveError' });
    const copy: Cancellation = { ...sending, remark: 'never written' };
    const unknown = await change(copy, { state: 'unknown' });
    expect(unknown).toMatchObject({ note: 'keep', remark: 'one', version: 3 });
    expect(await read(filed.id)).toEqual(unknown);
  });

  test('a record of a change that was taken back stands for nothing', async () => {
    const { ledger } = fixture();
    const filed = await file(ledger);
    let lost = filed;
    const failing = ledger.transact(async (it) => {
      lost = (await it.changeCancellation(filed, { remark: 'lost' }, anEvent(filed))) ?? filed;
      throw new Error('taken back');
    });
    await expect(failing).rejects.toThrow('taken back');
    expect(await change(lost, { remark: 'after' })).toBeUndefined();
    expect(await read(filed.id)).toEqual(filed);
  });

  test('a move of state is dated, and an end settles it', async () => {
    const { ledger, clock } = fixture();
    const filed = await file(ledger);
    clock.advance(1_000);
    await change(filed, { state: 'sending' });
    const sentAt = clock.now();
    clock.advance(1_000);
    await change({ ...filed, version: 2 }, { state: 'sending', epoch: 7 });
    expect(await read(filed.id)).toMatchObject({ state: 'sending', epoch: 7, stateSince: sentAt, updatedAt: clock.now(), settledAt: null });
    clock.advance(1_000);
    await change({ ...filed, version: 3 }, { state: 'cancelled', confirmedBy: 'response', settledAt: 5 });
    expect(await read(filed.id)).toMatchObject({ state: 'cancelled', version: 4, stateSince: clock.now(), settledAt: clock.now() });
  });

  test('a change of an older version, or of nothing, does nothing and tells nothing', async () => {
    const { ledger } = fixture();
    const filed = await file(ledger);
    expect(await change({ ...filed, version: 0 }, { remark: 'late' })).toBeUndefined();
    expect(await change({ ...filed, version: 2 }, { remark: 'early' })).toBeUndefined();
    expect(await change({ ...filed, id: 'can_none' }, { remark: 'nobody' })).toBeUndefined();
    expect(await read(filed.id)).toEqual(filed);
    expect(await ledger.reader.listEvents({ after: 0, limit: 9 })).toHaveLength(1);
  });

  test('of many that change the same version at once one wins, and one event tells of it', async () => {
    const { ledger } = fixture();
    const filed = await file(ledger);
    const [withdraw, send] = [{ state: 'withdrawn' }, { state: 'sending' }] as const;
    const results = await Promise.all(Array.from({ length: 100 }, (_, index) => change(filed, index % 2 ? withdraw : send)));
    expect(results.filter(Boolean)).toHaveLength(1);
    expect(results[0]).toBeDefined();
    expect(await read(filed.id)).toMatchObject({ state: 'sending', version: 2 });
    expect(await ledger.reader.listEvents({ after: 0, limit: 9 })).toHaveLength(2);
  });

  test('an illegal move throws and leaves no trace', async () => {
    const { ledger } = fixture();
    const filed = await file(ledger);
    await expect(change(filed, { state: 'unknown', remark: 'no' })).rejects.toMatchObject({ name: 'IllegalMoveError' });
    expect(await read(filed.id)).toEqual(filed);
    expect(await ledger.reader.listEvents({ after: 0, limit: 9 })).toHaveLength(1);
  });

  test('an end state stays, but what is seen afterwards is noted', async () => {
    const { ledger, clock } = fixture();
    const filed = await file(ledger);
    await change(filed, { state: 'cancelled', nextActionAt: null });
    const settledAt = clock.now();
    clock.advance(60_000);
    const warnings = [{ code: 'contradicted_after_end', message: 'It shipped.' }] as const;
    expect(await change({ ...filed, version: 2 }, { state: 'cancelled', warnings, statusAfter: { status: 'shipped' }, nextActionAt: 7 })).toBeDefined();
    expect(await read(filed.id)).toMatchObject({ state: 'cancelled', warnings, statusAfter: { status: 'shipped' }, nextActionAt: 7, settledAt, stateSince: settledAt });
    await expect(change({ ...filed, version: 3 }, { state: 'queued' })).rejects.toMatchObject({ name: 'IllegalMoveError' });
  });

  test('what a change may not touch, and what it leaves undefined, stays', async () => {
    const { ledger } = fixture();
    const filed = await file(ledger);
    const forged = { id: 'can_x', account: 'other', createdAt: 1, demo: true, version: 99, target: { kind: 'a', id: 'b' }, remark: undefined, note: 'new' };
    await change(filed, forged);
    expect(await read(filed.id)).toEqual({ ...filed, note: 'new', version: 2, updatedAt: fixture().clock.now() });
  });
}
