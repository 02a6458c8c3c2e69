import { expect, jest, test } from '@jest/globals';
import { ManualClock } from '../test-support/manual-clock.ts';
import { preview, second, tracked, view } from '../test-support/samples.ts';
import { done, ScriptedPort, settle } from '../test-support/scripted-port.ts';
import { BUSY, PROBLEM } from '../test-support/states.ts';
import { createCancelFlow } from './create-cancel-flow.ts';

function begin() {
  const port = new ScriptedPort();
  const clock = new ManualClock();
  let keys = 0;
  const flow = createCancelFlow({ port, clock, createKey: () => `key-${(keys += 1)}` });
  return { port, clock, flow };
}

async function confirmed() {
  const all = begin();
  all.flow.send({ type: 'open', orders: ['shop:1'] });
  all.port.waiting('preview').answer(done([preview()]));
  await settle();
  all.flow.send({ type: 'confirm' });
  return all;
}

async function following(cancellation = view('scheduled')) {
  const all = await confirmed();
  all.port.waiting('file').answer(done({ orders: [tracked(cancellation)] }));
  await settle();
  return all;
}

test('from the click to the end', async () => {
  const { flow, port, clock } = await following();
  const watch = port.waiting('follow');
  watch.update({ cancellation: view('sending', { updatedAt: second(1), attempts: 1 }) });
  watch.update({ cancellation: view('cancelled', { updatedAt: second(2), attempts: 1, confirmedBy: 'response' }) });
  expect(flow.getState()).toMatchObject({ name: 'settled', orders: [{ cancellation: { state: 'cancelled' } }] });
  expect(watch.signal.aborted).toBe(true);
  expect([port.open.size, clock.pauses.length]).toEqual([0, 0]);
});

test('listeners hear every change once, and the state stays the same object between them', async () => {
  const { flow, port } = await following();
  const heard = jest.fn();
  const end = flow.subscribe(heard);
  const before = flow.getState();
  port.waiting('follow').update({ cancellation: view('scheduled') });
  port.waiting('follow').update({ cancellation: view('queued', { id: 'can_other' }) });
  flow.send({ type: 'confirm' });
  expect(heard).not.toHaveBeenCalled();
  port.waiting('follow').update({ cancellation: view('queued', { updatedAt: second(1) }) });
  expect(heard).toHaveBeenCalledTimes(1);
  expect(flow.getState()).not.toBe(before);
  end();
  flow.send({ type: 'close' });
  expect(heard).toHaveBeenCalledTimes(1);
});

test('what a listener sends comes after what it heard', async () => {
  const { flow } = begin();
  const seen: string[] = [];
  flow.subscribe(() => {
    seen.push(flow.getState().name);
    if (flow.getState().name === 'previewing') flow.send({ type: 'close' });
  });
  flow.send({ type: 'open', orders: ['shop:1'] });
  expect(seen).toEqual(['previewing', 'idle']);
});

test('a double click files once', async () => {
  const { flow, port } = await confirmed();
  flow.send({ type: 'confirm' });
  expect(port.count('file')).toBe(1);
});

test('a lost answer: the same request goes again under the same key, in growing pauses, and then waits for a person', async () => {
  const { flow, port, clock } = await confirmed();
  const pauses: number[] = [];
  for (let sends = 1; sends < 4; sends += 1) {
    port.waiting('file').fail();
    await settle();
    expect(flow.getState().name).toBe('submit_uncertain');
    pauses.push(...clock.pauses);
    clock.pass();
    await settle();
  }
  port.waiting('file').answer({ kind: 'no_answer' });
  await settle();
  expect(clock.pauses).toEqual([]);
  expect(pauses).toEqual([1_000, 2_000, 4_000]);
  flow.send({ type: 'send_again' });
  const keys = port.calls.filter(({ method }) => method === 'file').map(({ input }) => (input as { key: string }).key);
  expect(keys).toEqual(Array(5).fill(keys[0]));
});

test('a look finds what was recorded', async () => {
  const { flow, port, clock } = await confirmed();
  port.waiting('file').fail();
  await settle();
  flow.send({ type: 'look' });
  expect(clock.pauses).toEqual([]);
  port.waiting('look').answer(done({ orders: [tracked(view('requested'))] }));
  await settle();
  expect(flow.getState()).toMatchObject({ name: 'following', intent: { key: 'key-1' } });
});

test('an answer without an order says nothing', async () => {
  const { flow, port } = await confirmed();
  port.waiting('file').answer(done({ orders: [] }));
  await settle();
  expect(flow.getState().name).toBe('submit_uncertain');
});

