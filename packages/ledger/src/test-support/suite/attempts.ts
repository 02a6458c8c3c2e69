import type { Evidence } from '@countermand/core/model';
import { anAttempt, anEvent, file, keyOf, START } from '../fixtures.ts';
import { eachWithLedger, type OpenFixture } from './fixture.ts';

const EVIDENCE: Evidence = { operation: 'cancel', at: '2026-11-21T12:00:00.000Z', httpStatus: 200, statuses: { status: 'canceled', other: null } };

export function describeAttempts(open: OpenFixture): void {
  const fixture = eachWithLedger(open);

  test('an attempt is unresolved until its effect is known', async () => {
    const { ledger } = fixture();
    const cancellation = await file(ledger);
    const attempt = anAttempt(cancellation);
    await ledger.transact((it) => it.insertAttempt(attempt, keyOf(cancellation), anEvent(cancellation, { type: 'attempt.started' })));
    expect(await ledger.reader.attemptsOf(cancellation.id)).toEqual([attempt]);
    expect(await ledger.reader.unresolvedAttempts(keyOf(cancellation))).toEqual([attempt]);

    const finish = { finishedAt: START + 9, outcome: 'stopped', evidence: EVIDENCE, resolved: true, landsBefore: START + 9 } as const;
    await ledger.transact((it) => it.finishAttempt(attempt, finish, anEvent(cancellation, { type: 'attempt.finished', evidence: EVIDENCE })));
    expect(await ledger.reader.attemptsOf(cancellation.id)).toEqual([{ ...attempt, ...finish }]);
    expect(await ledger.reader.unresolvedAttempts(keyOf(cancellation))).toEqual([]);
    expect((await ledger.reader.listEvents({ after: 0, limit: 9 })).map(({ type }) => type)).toEqual([
      'cancellation.requested',
      'attempt.started',
      'attempt.finished',
    ]);
  });

  test('attempts on one target are found whichever cancellation made them, in order', async () => {
    const { ledger } = fixture();
    const first = await file(ledger, { state: 'cancelled' });
    const second = await file(ledger, { target: first.target });
    const attempts = [anAttempt(first), anAttempt(second, { followUpId: 'fol_1' }), anAttempt(second)];
    for (const attempt of attempts) {
      await ledger.transact((it) => it.insertAttempt(attempt, keyOf(first), anEvent(first)));
    }
    expect(await ledger.reader.unresolvedAttempts(keyOf(first))).toEqual(attempts);
    expect(await ledger.reader.attemptsOf(second.id)).toEqual(attempts.slice(1));

    await ledger.transact((it) => it.resolveAttempts(keyOf(first)));
    expect(await ledger.reader.unresolvedAttempts(keyOf(first))).toEqual([]);
    expect((await ledger.reader.attemptsOf(second.id)).every(({ resolved }) => resolved)).toBe(true);
  });

  test('an attempt that is not there cannot be finished, nor one made for no cancellation', async () => {
    const { ledger } = fixture();
    const cancellation = await file(ledger);
    const finish = { finishedAt: START, outcome: 'lost', evidence: null, resolved: false, landsBefore: START } as const;
    await expect(ledger.transact((it) => it.finishAttempt(anAttempt(cancellation, { id: 'att_none' }), finish, anEvent(cancellation)))).rejects.toThrow('att_none');
    const orphan = anAttempt({ ...cancellation, id: 'can_none' });
    await expect(ledger.transact((it) => it.insertAttempt(orphan, 'key', anEvent(cancellation)))).rejects.toThrow();
    expect(await ledger.reader.listEvents({ after: 0, limit: 9 })).toHaveLength(1);
  });
}
