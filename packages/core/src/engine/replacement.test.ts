import { afterEach, describe, expect, test } from '@jest/globals';
import { toView } from '../model/view.ts';
import { createEngineHarness, fakeAccount, hangs, refuses, stops, stopsAndLosesTheAnswer, takesNothing, type EngineHarness } from '../test-support/index.ts';

describe('the order that takes a stopped one’s place', () => {
  const engines: EngineHarness[] = [];
  const start = (...parts: Parameters<typeof createEngineHarness>) => {
    const engine = createEngineHarness(...parts);
    engine.remote.replaces = true;
    engines.push(engine);
    return engine;
  };
  afterEach(async () => {
    for (const engine of engines.splice(0)) await engine.stopAll();
  });

  test('is held by an attempt of its own', async () => {
    const engine = start();
    engine.remote.add({ id: '7' });
    const id = await engine.file();
    engine.work();
    await engine.pass(5_000);
    expect(toView(await engine.read(id))).toMatchObject({ state: 'cancelled', attempts: 1, replacement: { target: { id: '1007' }, hold: 'held' } });
    expect(engine.remote.writes.map(({ operation, target }) => `${operation} ${target.id}`)).toEqual(['stop 7', 'hold 1007']);
  });

  test('is found and held when the answer was lost', async () => {
    const engine = start();
    engine.remote.add({ id: '7' });
    engine.remote.scriptWrite(stopsAndLosesTheAnswer);
    const id = await engine.file();
    engine.work();
    await engine.pass(10_000);
    expect(toView(await engine.read(id))).toMatchObject({ confirmedBy: 'read', replacement: { target: { id: '1007' }, hold: 'held' } });
  });

  test('is left when the requester asked for that', async () => {
    const engine = start();
    engine.remote.add({ id: '7' });
    const id = await engine.file({ options: { onReplacement: 'leave' } });
    engine.work();
    await engine.pass(5_000);
    expect(toView(await engine.read(id)).replacement).toMatchObject({ hold: 'left' });
    expect(engine.remote.writes).toHaveLength(1);
  });

  test('that cannot be held is said, and `cancelled` stands', async () => {
    const engine = start();
    engine.remote.add({ id: '7' });
    engine.remote.scriptWrite(stops, refuses('not_cancellable', 'cannot be held'));
    const id = await engine.file();
    engine.work();
    await engine.pass(10_000);
    const view = toView(await engine.read(id));
    expect(view).toMatchObject({ state: 'cancelled', replacement: { hold: 'failed' }, warnings: [{ code: 'replacement_not_held' }] });
    const desk = await engine.ledger.reader.listCancellations({ attention: true, limit: 10 });
    expect(desk.items.map((item) => item.cancellation.id)).toEqual([id]);
  });

  test('a hold without permission is said at once', async () => {
    const engine = start();
    engine.remote.add({ id: '7' });
    engine.remote.scriptWrite(stops, takesNothing('forbidden'));
    const id = await engine.file();
    engine.work();
    await engine.pass(5_000);
    expect(toView(await engine.read(id))).toMatchObject({ replacement: { hold: 'failed' }, warnings: [{ code: 'replacement_not_held' }] });
  });

  test('law 8: a hold that a dead worker owed is made by the next one, with one effective write', async () => {
    const dead = start();
    dead.remote.add({ id: '7' });
    dead.remote.scriptWrite(stops, hangs(false));
    const id = await dead.file();
    dead.work();
    await dead.pass(2_000);
    expect((await dead.read(id)).followUps).toMatchObject([{ state: 'sending' }]);
    const heir = start({ shared: dead });
    heir.deadHolders.add((await dead.ledger.reader.lane('acme'))?.holder ?? '');
    heir.work();
    await heir.pass(120_000);
    expect(toView(await heir.read(id)).replacement).toMatchObject({ hold: 'held' });
    expect(heir.remote.writes.filter((write) => write.operation === 'hold' && write.applied)).toHaveLength(1);
  });

  test('none found is none: nothing is claimed', async () => {
    const engine = createEngineHarness({ accounts: [fakeAccount('acme')] });
    engines.push(engine);
    engine.remote.add({ id: '7', status: 'stopped' });
    const id = await engine.file();
    engine.work();
    await engine.pass(60_000);
    const record = await engine.read(id);
    expect(record.followUps).toMatchObject([{ state: 'none' }]);
    expect(toView(record).replacement).toBeUndefined();
  });
});
