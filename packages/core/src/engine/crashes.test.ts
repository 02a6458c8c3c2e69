import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LEDGER } from '../ports/tokens.ts';
import { toView, type CancellationRecord } from '../model/view.ts';
import { isAtRest } from '../use-cases/settled.ts';
import {
  createEngineHarness,
  hasTrouble,
  holds,
  losesTheWrite,
  MortalLedger,
  refuses,
  stops,
  stopsAndLosesTheAnswer,
  takesNothing,
  type Death,
  type EngineHarness,
  type FakeWrite,
  type WriteScript,
} from '../test-support/index.ts';

const WRITES: Readonly<Record<string, WriteScript>> = {
  stops,
  stopsAndLosesTheAnswer,
  losesTheWrite,
  notSent: takesNothing('not_sent'),
  rateLimited: takesNothing('rate_limited', 1_500),
  refusedForNothing: refuses('rejected_by_provider', 'not now', { readBack: true }),
};

/** The same happenings to a hold. */
const HOLDS: Readonly<Record<string, WriteScript>> = {
  ...WRITES,
  stops: holds,
  stopsAndLosesTheAnswer: async (moment) => {
    await holds(moment);
    return losesTheWrite({ ...moment, call: moment.call });
  },
};

interface Life {
  readonly engine: EngineHarness;
  readonly ledger: MortalLedger;
}

function bear(first: EngineHarness, death: Death | undefined): Life {
  const engine = createEngineHarness({ shared: first });
  const ledger = new MortalLedger(first.ledger, death);
  engine.container.register(LEDGER, { useValue: ledger });
  return { engine, ledger };
}

interface Plot {
  readonly deaths: readonly Death[];
  readonly writes: readonly string[];
  readonly troubledReads: readonly boolean[];
  readonly replaces: boolean;
}

const plot: fc.Arbitrary<Plot> = fc.record({
  deaths: fc.array(fc.record({ commit: fc.integer({ min: 1, max: 24 }), when: fc.constantFrom('before' as const, 'after' as const) }), { minLength: 1, maxLength: 4 }),
  writes: fc.array(fc.constantFrom(...Object.keys(WRITES)), { maxLength: 6 }),
  troubledReads: fc.array(fc.boolean(), { maxLength: 6 }),
  replaces: fc.boolean(),
});

const ORDERS = ['7', '8', '9'];

async function play({ deaths, writes, troubledReads, replaces }: Plot) {
  const first = createEngineHarness();
  first.remote.replaces = replaces;
  const ids: string[] = [];
  for (const order of ORDERS) {
    first.remote.add({ id: order });
    ids.push(await first.file({ target: { kind: 'job', id: order }, reference: `acme:${order}` }));
  }
  first.remote.scriptWrite(...writes.map((name): WriteScript => (moment) => (moment.write.operation === 'hold' ? HOLDS[name] : WRITES[name])?.(moment) ?? holds(moment)));
  first.remote.scriptRead(...troubledReads.map((troubled) => (troubled ? hasTrouble('unavailable') : () => undefined as never)));
  for (const death of deaths) {
    const life = bear(first, death);
    await markDeadHolder(first, life.engine);
    life.engine.work();
    for (let second = 0; second < 40 && !life.ledger.dead; second++) await first.pass(500);
    void life.ledger.die();
  }
  const last = bear(first, undefined);
  await markDeadHolder(first, last.engine);
  last.engine.work();
  let records: CancellationRecord[] = [];
  for (let minute = 0; minute < 10 && !(records.length > 0 && records.every(isAtRest)); minute++) {
    await first.pass(60_000);
    records = await Promise.all(ids.map((id) => first.read(id)));
  }
  await last.engine.stopAll();
  return { records, writes: first.remote.writes, first };
}

/** Whoever held the lane is dead: this is one host, and its process is gone. */
async function markDeadHolder(first: EngineHarness, heir: EngineHarness): Promise<void> {
  const lane = await first.ledger.reader.lane('acme');
  if (lane) heir.deadHolders.add(lane.holder);
}

describe('law 8: crashes at every commit', () => {
  test('law 8: whatever dies when, everything settles truthfully, with one effective write and none blindly repeated', async () => {
    await fc.assert(
      fc.asyncProperty(plot, async (it) => {
        const { records, writes, first } = await play(it);
        for (const record of records) {
          const { cancellation } = record;
          const own = writes.filter((write) => write.target.id === cancellation.target.id);
          expect(['cancelled', 'needs_attention', 'refused', 'failed']).toContain(cancellation.state);
          expect(own.filter((write) => write.applied).length).toBeLessThanOrEqual(1);
          expectNoBlindRepeat(own, await first.ledger.reader.attemptsOf(cancellation.id));
          if (cancellation.state === 'cancelled') expect(first.remote.find(cancellation.target)?.status).toBe('stopped');
          if (cancellation.state === 'cancelled' && it.replaces) {
            const { replacement, warnings } = toView(record);
            expect(replacement?.hold === 'held' || warnings.some((warning) => warning.code === 'replacement_not_held')).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  }, 120_000);
});

/** Every write that left has its attempt on disk, and follows an unresolved one only after that could no longer land. */
function expectNoBlindRepeat(writes: readonly FakeWrite[], attempts: readonly { id: string; outcome: string | null; landsBefore: number }[]): void {
  writes.forEach((write, index) => {
    const attempt = attempts.find((candidate) => candidate.id === write.callId);
    expect(attempt).toBeDefined();
    const before = attempts.find((candidate) => candidate.id === writes[index - 1]?.callId);
    if (before === undefined || (before.outcome !== 'ambiguous' && before.outcome !== 'lost')) return;
    expect(write.at).toBeGreaterThanOrEqual(before.landsBefore);
  });
}
