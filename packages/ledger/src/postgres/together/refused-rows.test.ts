import { describePostgres } from '../../test-support/describe-postgres.ts';
import { aCancellation, anAttempt, anEvent, file, insert, keyOf, START } from '../../test-support/fixtures.ts';
import { ManualClock } from '../../test-support/manual-clock.ts';
import { openPostgresLedger } from '../open-postgres-ledger.ts';

describePostgres('rows that PostgreSQL refuses', { fsync: false }, (postgres) => {
  const open = async () => openPostgresLedger({ url: await postgres().freshDatabase(), clock: new ManualClock() });
  const orphan = anAttempt(aCancellation());

  test('a row that breaks a rule fails its own change, and nobody else’s of the group', async () => {
    const refused = (to: Awaited<ReturnType<typeof open>>) => to.transact((it) => it.insertAttempt(orphan, 'key', anEvent(aCancellation())));
    const ledger = await open();
    const group = [file(ledger), refused(ledger), file(ledger), ledger.transact(() => Promise.reject(new Error('mine')))];
    const results = await Promise.allSettled(group);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected']);
    expect(results[1]).toMatchObject({ reason: { name: 'error' } });
    expect(results[3]).toMatchObject({ reason: { message: 'mine' } });
    expect((await ledger.reader.listCancellations({ limit: 9 })).items).toHaveLength(2);
    expect(await ledger.reader.listEvents({ after: 0, limit: 9 })).toHaveLength(2);
    await ledger.close();
  });

  test('changes that wait for each other are both made', async () => {
    const ledger = await open();
    const [first, second] = [await file(ledger), await file(ledger)];
    const both = async (one: typeof first, other: typeof first) =>
      ledger.transact(async (it) => {
        const found = await it.cancellation(one.id);
        await it.cancellation(other.id);
        return found && it.changeCancellation(found.cancellation, { note: other.id }, anEvent(one));
      });
    expect(await Promise.all([both(first, second), both(second, first)])).toMatchObject([{ note: second.id }, { note: first.id }]);
    await ledger.close();
  });

  test('what asks something rare is run by itself, after the others, and sees what they left', async () => {
    const ledger = await open();
    const cancellation = aCancellation();
    let runs = 0;
    const rare = ledger.transact(async (it) => {
      runs += 1;
      await it.rememberIntake({ principal: 'p', route: 'r', key: 'k', fingerprint: 'f', cancellationId: 'c', joined: false, createdAt: START });
      return (await it.listCancellations({ limit: 9, targetKey: keyOf(cancellation) })).items.length;
    });
    const common = ledger.transact((it) => insert(it, cancellation));
    expect(await rare).toBe(1);
    await common;
    expect(runs).toBe(2);
    expect(await ledger.reader.intake({ principal: 'p', route: 'r', key: 'k' })).toBeDefined();
    await ledger.close();
  });
});
