import { aCancellation, anEvent, file, insert } from '../fixtures.ts';
import { eachWithLedger, type OpenFixture } from './fixture.ts';

export function describeEvents(open: OpenFixture): void {
  const fixture = eachWithLedger(open);

  test('events come in commit order and can be resumed anywhere', async () => {
    const { ledger } = fixture();
    expect(await ledger.reader.lastEventPosition()).toBe(0);
    const filed = await Promise.all(Array.from({ length: 20 }, () => file(ledger)));
    const all = await ledger.reader.listEvents({ after: 0, limit: 100 });
    expect(await ledger.reader.lastEventPosition()).toBe(all.at(-1)?.position);
    expect(all.map(({ cancellationId }) => cancellationId)).toEqual(filed.map(({ id }) => id));
    for (const { position } of all) {
      expect(await ledger.reader.listEvents({ after: position, limit: 3 })).toEqual(all.filter((it) => it.position > position).slice(0, 3));
    }
  });

  test('events of one cancellation, and of some accounts', async () => {
    const { ledger } = fixture();
    const [first, second, third] = [await file(ledger, { account: 'a' }), await file(ledger, { account: 'b' }), await file(ledger, { account: 'c' })];
    await ledger.transact((it) => it.changeCancellation(first, { note: 'x' }, anEvent(first)));
    const ids = async (query: { cancellationId?: string; accounts?: readonly string[]; limit?: number }) =>
      (await ledger.reader.listEvents({ after: 0, limit: 9, ...query })).map(({ cancellationId }) => cancellationId);
    expect(await ids({ cancellationId: first.id })).toEqual([first.id, first.id]);
    expect(await ids({ accounts: ['c', 'a', 'c'] })).toEqual([first.id, third.id, first.id]);
    expect(await ids({ accounts: ['b', 'a'], limit: 2 })).toEqual([first.id, second.id]);
    expect(await ids({ accounts: [] })).toEqual([]);
    expect(await ids({ accounts: ['b'], cancellationId: first.id })).toEqual([]);
  });

  test('a reader that follows two writers, one of them slow, misses none', async () => {
    const { ledger, another } = fixture();
    const other = await another();
    let done = false;
    const seen: number[] = [];
    const following = (async () => {
      while (!done || (await ledger.reader.listEvents({ after: seen.at(-1) ?? 0, limit: 1 })).length > 0) {
        const news = await ledger.reader.listEvents({ after: seen.at(-1) ?? 0, limit: 4 });
        seen.push(...news.map(({ position }) => position));
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    })();
    const stalled = other.transact(async (transaction) => {
      await insert(transaction, aCancellation());
      await new Promise((resolve) => setTimeout(resolve, 150));
    });
    await Promise.all([stalled, ...Array.from({ length: 30 }, () => file(ledger)), ...Array.from({ length: 30 }, () => file(other))]);
    done = true;
    await following;
    const all = await ledger.reader.listEvents({ after: 0, limit: 1_000 });
    expect(seen).toEqual(all.map(({ position }) => position));
    expect(all).toHaveLength(61);
  });
}
