import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { RecheckCancellation } from '../use-cases/recheck-cancellation.ts';
import type { Resolution } from '../use-cases/resolution.ts';
import { ResolveCancellation } from '../use-cases/resolve-cancellation.ts';
import { toView } from '../model/view.ts';
import { ALICE, createEngineHarness, hasTrouble, losesTheWrite, refuses, stops, stopsAndLosesTheAnswer, takesNothing, type EngineHarness, type FakeOrder } from '../test-support/index.ts';

const HOUR = 3_600_000;

describe('what needs attention', () => {
  let engine: EngineHarness;
  let order: FakeOrder;
  let id: string;

  const resolve = async (as: Resolution['as']) => {
    const resolution = as === 'send_again' ? { as } : { as, note: 'I asked them on the phone.' };
    return engine.container.resolve(ResolveCancellation).execute(id, resolution, { actor: ALICE });
  };
  const recheck = () => engine.container.resolve(RecheckCancellation).execute(id, { actor: ALICE });
  const cancellation = async () => (await engine.read(id)).cancellation;

  beforeEach(async () => {
    engine = createEngineHarness();
    order = engine.remote.add({ id: '7' });
    engine.remote.scriptWrite(losesTheWrite, losesTheWrite, losesTheWrite);
    id = await engine.file();
    engine.work();
    await engine.pass(600_000);
    expect(await cancellation()).toMatchObject({ state: 'needs_attention', writes: 3, nextActionAt: null });
  });
  afterEach(() => engine.stopAll());

  test('is sent again beyond the cap, once, and only after a read', async () => {
    engine.remote.scriptWrite(losesTheWrite);
    const reads = engine.remote.reads.length;
    await resolve('send_again');
    await engine.pass(5_000);
    expect(engine.remote.reads.length).toBeGreaterThan(reads);
    expect(await cancellation()).toMatchObject({ state: 'unknown', writes: 4, sendAgain: false });
    await engine.pass(HOUR);
    expect(await cancellation()).toMatchObject({ state: 'needs_attention', writes: 4 });
    expect(engine.remote.writes).toHaveLength(4);
  });

  test('is sent again days later, although a stop that nobody asked for anew would be stale', async () => {
    engine.clock.jump(3 * 24 * HOUR);
    await engine.pass(10_000);
    engine.remote.scriptWrite(takesNothing('rate_limited', 60_000), stops);
    await resolve('send_again');
    await engine.pass(5 * 60_000);
    expect(await cancellation()).toMatchObject({ state: 'cancelled', confirmedBy: 'response' });
  });

  test('is not sent again where the read shows it stopped', async () => {
    engine.remote.stop(order);
    await resolve('send_again');
    await engine.pass(5_000);
    expect(await cancellation()).toMatchObject({ state: 'cancelled', confirmedBy: 'read' });
    expect(engine.remote.writes).toHaveLength(3);
  });

  test('law 3: is not sent again while no read can be had, says so, and a later look sends nothing', async () => {
    engine.remote.scriptRead(...Array.from({ length: 5 }, () => hasTrouble('unavailable')));
    await resolve('send_again');
    await engine.pass(600_000);
    expect(await cancellation()).toMatchObject({ state: 'needs_attention', sendAgain: false, nextActionAt: null, remark: expect.stringContaining('not sent again') });
    await recheck();
    await engine.pass(60_000);
    expect(await cancellation()).toMatchObject({ state: 'needs_attention', nextActionAt: null });
    expect(engine.remote.writes).toHaveLength(3);
  });

  test('is not sent again while the provider is deciding', async () => {
    order.status = 'cancel_requested';
    await resolve('send_again');
    await engine.pass(600_000);
    order.status = 'active';
    await recheck();
    await engine.pass(60_000);
    expect(engine.remote.writes).toHaveLength(3);
  });

  test('law 3: is not sent again before the last write could no longer land', async () => {
    engine.remote.scriptWrite(losesTheWrite);
    await resolve('send_again');
    await engine.pass(2_000);
    const { nextActionAt: _, ...seen } = await cancellation();
    expect(seen.state).toBe('unknown');
    await engine.ledger.transact((transaction) =>
      transaction.changeCancellation(seen, { state: 'needs_attention', nextActionAt: null }, { type: 'cancellation.state_changed', cancellationId: id, account: 'acme', at: 0, actor: ALICE, reason: null, from: null, to: null, evidence: null, data: {} }),
    );
    await resolve('send_again');
    await engine.pass(120_000);
    const [, , , fourth, fifth] = engine.remote.writes;
    expect(fifth!.at - fourth!.at).toBeGreaterThanOrEqual(20_000);
    expect(await cancellation()).toMatchObject({ state: 'cancelled' });
  });

  test('ends by a person’s word, either way, and nothing more is sent', async () => {
    await resolve('not_stopped');
    await engine.pass(HOUR);
    expect(await cancellation()).toMatchObject({ state: 'refused', refusal: { code: 'not_cancellable' } });
    expect(engine.remote.writes).toHaveLength(3);
  });

  test('a rechecked end that turns out otherwise is a warning, told once', async () => {
    await resolve('not_stopped');
    engine.remote.stop(order);
    for (let look = 0; look < 3; look++) {
      await recheck();
      await engine.pass(5_000);
    }
    const { state, warnings } = await cancellation();
    expect(state).toBe('refused');
    expect(warnings).toMatchObject([{ code: 'contradicted_after_end', message: expect.stringContaining('stopped') }]);
  });

  test('is settled by a recheck that finds it stopped', async () => {
    engine.remote.stop(order);
    await recheck();
    await engine.pass(5_000);
    expect(await cancellation()).toMatchObject({ state: 'cancelled', confirmedBy: 'read', alreadyCancelled: false });
  });
});

describe('a hold that failed', () => {
  test('is tried again when a person asks, days later too, and its warning goes', async () => {
    const engine = createEngineHarness();
    engine.remote.replaces = true;
    engine.remote.add({ id: '7' });
    engine.remote.scriptWrite(stopsAndLosesTheAnswer, refuses('not_cancellable', 'busy'));
    const id = await engine.file();
    engine.work();
    await engine.pass(60_000);
    expect(toView(await engine.read(id))).toMatchObject({ replacement: { hold: 'failed' }, warnings: [{ code: 'replacement_not_held' }] });
    engine.clock.jump(3 * 24 * HOUR);
    await engine.pass(10_000);
    await engine.container.resolve(RecheckCancellation).execute(id, { actor: ALICE });
    await engine.pass(60_000);
    expect(toView(await engine.read(id))).toMatchObject({ state: 'cancelled', replacement: { target: { id: '1007' }, hold: 'held' }, warnings: [] });
    await engine.stopAll();
  });
});
