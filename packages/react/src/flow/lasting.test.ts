import { expect, jest, test } from '@jest/globals';
import type { FlowState } from '@countermand/cancel-flow';
import { lastingAsLongAs } from './lasting.ts';

/** A flow whose state a test sets. */
function flowIn(name: FlowState['name']) {
  const listeners = new Set<() => void>();
  let state = { name } as FlowState;
  const flow = {
    getState: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dispose: jest.fn(),
  };
  const become = (next: FlowState['name'], resume?: FlowState['name']) => {
    state = { name: next, ...(resume && { resume: { name: resume } }) } as FlowState;
    for (const listener of [...listeners]) listener();
  };
  return { flow, become, listeners };
}

const moment = () => new Promise((resolve) => setTimeout(resolve));

test('let go of and taken up again at once, as StrictMode does, it lives on', async () => {
  const { flow } = flowIn('following');
  const keep = lastingAsLongAs(flow);
  keep()();
  const release = keep();
  await moment();
  expect(flow.dispose).not.toHaveBeenCalled();
  release();
  await moment();
  expect(flow.dispose).toHaveBeenCalledTimes(1);
});

test('a request that a person confirmed gets its answer first', async () => {
  const { flow, become, listeners } = flowIn('submitting');
  lastingAsLongAs(flow)()();
  await moment();
  expect(flow.dispose).not.toHaveBeenCalled();
  become('following');
  expect([flow.dispose.mock.calls.length, listeners.size]).toEqual([1, 0]);
});

test('taken up again while its request is under way, it stays', async () => {
  const { flow, become } = flowIn('submitting');
  const keep = lastingAsLongAs(flow);
  keep()();
  await moment();
  keep();
  become('following');
  expect(flow.dispose).not.toHaveBeenCalled();
});

test.each(['offline', 'session_expired'] as const)('%s, a request that was confirmed waits and hears of the page; what was not confirmed ends', async (name) => {
  const { flow, become } = flowIn('idle');
  let heard: AbortSignal | undefined;
  const keep = lastingAsLongAs(flow, (signal) => void (heard = signal));
  become(name, 'submitting');
  keep()();
  await moment();
  expect([flow.dispose.mock.calls.length, heard?.aborted]).toEqual([0, false]);
  become('submitting');
  become('following');
  expect([flow.dispose.mock.calls.length, heard?.aborted]).toEqual([1, true]);

  const unconfirmed = flowIn('idle');
  unconfirmed.become(name, 'previewing');
  lastingAsLongAs(unconfirmed.flow)()();
  await moment();
  expect(unconfirmed.flow.dispose).toHaveBeenCalledTimes(1);
});
