import type { CompactedRecords } from '@countermand/core';
import type { Cancellation } from '@countermand/core/model';
import { anAttempt, anEvent, file, keyOf, START } from '../fixtures.ts';
import { eachWithLedger, type LedgerFixture, type OpenFixture } from './fixture.ts';

const EVIDENCE = { operation: 'cancel', at: '2026-11-21T12:00:00.000Z', messages: ['no'] };

/** A settled cancellation with an attempt, a look that moved nothing, and its end. */
async function settled({ ledger }: LedgerFixture): Promise<Cancellation> {
  const filed = await file(ledger, { note: 'as the customer said' });
  const attempt = anAttempt(filed, { evidence: EVIDENCE, resolved: true, outcome: 'refused' });
  await ledger.transact((it) => it.changeCancellation(filed, { remark: 'not yet' }, anEvent(filed, { type: 'cancellation.rescheduled' })));
  await ledger.transact((it) => it.insertAttempt(attempt, keyOf(filed), anEvent(filed, { type: 'attempt.started', evidence: EVIDENCE })));
  await ledger.transact((it) => it.changeCancellation({ id: filed.id, version: 2 }, { state: 'refused' }, anEvent(filed, { to: 'refused' })));
  return (await ledger.reader.cancellation(filed.id))!.cancellation;
}

async function recordsOf({ ledger }: LedgerFixture, id: string): Promise<CompactedRecords> {
  const { requesters = [], attempts = [], events = [] } = (await ledger.reader.dossier(id)) ?? {};
  const looks = events.filter(({ type }) => type === 'cancellation.rescheduled');
  return {
    change: { note: null, compacted: { at: START, events: 1, changes: { [id]: 1 }, digest: 'd' } },
    requesters: requesters.map((requester) => ({ ...requester, note: null })),
    attempts: attempts.map((attempt) => ({ ...attempt, evidence: null })),
    events: events.filter(({ type }) => type === 'attempt.started').map((event) => ({ ...event, evidence: null })),
    removed: looks.map(({ position }) => position),
  };
}

export function describeRetention(open: OpenFixture): void {
  const fixture = eachWithLedger(open);

  test('a compaction rewrites what it names, removes events, and says up to where', async () => {
    const { ledger } = fixture();
    const cancellation = await settled(fixture());
    const records = await recordsOf(fixture(), cancellation.id);
    const event = anEvent(cancellation, { type: 'cancellation.compacted' });
    expect(await ledger.transact((it) => it.compactCancellation(cancellation, records, event))).toBe(true);
    const dossier = await ledger.reader.dossier(cancellation.id);
    expect(dossier?.cancellation).toMatchObject({ note: null, compacted: records.change.compacted, version: cancellation.version + 1, state: 'refused' });
    expect(dossier?.events.map(({ type, evidence }) => [type, evidence])).toEqual([
      ['cancellation.requested', null],
      ['attempt.started', null],
      ['cancellation.state_changed', null],
      ['cancellation.compacted', null],
    ]);
    expect(dossier?.attempts[0]).toMatchObject({ evidence: null, outcome: 'refused', resolved: true });
    expect(dossier?.damage).toEqual([]);
    expect(await ledger.reader.eventsRemovedThrough()).toBe(records.removed[0]);
  });

  test('law 6: whoever changed it meanwhile wins, and nothing is removed', async () => {
    const { ledger } = fixture();
    const cancellation = await settled(fixture());
    const records = await recordsOf(fixture(), cancellation.id);
    await ledger.transact((it) => it.changeCancellation(cancellation, { nextActionAt: START }, anEvent(cancellation)));
    const before = await ledger.reader.dossier(cancellation.id);
    expect(await ledger.transact((it) => it.compactCancellation(cancellation, records, anEvent(cancellation)))).toBe(false);
    expect(await ledger.reader.dossier(cancellation.id)).toEqual(before);
    expect(await ledger.reader.eventsRemovedThrough()).toBe(0);
  });

  test('a position that was removed is never given again', async () => {
    const { ledger } = fixture();
    const cancellation = await settled(fixture());
    const all = await ledger.reader.listEvents({ after: 0, limit: 100 });
    const records = { ...(await recordsOf(fixture(), cancellation.id)), removed: all.map(({ position }) => position) };
    await ledger.transact((it) => it.compactCancellation(cancellation, records, anEvent(cancellation)));
    const [left] = await ledger.reader.listEvents({ after: 0, limit: 100 });
    expect(left?.position).toBeGreaterThan(all.at(-1)?.position ?? 0);
  });

  test('old keys are walked through in order, and forgotten by name', async () => {
    const { ledger } = fixture();
    const { id } = await file(ledger);
    const keys = ['a', 'b', 'c'].map((key) => ({ principal: 'local:alice', route: 'r', key }));
    for (const key of keys) await ledger.transact((it) => it.rememberIntake({ ...key, fingerprint: 'f', cancellationId: id, joined: false, createdAt: START }));
    const [first, ...rest] = await ledger.reader.intakesAfter(undefined, 2);
    expect([first?.key, ...rest.map(({ key }) => key)]).toEqual(['a', 'b']);
    expect((await ledger.reader.intakesAfter(rest[0], 9)).map(({ key }) => key)).toEqual(['c']);
    await ledger.transact((it) => it.forgetIntakes(keys.slice(0, 2)));
    expect((await ledger.reader.intakesAfter(undefined, 9)).map(({ key }) => key)).toEqual(['c']);
    expect((await ledger.reader.olderCancellations({ after: '', limit: 9 })).map((it) => it.cancellation?.id)).toEqual([id]);
  });

  test('of many processes one goes through the ledger, once in a while', async () => {
    const { ledger, clock, another } = fixture();
    const other = await another();
    const begin = (it: typeof ledger) => it.transact((transaction) => transaction.beginSweep(1_000));
    expect((await Promise.all([begin(ledger), begin(other)])).filter(Boolean)).toHaveLength(1);
    clock.advance(1_000);
    expect([await begin(other), await begin(ledger)]).toEqual([true, false]);
    clock.advance(-60_000);
    expect(await begin(ledger)).toBe(true);
  });
}
