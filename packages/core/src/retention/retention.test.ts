import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CheckLedger } from '../audit/check-ledger.ts';
import { LaneWorker } from '../engine/index.ts';
import { timestamp } from '../model/clock.ts';
import type { RetentionSettings } from '../accounts/configuration.ts';
import {
  ALICE,
  createUseCaseHarness,
  ledgerContents,
  losesTheWrite,
  problemOf,
  refuses,
  stops,
  stopsAndLosesTheAnswer,
  valueOf,
  type WriteScript,
} from '../test-support/index.ts';
import { GetCancellation } from '../use-cases/get-cancellation.ts';
import { ListEvents } from '../use-cases/list-events.ts';
import { RecheckCancellation } from '../use-cases/recheck-cancellation.ts';
import { ResolveCancellation } from '../use-cases/resolve-cancellation.ts';
import { WithdrawCancellation } from '../use-cases/withdraw-cancellation.ts';
import { Retention } from './retention.ts';

const DAY = 86_400_000;
const KEEP: RetentionSettings = { settledDays: 30, idempotencyDays: 7 };

function setUp(retention: RetentionSettings = KEEP) {
  const core = createUseCaseHarness({ settings: { retention } });
  core.remote.replaces = true;
  const worker = core.container.resolve(LaneWorker);
  worker.start({ claim: 'all' });
  /** Files a stop of an order of its own, and lets it be worked. */
  const stop = async (id: string, ...scripts: readonly WriteScript[]) => {
    core.remote.add({ id });
    core.remote.scriptWrite(...scripts);
    const { view } = valueOf(await core.request({ reference: `acme:${id}`, note: 'the customer rang' }));
    await core.clock.advance(120_000);
    while (core.remote.nextWriteScript()) continue;
    return view.id;
  };
  /** Walks through the ledger as the worker would. */
  const sweep = async () => {
    const sweeping = core.container.resolve(Retention).sweep();
    await core.clock.advance(60_000);
    return sweeping;
  };
  const dossier = async (id: string) => (await core.ledger.reader.dossier(id))!;
  const check = () => core.container.resolve(CheckLedger).execute();
  const end = async () => {
    const ended = worker.stop(1_000);
    await core.clock.advance(2_000);
    await ended;
  };
  return { ...core, stop, sweep, dossier, check, end };
}

test('what was settled long ago loses its notes, its looks and the provider’s words; who, when, what and why it ended stay', async () => {
  const { stop, sweep, dossier, check, clock, container, end } = setUp();
  const id = await stop('1', losesTheWrite, stopsAndLosesTheAnswer);
  const before = await dossier(id);
  clock.jump(31 * DAY);
  expect(await sweep()).toEqual({ compacted: 1, forgotten: 1 });
  const after = await dossier(id);
  expect(JSON.stringify(after)).not.toContain('the customer rang');
  expect(after.cancellation).toMatchObject({ state: 'cancelled', confirmedBy: 'read', observations: [], compacted: { events: before.events.length + 1 - after.events.length } });
  expect(after.requesters).toEqual(before.requesters.map((requester) => ({ ...requester, note: null })));
  expect(after.attempts.map(({ outcome, startedAt, number }) => [outcome, startedAt, number])).toEqual(before.attempts.map(({ outcome, startedAt, number }) => [outcome, startedAt, number]));
  const moves = (events: typeof after.events) => events.filter(({ type }) => type === 'cancellation.state_changed').map(({ from, to, at, actor }) => ({ from, to, at, actor }));
  expect(moves(after.events)).toEqual(moves(before.events));
  expect(after.events.at(-1)).toMatchObject({ type: 'cancellation.compacted', data: { digest: after.cancellation?.compacted?.digest } });
  expect((await check()).findings).toEqual([]);
  expect(valueOf(await container.resolve(GetCancellation).execute(id)).cancellation.id).toBe(id);
  expect(await sweep()).toEqual({ compacted: 0, forgotten: 0 });
  await end();
});

test('laws 3, 4 and 8: nothing live, in doubt, on the desk, owed or younger is touched', async () => {
  const { stop, sweep, dossier, container, clock, request, end } = setUp();
  const decided = await stop('1', losesTheWrite, losesTheWrite, losesTheWrite);
  valueOf(await container.resolve(ResolveCancellation).execute(decided, { as: 'not_stopped', note: 'seen shipped' }, { actor: ALICE }));
  const desk = await stop('2', losesTheWrite, losesTheWrite, losesTheWrite);
  const notHeld = await stop('3', stops, refuses('rejected_by_provider', 'no'));
  clock.jump(29 * DAY);
  const waits = valueOf(await request({ reference: 'acme:4', sendAfter: timestamp(clock.now() + 5 * DAY) })).view.id;
  const young = await stop('5');
  clock.jump(2 * DAY);
  const asked = [desk, notHeld, waits, young];
  const before = await Promise.all(asked.map(dossier));
  expect(before.map(({ cancellation }) => cancellation?.state)).toEqual(['needs_attention', 'cancelled', 'scheduled', 'cancelled']);
  await sweep();
  expect(await Promise.all(asked.map(dossier))).toEqual(before);
  const inDoubt = await dossier(decided);
  expect([inDoubt.cancellation?.state, inDoubt.cancellation?.compacted, inDoubt.attempts.some(({ resolved }) => !resolved)]).toEqual(['refused', undefined, true]);
  await end();
});

