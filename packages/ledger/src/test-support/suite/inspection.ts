import { aFollowUp, anAttempt, anEvent, aRequester, file, keyOf, START } from '../fixtures.ts';
import { eachWithLedger, type OpenFixture } from './fixture.ts';

export function describeInspection(open: OpenFixture): void {
  const fixture = eachWithLedger(open);

  test('a dossier holds all that belongs to a cancellation, each list in order, and nothing is wrong with its rows', async () => {
    const { ledger } = fixture();
    const cancellation = await file(ledger);
    const attempts = [anAttempt(cancellation), anAttempt(cancellation, { number: 2 })];
    const followUp = aFollowUp(cancellation, { state: 'failed' });
    for (const attempt of attempts) await ledger.transact((it) => it.insertAttempt(attempt, keyOf(cancellation), anEvent(cancellation, { type: 'attempt.started' })));
    await ledger.transact((it) => it.insertFollowUp(followUp, anEvent(cancellation, { type: 'follow_up.created' })));
    const found = await ledger.reader.dossier(cancellation.id);
    expect(found).toMatchObject({ id: cancellation.id, cancellation, attempts, followUps: [followUp], rivals: [], damage: [] });
    expect(found?.requesters).toHaveLength(1);
    expect(found?.events.map(({ type }) => type)).toEqual(['cancellation.requested', 'attempt.started', 'attempt.started', 'follow_up.created']);
    expect(await ledger.reader.dossier('can_none')).toBeUndefined();
  });

  test('pages walk through all of them, in order of id, each once', async () => {
    const { ledger } = fixture();
    const ids = [];
    for (let index = 0; index < 7; index++) ids.push((await file(ledger)).id);
    const seen: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const page = await ledger.reader.dossiers({ after, limit: 3 });
      seen.push(...page.dossiers.map(({ id }) => id));
      after = page.next;
    }
    expect(seen).toEqual(ids.toSorted());
  });

  test('what events and keys name, and is not there, is told of', async () => {
    const { ledger } = fixture();
    const filed = await file(ledger, { id: 'can_2' });
    await ledger.transact((it) => it.insertRequester(filed.id, aRequester(), anEvent({ ...filed, id: 'can_1' }, { type: 'cancellation.joined' })));
    const key = { principal: 'local:alice', route: 'r', key: 'k', fingerprint: 'f', joined: false, createdAt: START };
    await ledger.transact((it) => it.rememberIntake({ ...key, cancellationId: 'can_9' }));
    await ledger.transact((it) => it.rememberIntake({ ...key, key: 'fine', cancellationId: filed.id }));
    const { dossiers } = await ledger.reader.dossiers({ after: '', limit: 10 });
    expect(dossiers.map(({ id, cancellation, damage }) => [id, cancellation !== undefined, damage.map(({ kind }) => kind)])).toEqual([
      ['can_1', false, ['missing']],
      ['can_2', true, []],
    ]);
    expect((await ledger.reader.danglingIntakes(10)).map(({ cancellationId }) => cancellationId)).toEqual(['can_9']);
  });

  test('targets that were written to more than once, with all their attempts in order', async () => {
    const { ledger } = fixture();
    const [first, once] = [await file(ledger, { state: 'cancelled' }), await file(ledger)];
    const second = await file(ledger, { target: first.target });
    const attempts = [anAttempt(first), anAttempt(second, { followUpId: 'fol_1' }), anAttempt(second)];
    for (const attempt of attempts) await ledger.transact((it) => it.insertAttempt(attempt, keyOf(first), anEvent(first)));
    await ledger.transact((it) => it.insertAttempt(anAttempt(once), keyOf(once), anEvent(once)));
    expect(await ledger.reader.repeatedWrites({ after: '', limit: 10 })).toEqual([{ targetKey: keyOf(first), attempts }]);
    expect(await ledger.reader.repeatedWrites({ after: keyOf(first), limit: 10 })).toEqual([]);
  });
}