test('reads are repeated a few times, a definite no is not', async () => {
  const { flow, port, clock } = begin();
  flow.send({ type: 'open', orders: ['shop:1'] });
  port.waiting('preview').fail();
  await settle();
  clock.pass();
  await settle();
  port.waiting('preview').answer({ kind: 'problem', problem: BUSY });
  await settle();
  expect(clock.pauses).toEqual([1_000]);
  clock.pass();
  await settle();
  port.waiting('preview').answer({ kind: 'problem', problem: PROBLEM });
  await settle();
  expect(flow.getState()).toMatchObject({ name: 'preview_failed', problem: PROBLEM });
  expect([port.count('preview'), clock.pauses.length]).toEqual([3, 0]);
});

test('a server that asks for a long pause is believed', async () => {
  const { flow, port, clock } = begin();
  flow.send({ type: 'open', orders: ['shop:1'] });
  port.waiting('preview').answer({ kind: 'problem', problem: { ...BUSY, retryAfterMs: 60_000 } });
  await settle();
  expect([flow.getState().name, clock.pauses.length]).toEqual(['preview_failed', 0]);
});

test('a session that ends while filing is renewed, and the same key goes again', async () => {
  const { flow, port } = await confirmed();
  port.waiting('file').answer({ kind: 'session_expired' });
  await settle();
  expect(flow.getState()).toMatchObject({ name: 'session_expired', resume: { name: 'submitting' } });
  port.waiting('renewSession').answer(done(undefined));
  await settle();
  expect(port.waiting('file').input).toMatchObject({ key: 'key-1' });
});

test('a session that cannot be renewed waits for a person', async () => {
  const { flow, port } = await confirmed();
  port.waiting('file').answer({ kind: 'session_expired' });
  await settle();
  port.waiting('renewSession').answer({ kind: 'problem', problem: PROBLEM });
  await settle();
  expect(flow.getState()).toMatchObject({ name: 'session_expired', renewing: false, problem: PROBLEM });
  flow.send({ type: 'retry' });
  expect(port.count('renewSession')).toBe(2);
});

test('without a connection nothing is lost', async () => {
  const { flow, port } = await following();
  const watch = port.waiting('follow');
  flow.send({ type: 'went_offline' });
  expect([flow.getState().name, watch.signal.aborted]).toEqual(['offline', true]);
  flow.send({ type: 'came_online' });
  expect(flow.getState()).toMatchObject({ name: 'following', orders: [{ cancellation: { id: 'can_1' } }] });
  expect(port.count('follow')).toBe(2);
});

test('a watch that breaks off is begun anew, and given up only when nothing comes any more', async () => {
  const { flow, port, clock } = await following();
  for (let times = 0; times < 6; times += 1) {
    port.waiting('follow').update({ cancellation: view('scheduled') });
    port.waiting('follow').answer({ kind: 'no_answer' });
    await settle();
    clock.pass();
    await settle();
  }
  for (let times = 0; times < 3; times += 1) {
    clock.pass();
    await settle();
    port.waiting('follow').answer(done(undefined));
    await settle();
  }
  expect(flow.getState()).toMatchObject({ name: 'following', watch: null });
  flow.send({ type: 'retry' });
  expect(port.waiting('follow').signal.aborted).toBe(false);
});

test('taking back is never repeated by itself', async () => {
  const { flow, port, clock } = await following();
  flow.send({ type: 'withdraw' });
  flow.send({ type: 'withdraw' });
  port.waiting('withdraw').fail();
  await settle();
  expect(flow.getState()).toMatchObject({ name: 'following', notice: { kind: 'withdraw_uncertain' } });
  expect([port.count('withdraw'), clock.pauses.length]).toEqual([1, 0]);
});

test('closing hides, and withdraws nothing; before anything was sent it ends everything', async () => {
  const { flow, port } = await following();
  flow.send({ type: 'close' });
  expect(flow.getState()).toMatchObject({ name: 'following', shown: false });
  expect(port.count('withdraw')).toBe(0);

  const early = begin();
  early.flow.send({ type: 'open', orders: ['shop:1'] });
  early.port.waiting('preview').fail();
  await settle();
  early.flow.send({ type: 'close' });
  expect([early.flow.getState().name, early.port.open.size, early.clock.pauses.length]).toEqual(['idle', 0, 0]);
});

test('the default key is a fresh one', async () => {
  const port = new ScriptedPort();
  const flow = createCancelFlow({ port, clock: new ManualClock() });
  flow.send({ type: 'open', orders: ['shop:1'] });
  port.waiting('preview').answer(done([preview()]));
  await settle();
  flow.send({ type: 'confirm' });
  expect(flow.getState()).toMatchObject({ intent: { key: expect.stringMatching(/^[0-9a-f-]{32,36}$/) } });
});
