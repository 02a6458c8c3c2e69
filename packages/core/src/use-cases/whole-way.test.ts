import { LaneWorker } from '../engine/index.ts';
import { timestamp } from '../model/clock.ts';
import type { Result } from '../model/problem.ts';
import { ALICE, createUseCaseHarness, hasTrouble, losesTheWrite, stopsAndLosesTheAnswer, valueOf } from '../test-support/index.ts';
import { RecheckCancellation } from './recheck-cancellation.ts';
import { ResolveCancellation } from './resolve-cancellation.ts';
import { WaitForCancellation, type Waited } from './wait-for-cancellation.ts';
import { WithdrawCancellation } from './withdraw-cancellation.ts';

const HOUR = 3_600_000;

/** The use cases and the engine on one ledger, as in a process of ours. */
function setUp() {
  const core = createUseCaseHarness();
  const worker = core.container.resolve(LaneWorker);
  worker.start({ claim: 'all' });
  const wait = (id: string) => {
    const waiting: { answer?: Result<Waited> } = {};
    void core.container.resolve(WaitForCancellation).execute(id, { timeoutMs: 30_000 }).then((answer) => (waiting.answer = answer));
    return waiting;
  };
  const stop = async () => {
    const stopped = worker.stop(1_000);
    await core.clock.advance(2_000);
    await stopped;
  };
  return { ...core, wait, stop };
}

test('a request is sent once, and who waits for it hears when it is cancelled and its replacement held', async () => {
  const { request, wait, remote, clock, stop } = setUp();
  remote.replaces = true;
  remote.add({ id: '7' });
  const { view } = valueOf(await request());
  await request();
  const waiting = wait(view.id);
  await clock.advance(5_000);
  expect(waiting.answer).toMatchObject({ ok: true, value: { settled: true, record: { cancellation: { state: 'cancelled' }, followUps: [{ state: 'held' }] } } });
  expect(remote.writes.map((write) => write.operation)).toEqual(['stop', 'hold']);
  await stop();
});

test('what is taken back within its undo window never leaves', async () => {
  const { request, container, remote, clock, record, stop } = setUp();
  remote.add({ id: '7' });
  const { view } = valueOf(await request({ sendAfter: timestamp(clock.now() + 60_000) }));
  await clock.advance(59_000);
  valueOf(await container.resolve(WithdrawCancellation).execute(view.id, { actor: ALICE }));
  await clock.advance(HOUR);
  expect((await record(view.id)).cancellation.state).toBe('withdrawn');
  expect(remote.writes).toEqual([]);
  await stop();
});

test('a recheck finds at once what the next look would have found much later', async () => {
  const { request, container, remote, clock, record, stop } = setUp();
  remote.add({ id: '7' });
  remote.scriptWrite(stopsAndLosesTheAnswer);
  const { view } = valueOf(await request());
  remote.scriptRead(...Array.from({ length: 50 }, () => hasTrouble('unavailable')));
  await clock.advance(HOUR);
  // The provider is back, and nobody has noticed yet.
  while (remote.nextReadScript()) continue;
  const { cancellation } = await record(view.id);
  expect(cancellation.state).toBe('unknown');
  expect(cancellation.nextActionAt! - clock.now()).toBeGreaterThan(1_000);
  valueOf(await container.resolve(RecheckCancellation).execute(view.id, { actor: ALICE }));
  await clock.advance(1_000);
  expect((await record(view.id)).cancellation).toMatchObject({ state: 'cancelled', confirmedBy: 'read' });
  await stop();
});

test('send again reads, and sends what a read shows active', async () => {
  const { request, container, remote, clock, record, stop } = setUp();
  remote.add({ id: '7' });
  remote.scriptWrite(losesTheWrite, losesTheWrite, losesTheWrite);
  const { view } = valueOf(await request());
  await clock.advance(HOUR);
  expect((await record(view.id)).cancellation.state).toBe('needs_attention');
  expect(remote.writes).toHaveLength(3);
  valueOf(await container.resolve(ResolveCancellation).execute(view.id, { as: 'send_again' }, { actor: ALICE }));
  await clock.advance(60_000);
  expect((await record(view.id)).cancellation).toMatchObject({ state: 'cancelled', confirmedBy: 'response' });
  expect(remote.writes).toHaveLength(4);
  await stop();
});
