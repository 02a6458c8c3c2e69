import { afterEach, describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { AccountDirectory } from '../accounts/account-directory.ts';
import { toView } from '../model/view.ts';
import { createEngineHarness, fakeAccount, hangs, losesTheWrite, stops, type EngineHarness, type TestCoreParts } from '../test-support/index.ts';

const HOUR = 3_600_000;
const job = (id: string) => ({ target: { kind: 'job', id }, reference: `acme:${id}` });

describe('an account that cannot be used', () => {
  const engines: EngineHarness[] = [];
  const start = (parts: TestCoreParts = {}) => {
    const engine = createEngineHarness(parts);
    engines.push(engine);
    return engine;
  };
  afterEach(async () => {
    for (const engine of engines.splice(0)) await engine.stopAll();
  });

  /** The same ledger under a configuration with another first account. */
  async function reconfigured(engine: EngineHarness, accounts: TestCoreParts['accounts'] = []): Promise<EngineHarness> {
    await engine.stopAll();
    const next = start({ shared: engine, accounts });
    next.deadHolders.add((await engine.ledger.reader.lane('acme'))?.holder ?? '');
    return next;
  }

  const BROKEN = [fakeAccount('acme', { colour: 'red' })];

  test('law 8: work waits for it, nothing is sent, and it goes on once the configuration is right', async () => {
    const engine = start({ accounts: BROKEN });
    for (const id of ['1', '2', '3']) engine.remote.add({ id });
    const queued = await engine.file(job('1'));
    const scheduled = await engine.file({ ...job('2'), state: 'scheduled', nextActionAt: engine.clock.now() + 1_000 });
    const unknown = await engine.file({ ...job('3'), state: 'unknown' });
    engine.work();
    await engine.pass(HOUR);
    expect((await engine.read(queued)).cancellation).toMatchObject({ state: 'queued', remark: expect.stringContaining('colour') });
    expect(engine.remote.reads).toEqual([]);
    // It rests for longer and longer: an hour of it leaves few events.
    expect((await engine.ledger.reader.listEvents({ after: 0, cancellationId: queued, limit: 1_000 })).length).toBeLessThan(30);
    const mended = await reconfigured(engine, [fakeAccount('acme')]);
    mended.work();
    await mended.pass(600_000);
    const states = await Promise.all([queued, scheduled, unknown].map(async (id) => (await mended.read(id)).cancellation.state));
    expect(states).toEqual(['cancelled', 'cancelled', 'cancelled']);
  });

  test('for a day leaves nothing waiting in silence: unsent ones fail, sent ones go to a person, holds are given up', async () => {
    const engine = start();
    engine.remote.replaces = true;
    engine.remote.add({ id: '1' });
    engine.remote.add({ id: '2' });
    engine.remote.scriptWrite(stops, losesTheWrite, losesTheWrite);
    const ended = await engine.file(job('1'));
    engine.work();
    await engine.pass(150);
    const unknown = await engine.file(job('2'));
    await engine.pass(500);
    expect((await engine.read(ended)).followUps[0]?.state).toMatch(/unknown|pending|sending/);
    expect((await engine.read(unknown)).cancellation.state).toBe('unknown');
    const broken = await reconfigured(engine, BROKEN);
    const queued = await broken.file(job('3'));
    broken.work();
    await broken.pass(60_000);
    broken.clock.jump(25 * HOUR);
    await broken.pass(600_000);
    expect((await broken.read(queued)).cancellation).toMatchObject({ state: 'failed', failure: { code: 'misconfigured' } });
    expect((await broken.read(unknown)).cancellation).toMatchObject({ state: 'needs_attention', nextActionAt: null });
    expect(toView(await broken.read(ended))).toMatchObject({ state: 'cancelled', replacement: { hold: 'failed' }, warnings: [{ code: 'replacement_not_held' }] });
  });

  test.each([
    ['cannot be used', BROKEN],
    ['is another one', [fakeAccount('acme', { store: 'elsewhere' })]],
    ['is gone', [fakeAccount('other')]],
  ])('law 3: a write on the wire when its account %s is never forgotten, and nobody spins', async (_what, accounts) => {
    const engine = start();
    engine.remote.add({ id: '1' });
    engine.remote.scriptWrite(hangs(true));
    const id = await engine.file(job('1'));
    engine.work();
    await engine.pass(500);
    expect((await engine.read(id)).cancellation.state).toBe('sending');
    const next = start({ shared: engine, accounts });
    next.deadHolders.add((await engine.ledger.reader.lane('acme'))!.holder);
    next.work();
    const commits = next.ledger.commits;
    await next.pass(10_000);
    expect((await next.read(id)).cancellation.state).toMatch(/unknown|needs_attention/);
    expect(next.ledger.commits - commits).toBeLessThan(60);
    expect(next.remote.writes).toHaveLength(1);
    expect(next.remote.reads).toHaveLength(1);
  });

  test('a hold on the wire when its account cannot be used waits to be read', async () => {
    const engine = start();
    engine.remote.replaces = true;
    engine.remote.add({ id: '1' });
    engine.remote.scriptWrite(stops, hangs(true));
    const id = await engine.file(job('1'));
    engine.work();
    await engine.pass(500);
    expect((await engine.read(id)).followUps).toMatchObject([{ state: 'sending' }]);
    const broken = start({ shared: engine, accounts: BROKEN });
    broken.deadHolders.add((await engine.ledger.reader.lane('acme'))!.holder);
    broken.work();
    const commits = broken.ledger.commits;
    await broken.pass(10_000);
    expect((await broken.read(id)).followUps).toMatchObject([{ state: 'unknown' }]);
    expect(broken.ledger.commits - commits).toBeLessThan(60);
  });

  test('whose settings’ own schema throws is named, and the other accounts go on', async () => {
    const settings = z.looseObject({ bad: z.boolean().optional(), token: z.string() }).transform((it) => {
      if (it.bad) throw new Error('the schema tripped');
      return it;
    });
    const engine = start({ accounts: [fakeAccount('bad', { bad: true }), fakeAccount('acme', { timeoutMs: 15_000, confirm: 'response', watchHours: 72, search: true, onReplacement: 'hold' })], provider: { settings: settings as never } });
    engine.remote.add({ id: '7' });
    const id = await engine.file();
    engine.work();
    await engine.pass(2_000);
    expect((await engine.read(id)).cancellation.state).toBe('cancelled');
    expect(engine.container.resolve(AccountDirectory).get('bad')).toMatchObject({ usable: false, problem: expect.stringContaining('the schema tripped') });
  });
});