test('a reader that resumes from before what was removed is told, and one that begins anew gets what is whole', async () => {
  const { stop, sweep, clock, container, end } = setUp();
  const id = await stop('1', losesTheWrite);
  clock.jump(31 * DAY);
  await stop('2');
  await sweep();
  const list = container.resolve(ListEvents);
  const gone = problemOf(await list.execute({ after: 1 }));
  expect(gone).toMatchObject({ code: 'events_gone', retryable: false });
  const from = Number(/Resume from (\d+)/.exec(gone.detail)?.[1]);
  const anew = valueOf(await list.execute({ limit: 500 })).items;
  expect(anew.length).toBeGreaterThan(5);
  expect(valueOf(await list.execute({ after: from, limit: 500 })).items).toEqual(anew);
  expect(valueOf(await list.execute({ after: 1, cancellationId: id })).items.at(-1)?.type).toBe('cancellation.compacted');
  await end();
});

test('law 5: keys are kept for as long as is said, and no longer', async () => {
  const { request, sweep, clock, end } = setUp({ settledDays: null, idempotencyDays: 7 });
  const key = { idempotencyKey: 'mine' };
  const first = valueOf(await request({}, key));
  clock.jump(7 * DAY - 60_000);
  expect(await sweep()).toEqual({ compacted: 0, forgotten: 0 });
  expect(valueOf(await request({}, key))).toMatchObject({ replayed: true, view: { id: first.view.id } });
  clock.jump(DAY);
  expect(await sweep()).toEqual({ compacted: 0, forgotten: 1 });
  await end();
});

test('a worker does it by itself, one process at a time; where everything is kept it does nothing', async () => {
  const { stop, dossier, clock, container, end } = setUp();
  const id = await stop('1');
  clock.jump(31 * DAY);
  const [one, two] = [container.resolve(Retention), container.resolve(Retention)];
  one.start();
  two.start();
  await clock.advance(120_000);
  expect((await dossier(id)).cancellation?.compacted).toBeDefined();
  await Promise.all([one.stop(), two.stop()]);
  const kept = setUp({ settledDays: null, idempotencyDays: null });
  kept.container.resolve(Retention).start();
  await kept.container.resolve(Retention).stop();
  await Promise.all([end(), kept.end()]);
});

const script = fc.constantFrom<WriteScript>(stops, stops, stopsAndLosesTheAnswer, losesTheWrite, refuses('too_late', 'no'), refuses('rejected_by_provider', 'not now', { readBack: true }));
const happening = fc.oneof(
  fc.record({ what: fc.constant('stop' as const), scripts: fc.array(script, { maxLength: 4 }) }),
  fc.record({ what: fc.constant('take back' as const) }),
  fc.record({ what: fc.constant('look again' as const), pick: fc.nat(20) }),
  fc.record({ what: fc.constant('days pass' as const), days: fc.constantFrom(1, 8, 31) }),
  fc.record({ what: fc.constant('sweep' as const) }),
);

test('whatever happens: after retention every law still holds, and every id resolves', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 3, maxLength: 12 }), async (happenings) => {
      const world = setUp();
      const ids: string[] = [];
      for (const it of happenings) {
        if (it.what === 'stop') ids.push(await world.stop(String(ids.length + 1), ...it.scripts));
        else if (it.what === 'days pass') world.clock.jump(it.days * DAY);
        else if (it.what === 'sweep') await world.sweep();
        else if (it.what === 'look again') await world.container.resolve(RecheckCancellation).execute(ids[it.pick % ids.length] ?? 'can_0', { actor: ALICE });
        else {
          const id = valueOf(await world.request({ reference: `acme:${ids.length + 1_000}`, sendAfter: timestamp(world.clock.now() + 60_000) })).view.id;
          valueOf(await world.container.resolve(WithdrawCancellation).execute(id, { actor: ALICE }));
          ids.push(id);
        }
        await world.clock.advance(5_000);
      }
      world.clock.jump(40 * DAY);
      await world.sweep();
      expect((await world.check()).findings).toEqual([]);
      for (const id of ids) expect((await world.record(id)).cancellation.id).toBe(id);
      const { items, attempts } = await ledgerContents(world.ledger.reader);
      for (const { cancellation, followUps } of items) {
        const isProven = cancellation.state === 'cancelled' && cancellation.confirmedBy !== 'person';
        const inDoubt = !isProven && attempts.some((attempt) => attempt.cancellationId === cancellation.id && !attempt.resolved);
        const owed = followUps.some(({ state }) => !['held', 'left', 'none'].includes(state));
        const isAtRest = cancellation.settledAt !== null && cancellation.warnings.length === 0 && cancellation.nextActionAt === null && !inDoubt && !owed;
        expect([cancellation.id, cancellation.compacted !== undefined]).toEqual([cancellation.id, isAtRest]);
      }
      await world.end();
    }),
    { numRuns: 15, endOnFailure: true },
  );
}, 60_000);
