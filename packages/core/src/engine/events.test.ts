import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { LedgerEvent } from '../model/event.ts';
import { canMove, type CancellationState } from '../model/states.ts';
import {
  asksSomebody,
  createEngineHarness,
  hasTrouble,
  ledgerContents,
  losesTheWrite,
  refuses,
  stops,
  stopsAndLosesTheAnswer,
  takesNothing,
  throwsInThePlugin,
  type EngineHarness,
  type WriteScript,
} from '../test-support/index.ts';

const WRITES: readonly WriteScript[] = [
  stops,
  stopsAndLosesTheAnswer,
  losesTheWrite,
  asksSomebody,
  takesNothing('rate_limited', 2_000),
  takesNothing('forbidden'),
  refuses('rejected_by_provider', 'no', { readBack: true }),
  refuses('too_late', 'no'),
  throwsInThePlugin,
];

const plot = fc.record({
  writes: fc.array(fc.constantFrom(...WRITES), { maxLength: 8 }),
  troubledReads: fc.array(fc.boolean(), { maxLength: 8 }),
  replaces: fc.boolean(),
});

async function everyEvent(engine: EngineHarness): Promise<readonly LedgerEvent[]> {
  return engine.ledger.reader.listEvents({ after: 0, limit: 100_000 });
}

/** Follows the events as a subscriber does: on each change it reads on from what it has. */
function subscribe(engine: EngineHarness, pageSize: number) {
  const seen: LedgerEvent[] = [];
  let reading = Promise.resolve();
  const readOn = async () => {
    for (;;) {
      const page = await engine.ledger.reader.listEvents({ after: seen.at(-1)?.position ?? 0, limit: pageSize });
      seen.push(...page);
      if (page.length < pageSize) return;
    }
  };
  engine.ledger.onChange(() => void (reading = reading.then(readOn)));
  return { seen, settled: () => reading };
}

describe('law 9: every change leaves one event', () => {
  test('law 9: whatever happens, changes and events match one to one, moves are legal and chain, and a subscriber misses none', async () => {
    await fc.assert(
      fc.asyncProperty(plot, fc.integer({ min: 1, max: 7 }), async ({ writes, troubledReads, replaces }, pageSize) => {
        const engine = createEngineHarness();
        const subscriber = subscribe(engine, pageSize);
        engine.remote.replaces = replaces;
        engine.remote.scriptWrite(...writes);
        engine.remote.scriptRead(...troubledReads.map((troubled) => (troubled ? hasTrouble('unavailable') : () => undefined as never)));
        for (const id of ['1', '2', '3']) {
          engine.remote.add({ id });
          await engine.file({ target: { kind: 'job', id }, reference: `acme:${id}` });
        }
        engine.work();
        await engine.pass(15 * 60_000);
        await engine.stopAll();
        const { items, attempts, events } = await ledgerContents(engine.ledger.reader);

        const finished = attempts.filter((attempt) => attempt.finishedAt !== null).length;
        const changes = items.reduce((sum, { cancellation, followUps }) => sum + cancellation.version + followUps.reduce((versions, { version }) => versions + version, 0), 0);
        expect(events).toHaveLength(changes + attempts.length + finished);

        for (const { cancellation } of items) {
          const moves = events.filter((event) => event.cancellationId === cancellation.id && event.type === 'cancellation.state_changed');
          let state = 'queued';
          for (const { from, to } of moves) {
            expect([from, canMove(from as CancellationState, to as CancellationState)]).toEqual([state, true]);
            state = to!;
          }
          expect(state).toBe(cancellation.state);
        }

        await subscriber.settled();
        expect(subscriber.seen).toEqual(events);
      }),
      { numRuns: 60 },
    );
  });

  test('law 9: positions grow in commit order, and a reader that resumes from any of them misses none', async () => {
    const engine = createEngineHarness();
    for (const id of ['1', '2', '3']) {
      engine.remote.add({ id });
      await engine.file({ target: { kind: 'job', id }, reference: `acme:${id}` });
    }
    engine.remote.replaces = true;
    engine.work();
    await engine.pass(30_000);
    const events = await everyEvent(engine);
    expect(events.length).toBeGreaterThan(20);
    for (const [index, { position, at }] of events.entries()) {
      if (index > 0) {
        expect(position).toBeGreaterThan(events[index - 1]!.position);
        expect(at).toBeGreaterThanOrEqual(events[index - 1]!.at);
      }
      expect(await engine.ledger.reader.listEvents({ after: position, limit: 1_000 })).toEqual(events.slice(index + 1));
    }
    await engine.stopAll();
  });

  test('law 9: an event tells who, why and by what evidence', async () => {
    const engine = createEngineHarness();
    engine.remote.add({ id: '7' });
    const id = await engine.file();
    engine.work();
    await engine.pass(2_000);
    const events = await everyEvent(engine);
    const ending = events.find((event) => event.cancellationId === id && event.to === 'cancelled');
    expect(ending).toMatchObject({
      actor: { principal: 'system', channel: 'worker' },
      from: 'sending',
      reason: 'The provider confirmed the stop.',
      evidence: { operation: 'stop', httpStatus: 200, subject: '7', statuses: { status: 'stopped' } },
    });
    await engine.stopAll();
  });
});
