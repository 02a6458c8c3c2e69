import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isEndState, type CancellationView } from '@countermand/core/model';
import type { IntentOrder } from '../machine/intent.ts';
import { historyOf } from '../test-support/histories.ts';
import { ManualClock } from '../test-support/manual-clock.ts';
import { ordersIn } from '../test-support/said.ts';
import { preview, tracked } from '../test-support/samples.ts';
import { done, ScriptedPort, settle, type OpenCall } from '../test-support/scripted-port.ts';
import { BUSY, PROBLEM } from '../test-support/states.ts';
import { describe } from '../view/describe.ts';
import { createCancelFlow, type CancelFlow } from './create-cancel-flow.ts';

interface Roll {
  readonly what: 'press' | 'answer' | 'update' | 'time';
  readonly choice: number;
}

const pick = <Item>(items: readonly Item[], number: number): Item | undefined => items[number % Math.max(1, items.length)];

const rolls = fc.array(fc.record({ what: fc.constantFrom<Roll['what'][]>('press', 'answer', 'answer', 'update', 'time'), choice: fc.noBias(fc.nat(9_999)) }), { minLength: 15, maxLength: 40, size: 'max' });

const TROUBLES = [{ kind: 'no_answer' }, { kind: 'session_expired' }, { kind: 'not_sent' }, { kind: 'problem', problem: BUSY }, { kind: 'problem', problem: PROBLEM }] as const;

/** Answers a call; every third request is lost, and of the rest every fourth call is in trouble. */
function answer(call: OpenCall, choice: number, view: CancellationView): void {
  if (choice % 3 === 0 && call.method === 'file') return call.fail();
  if (choice % 4 === 1) return call.answer(pick(TROUBLES, choice) as never);
  const found = { orders: [tracked(view)] };
  const values = { preview: [preview()], file: found, look: choice % 2 ? found : null, withdraw: [{ cancellation: view }], follow: undefined, renewSession: undefined };
  call.answer(done(values[call.method]));
}

function press(flow: CancelFlow, choice: number): void {
  const state = flow.getState();
  const onward = describe(state).actions.filter(({ enabled, id }) => enabled && (choice % 9 === 0 || (id !== 'close' && id !== 'keep_order')));
  const event = pick(onward, choice)?.event ?? ({ type: 'open', orders: ['shop:1'] } as const);
  flow.send(event);
  if (choice % 2) flow.send(event);
}

test('whatever is clicked, lost or late: one key per intent, one write at a time, and nothing left behind', async () => {
  let uncertain = 0;
  await fc.assert(
    fc.asyncProperty(rolls, historyOf('can_1', 'shop:1'), async (rolled, history) => {
      const port = new ScriptedPort();
      const clock = new ManualClock();
      let keys = 0;
      const flow = createCancelFlow({ port, clock, createKey: () => `key-${(keys += 1)}` });
      for (const { what, choice } of rolled) {
        const call = pick([...port.open], choice);
        const view = pick(history, choice)!;
        if (what === 'press') press(flow, choice);
        else if (what === 'time') clock.pass();
        else if (what === 'update') [...port.open].find(({ method }) => method === 'follow')?.update({ cancellation: view });
        else if (call) answer(call, choice, view);
        await settle();

        const state = flow.getState();
        if (state.name === 'submit_uncertain') uncertain += 1;
        const writes = [...port.open].filter(({ method, signal }) => (method === 'file' || method === 'withdraw') && !signal.aborted);
        expect(writes.length).toBeLessThanOrEqual(1);
        // What is recorded is not asked for under another key while it is live.
        const live = ordersIn(state).some(({ cancellation }) => cancellation && !isEndState(cancellation.state));
        if (live) expect(writes.filter(({ method }) => method === 'file')).toEqual([]);
      }
      expectOneKeyPerIntent(port);
      flow.dispose();
      await settle();
      expect({ pauses: clock.pauses, open: [...port.open].map(({ method }) => method) }).toEqual({ pauses: [], open: [] });
      const last = flow.getState();
      flow.send({ type: 'open', orders: ['shop:1'] });
      flow.send({ type: 'retry' });
      expect(flow.getState()).toBe(last);
    }),
    { numRuns: 400 },
  );
  expect(uncertain).toBeGreaterThan(50);
});

/** Between two opens, every request for the same orders has the same key. */
function expectOneKeyPerIntent(port: ScriptedPort): void {
  let keyByMeaning = new Map<string, string>();
  for (const { method, input } of port.calls) {
    if (method === 'preview' && (input as { kept: unknown }).kept === null) keyByMeaning = new Map();
    if (method !== 'file') continue;
    const { key, orders, choices } = input as { key: string; orders: readonly IntentOrder[]; choices: unknown };
    const meaning = JSON.stringify([orders, choices]);
    expect(keyByMeaning.get(meaning) ?? key).toBe(key);
    keyByMeaning.set(meaning, key);
  }
}
