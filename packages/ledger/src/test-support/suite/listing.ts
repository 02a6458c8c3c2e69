import type { CancellationFilter } from '@countermand/core';
import { CANCELLATION_STATES, isLiveState, type Cancellation } from '@countermand/core/model';
import fc from 'fast-check';
import { aCancellation, anEvent, aRequester, file, insert, keyOf, START } from '../fixtures.ts';
import { eachWithLedger, type OpenFixture } from './fixture.ts';

const ACCOUNTS = ['acme-eu', 'acme-us', 'beta'];
const BATCHES = ['bat_1', 'bat_2', null];

const rows = fc.array(
  fc.record({
    account: fc.constantFrom(...ACCOUNTS),
    state: fc.constantFrom(...CANCELLATION_STATES),
    batch: fc.constantFrom(...BATCHES),
    createdAt: fc.nat(5).map((ms) => START + ms),
    target: fc.nat(3).map((id) => ({ kind: 'order', id: String(id) })),
  }),
  { maxLength: 40 },
);

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 1 });
const filters = fc.record({
  states: optional(fc.uniqueArray(fc.constantFrom(...CANCELLATION_STATES), { maxLength: 4 })),
  accounts: optional(fc.uniqueArray(fc.constantFrom(...ACCOUNTS, 'nobody'), { maxLength: 3 })),
  reference: optional(fc.constantFrom('acme-us:1', 'beta:0')),
  references: optional(fc.uniqueArray(fc.constantFrom('acme-us:1', 'acme-us:2', 'beta:0', 'nobody:0'), { maxLength: 3 })),
  targetKey: optional(fc.nat(3).map((id) => keyOf(aCancellation({ target: { kind: 'order', id: String(id) } })))),
  batch: optional(fc.constantFrom('bat_1', 'bat_2')),
  attention: optional(fc.boolean()),
  limit: fc.integer({ min: 1, max: 7 }),
});

function matches(row: Cancellation, filter: CancellationFilter): boolean {
  return (
    (filter.states?.includes(row.state) ?? true) &&
    (filter.accounts?.includes(row.account) ?? true) &&
    (filter.reference === undefined || row.reference === filter.reference) &&
    (filter.references?.includes(row.reference) ?? true) &&
    (filter.targetKey === undefined || keyOf(row) === filter.targetKey) &&
    (filter.batch === undefined || row.batch === filter.batch) &&
    (!filter.attention || row.state === 'needs_attention')
  );
}

function newestFirst(left: Cancellation, right: Cancellation): number {
  return right.createdAt - left.createdAt || (left.id < right.id ? 1 : -1);
}

/** The rows that can stand beside each other: of a target only the first live one. */
function withoutTwins(all: readonly Cancellation[]): Cancellation[] {
  const live = new Set<string>();
  return all.filter((row) => {
    if (!isLiveState(row.state)) return true;
    if (live.has(keyOf(row))) return false;
    live.add(keyOf(row));
    return true;
  });
}

export function describeListing(open: OpenFixture): void {
  const fixture = eachWithLedger(open);

  async function everyPage(filter: CancellationFilter): Promise<string[]> {
    const ids: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await fixture().ledger.reader.listCancellations({ ...filter, ...(cursor && { cursor }) });
      expect(page.items.length).toBeLessThanOrEqual(filter.limit);
      ids.push(...page.items.map(({ cancellation }) => cancellation.id));
      cursor = page.nextCursor;
    } while (cursor);
    return ids;
  }

  test('the pages of any filter hold what it matches, newest first, each row once', async () => {
    const { ledger } = fixture();
    class Undo extends Error {}
    await fc.assert(
      fc.asyncProperty(rows, filters, async (raw, filter) => {
        const all = withoutTwins(raw.map((overrides) => aCancellation(overrides)));
        const check = ledger.transact(async (transaction) => {
          for (const cancellation of all) await insert(transaction, cancellation);
          const ids: string[] = [];
          for (let cursor: string | null | undefined; cursor !== null; ) {
            const page = await transaction.listCancellations({ ...filter, ...(cursor && { cursor }) });
            ids.push(...page.items.map(({ cancellation }) => cancellation.id));
            cursor = page.nextCursor;
          }
          expect(ids).toEqual(all.filter((row) => matches(row, filter)).sort(newestFirst).map(({ id }) => id));
          throw new Undo();
        });
        await expect(check).rejects.toBeInstanceOf(Undo);
      }),
      { numRuns: 150 },
    );
  });

  test('rows that are added between two pages shift nothing', async () => {
    const { ledger } = fixture();
    const old = [await file(ledger, { createdAt: START }), await file(ledger, { createdAt: START }), await file(ledger, { createdAt: START + 1 })];
    const first = await ledger.reader.listCancellations({ limit: 2 });
    await file(ledger, { createdAt: START + 2 });
    const second = await ledger.reader.listCancellations({ limit: 2, cursor: first.nextCursor ?? '' });
    expect([...first.items, ...second.items].map(({ cancellation }) => cancellation.id)).toEqual([old[2]?.id, old[1]?.id, old[0]?.id]);
    expect(second.nextCursor).toBeNull();
  });

  test('a batch lists the stops it joined as well, once each', async () => {
    const { ledger } = fixture();
    const own = await file(ledger, { batch: 'bat_1' });
    const joined = await file(ledger, { batch: 'bat_2', state: 'scheduled' });
    await file(ledger, { batch: 'bat_2' });
    for (let times = 0; times < 2; times += 1) {
      const requester = aRequester({ batch: 'bat_1' });
      await ledger.transact((it) => it.insertRequester(joined.id, requester, anEvent(joined, { type: 'cancellation.joined' })));
    }
    expect(await everyPage({ batch: 'bat_1', limit: 1 })).toEqual([joined.id, own.id]);
    expect(await everyPage({ batch: 'bat_1', states: ['queued'], limit: 5 })).toEqual([own.id]);
    expect(await everyPage({ batch: 'bat_2', limit: 5 })).toHaveLength(2);
  });

  test('each row comes with its requesters, however many rows', async () => {
    const { ledger } = fixture();
    await Promise.all(Array.from({ length: 450 }, () => file(ledger)));
    const { items } = await ledger.reader.listCancellations({ limit: 450 });
    expect(items).toHaveLength(450);
    expect(items.every(({ requesters }) => requesters.length === 1)).toBe(true);
  });

  test.each(['', 'garbage', '!!', 'bnVsbA', 'WzEsMl0', 'WzEsImEiLDNd'])('the cursor %j was never given out', async (cursor) => {
    await expect(fixture().ledger.reader.listCancellations({ limit: 5, cursor })).rejects.toMatchObject({ name: 'InvalidCursorError' });
  });

  test.each([0, -1, 1.5, Number.NaN])('a limit of %d is a bug of the caller', async (limit) => {
    await expect(fixture().ledger.reader.listCancellations({ limit })).rejects.toBeInstanceOf(RangeError);
  });

  test('what somebody asks for by a text that no column can hold is not there', async () => {
    const { ledger } = fixture();
    const { reader } = ledger;
    expect(await reader.cancellation('can_\0')).toBeUndefined();
    expect(await reader.cancellations(['can_\0'])).toEqual([]);
    expect(await reader.batch('bat_\0')).toBeUndefined();
    expect((await reader.listCancellations({ reference: 'acme:\0', limit: 1 })).items).toEqual([]);
    expect(await ledger.transact((transaction) => transaction.cancellation('can_\0'))).toBeUndefined();
  });
}
