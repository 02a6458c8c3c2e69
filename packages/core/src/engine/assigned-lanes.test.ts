import { afterEach, describe, expect, test } from '@jest/globals';
import type { Ledger } from '../ports/ledger.ts';
import { LEDGER, WAKER } from '../ports/tokens.ts';
import { ALICE, createEngineHarness, fakeAccount, HandingWaker, hasTrouble, stops, type EngineHarness } from '../test-support/index.ts';
import { overriding } from '../test-support/overriding.ts';

const engines: EngineHarness[] = [];
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.stopAll();
});

function handing(shared?: EngineHarness) {
  const engine = createEngineHarness({ accounts: [fakeAccount('acme'), fakeAccount('other')], ...(shared && { shared }) });
  const waker = new HandingWaker();
  engine.container.register(WAKER, { useValue: waker });
  engine.remote.add({ id: '7' });
  engines.push(engine);
  return { engine, waker };
}

describe('a worker whose lanes are handed out', () => {
  test('takes none by itself, drains what it is handed, and gives it back', async () => {
    const { engine, waker } = handing();
    const id = await engine.file();
    const worker = engine.work();
    await engine.pass(5_000);
    expect(worker.heldAccounts()).toEqual([]);
    expect((await engine.read(id)).cancellation.state).toBe('queued');
    waker.hand('acme');
    await engine.pass(2_000);
    expect((await engine.read(id)).cancellation.state).toBe('cancelled');
    await engine.pass(60_000);
    expect(waker.givenBack).toEqual([{ account: 'acme', notBefore: undefined }]);
    expect(await engine.ledger.reader.lane('acme')).toMatchObject({ holder: '' });
  });

  test('gives a lane back although a step in it met a bug, once what it was about is settled', async () => {
    const { engine, waker } = handing();
    let bug = false;
    engine.container.register(LEDGER, {
      useValue: overriding<Ledger>(engine.ledger, { transact: (work) => (bug ? Promise.reject(new Error('a bug')) : engine.ledger.transact(work)) }),
    });
    engine.remote.scriptRead((order, call) => {
      bug = true;
      return hasTrouble('unavailable')(order, call);
    });
    const id = await engine.file();
    engine.work();
    waker.hand('acme');
    await engine.pass(1_000);
    bug = false;
    const { cancellation } = await engine.read(id);
    expect(cancellation.state).toBe('queued');
    await engine.ledger.transact((transaction) =>
      transaction.changeCancellation(cancellation, { state: 'withdrawn', nextActionAt: null }, { type: 'cancellation.state_changed', cancellationId: id, account: 'acme', at: 0, actor: ALICE, reason: null, from: 'queued', to: 'withdrawn', evidence: null, data: {} }),
    );
    await engine.pass(60_000);
    expect(waker.givenBack).toHaveLength(1);
  });

  test('gives a lane back that is asked for before the ledger let it be claimed: nobody else would get it', async () => {
    const { engine, waker } = handing();
    let away = true;
    engine.container.register(LEDGER, {
      useValue: overriding<Ledger>(engine.ledger, { transact: (work) => (away ? Promise.reject(new Error('no ledger')) : engine.ledger.transact(work)) }),
    });
    const worker = engine.work();
    waker.hand('acme');
    await engine.pass(3_000);
    waker.askBack('acme');
    away = false;
    await engine.pass(3_000);
    expect(worker.heldAccounts()).toEqual([]);
    expect(waker.givenBack).toEqual([{ account: 'acme', notBefore: undefined }]);
  });

  test('keeps a lane while something falls due in it shortly', async () => {
    const { engine, waker } = handing();
    engine.remote.scriptWrite(async (moment) => {
      await engine.clock.sleep(9_000);
      return stops(moment);
    });
    await engine.file();
    engine.work();
    waker.hand('acme');
    await engine.pass(8_000);
    expect(waker.givenBack).toEqual([]);
  });

  test('gives a lane back when it is asked for, and lets what is on the wire come in first', async () => {
    const { engine, waker } = handing();
    engine.remote.scriptWrite(async (moment) => {
      await engine.clock.sleep(3_000);
      return stops(moment);
    });
    const id = await engine.file();
    engine.work();
    waker.hand('acme');
    await engine.pass(1_000);
    waker.askBack('acme');
    await engine.pass(1_000);
    expect(waker.givenBack).toEqual([]);
    await engine.pass(2_000);
    expect(waker.givenBack).toMatchObject([{ account: 'acme' }]);
    expect((await engine.read(id)).cancellation).toMatchObject({ state: 'cancelled', confirmedBy: 'response' });
  });

  test('leaves a lane that another one holds, and says when to try again', async () => {
    const { engine, waker } = handing();
    const { engine: second, waker: secondWaker } = handing(engine);
    await engine.file({ nextActionAt: engine.clock.now() + 1_000 });
    engine.work();
    waker.hand('acme');
    await engine.pass(500);
    second.work();
    secondWaker.hand('acme');
    await engine.pass(10);
    expect(secondWaker.givenBack).toEqual([{ account: 'acme', notBefore: expect.any(Number) }]);
    expect(secondWaker.givenBack[0]!.notBefore! - engine.clock.now()).toBeLessThanOrEqual(2_000);
  });

  test('stops with its lanes given back', async () => {
    const { engine, waker } = handing();
    await engine.file({ nextActionAt: engine.clock.now() + 1_000 });
    const worker = engine.work();
    waker.hand('acme');
    await engine.pass(100);
    await worker.stop(1_000);
    expect(waker.givenBack).toMatchObject([{ account: 'acme' }]);
    expect(await engine.ledger.reader.lane('acme')).toMatchObject({ holder: '' });
  });
});

test('a short-lived command works a lane only while no worker lives', async () => {
  const { engine, waker } = handing();
  waker.workers = 1;
  const id = await engine.file();
  engine.work({ claim: 'with_work', accounts: ['acme'] });
  await engine.pass(5_000);
  expect((await engine.read(id)).cancellation.state).toBe('queued');
  waker.workers = 0;
  await engine.pass(3_000);
  expect((await engine.read(id)).cancellation.state).toBe('cancelled');
});
