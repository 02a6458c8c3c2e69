import type { LedgerTransaction } from '@countermand/core';
import { aCancellation, anEvent, file, insert, START } from '../fixtures.ts';
import { eachWithLedger, type OpenFixture } from './fixture.ts';

export function describeTransactions(open: OpenFixture): void {
  const fixture = eachWithLedger(open);
  const count = async () => (await fixture().ledger.reader.listCancellations({ limit: 1_000 })).items.length;

  test('one that throws takes back only itself, and rejects only its own promise', async () => {
    const { ledger } = fixture();
    const results = await Promise.allSettled(
      Array.from({ length: 60 }, (_, index) =>
        ledger.transact(async (transaction) => {
          await insert(transaction, aCancellation());
          if (index % 3 === 0) throw new Error(`no ${index}`);
          return index;
        }),
      ),
    );
    results.forEach((result, index) => {
      if (index % 3 === 0) expect(result).toMatchObject({ status: 'rejected', reason: { message: `no ${index}` } });
      else expect(result).toEqual({ status: 'fulfilled', value: index });
    });
    expect(await count()).toBe(40);
    expect(await ledger.reader.listEvents({ after: 0, limit: 100 })).toHaveLength(40);
  });

  test('readers see nothing of it before it is committed; the transaction sees itself', async () => {
    const { ledger } = fixture();
    const cancellation = aCancellation();
    await ledger.transact(async (transaction) => {
      await insert(transaction, cancellation);
      expect(await transaction.cancellation(cancellation.id)).toBeDefined();
      expect(await ledger.reader.cancellation(cancellation.id)).toBeUndefined();
    });
    expect(await ledger.reader.cancellation(cancellation.id)).toBeDefined();
  });

  test('many more than one commit holds are all done, in the order they came', async () => {
    const { ledger } = fixture();
    const done: number[] = [];
    await Promise.all(
      Array.from({ length: 600 }, async (_, index) => {
        await file(ledger);
        done.push(index);
      }),
    );
    expect(done).toEqual(Array.from({ length: 600 }, (_, index) => index));
    expect(await count()).toBe(600);
  });

  test('calls started at once within a transaction run one after the other', async () => {
    const { ledger } = fixture();
    const limit = { spacingMs: 10, horizonMs: 1_000 };
    const grants = await ledger.transact((it) => Promise.all(Array.from({ length: 5 }, () => it.takeSlots('b', limit, 1))));
    expect(grants.map((grant) => grant.granted && grant.firstAt)).toEqual([0, 10, 20, 30, 40].map((ms) => START + ms));
  });

  test('a call that was not awaited fails its own transaction, and nobody else’s', async () => {
    const { ledger } = fixture();
    const careless = ledger.transact(async (transaction) => {
      void insert(transaction, aCancellation()).catch(() => undefined);
      return Promise.resolve();
    });
    const careful = file(ledger);
    await expect(careless).rejects.toThrow('not awaited');
    await careful;
    expect(await count()).toBe(1);
  });

  test('a transaction that has ended cannot be used', async () => {
    const { ledger } = fixture();
    const { kept } = await ledger.transact(async (transaction) => ({ kept: transaction }));
    await expect(insert(kept, aCancellation())).rejects.toThrow('has ended');
    await expect(kept.cancellation('can_1')).rejects.toThrow('has ended');
  });

  test('a failure that the work swallows still takes it back', async () => {
    const { ledger } = fixture();
    const cancellation = await file(ledger);
    const swallowing = ledger.transact(async (transaction) => {
      await transaction.changeCancellation(cancellation, { note: 'half' }, anEvent(cancellation));
      await transaction.insertAttempt({ id: 'att_1', cancellationId: 'can_none' } as never, 'key', anEvent(cancellation)).catch(() => undefined);
    });
    await expect(swallowing).rejects.toThrow();
    expect((await ledger.reader.cancellation(cancellation.id))?.cancellation.note).toBeNull();
  });

  test('transact inside transact is refused instead of waiting for itself', async () => {
    const { ledger } = fixture();
    const nested = ledger.transact(() => file(ledger));
    await expect(nested).rejects.toThrow('inside transact');
    await ledger.transact(async (transaction: LedgerTransaction) => insert(transaction, aCancellation()));
    expect(await count()).toBe(1);
  });

  test('closing finishes what was handed in; after it everything says that the ledger is closed', async () => {
    const { ledger } = fixture();
    const filing = Promise.all(Array.from({ length: 300 }, () => file(ledger)));
    await Promise.all([ledger.close(), ledger.close()]);
    expect(await filing).toHaveLength(300);
    const closed = { name: 'LedgerUnavailableError', message: expect.stringContaining('closed') as string };
    await expect(file(ledger)).rejects.toMatchObject(closed);
    await expect(ledger.reader.accountsWithWork()).rejects.toMatchObject(closed);
    expect(() => ledger.onChange(() => undefined)).toThrow(expect.objectContaining(closed) as Error);
  });
}
