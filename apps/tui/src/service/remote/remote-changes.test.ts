import { expect, test } from '@jest/globals';
import { createRemoteChanges, type ChangeSource } from './remote-changes.ts';

/** A source whose events and time are in the test's hand. */
function scripted() {
  let now = 0;
  let asleep: { at: number; wake: () => void }[] = [];
  let streams = 0;
  let hooks: Parameters<ChangeSource['stream']>[0] | undefined;
  let next = Promise.withResolvers<unknown>();
  const source: ChangeSource = {
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        asleep.push({ at: now + milliseconds, wake: () => resolve(undefined) });
        signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      }),
    stream: (given) => {
      streams += 1;
      hooks = given;
      return {
        async *[Symbol.asyncIterator]() {
          for (;;) yield await next.promise;
        },
      };
    },
  };
  const settle = async (): Promise<void> => {
    for (let turns = 0; turns < 20; turns += 1) await Promise.resolve();
  };
  const pass = async (milliseconds: number): Promise<void> => {
    await settle();
    for (const end = now + milliseconds; ; ) {
      const [due] = asleep.filter(({ at }) => at <= end).sort((left, right) => left.at - right.at);
      if (!due) {
        now = end;
        return;
      }
      asleep = asleep.filter((one) => one !== due);
      now = due.at;
      due.wake();
      await settle();
    }
  };
  const event = async (): Promise<void> => {
    const told = next;
    next = Promise.withResolvers();
    told.resolve({});
    await settle();
  };
  return { source, pass, event, fail: () => next.reject(new Error('refused')), open: () => hooks?.onOpen(), lose: () => hooks?.onLost(), over: () => hooks?.signal.aborted, streams: () => streams };
}

test('changes are told, those of a burst as one, to all who listen over one connection', async () => {
  const { source, pass, event, open, streams } = scripted();
  const onChange = createRemoteChanges(source);
  const heard = [0, 0];
  onChange(() => void heard[0]!++);
  onChange(() => void heard[1]!++);
  await pass(0);
  open();
  await pass(200);
  expect(heard).toEqual([1, 1]);
  for (let times = 0; times < 5; times += 1) await event();
  await pass(200);
  expect([heard, streams()]).toEqual([[2, 2], 1]);
});

test('without a connection everybody looks every few seconds, and rarely with one', async () => {
  const { source, pass, open, lose, fail } = scripted();
  let heard = 0;
  createRemoteChanges(source)(() => void heard++);
  await pass(10_000);
  expect(heard).toBe(3);
  open();
  await pass(200);
  expect(heard).toBe(4);
  await pass(28_000);
  expect(heard).toBe(5);
  lose();
  await pass(9_000);
  expect(heard).toBe(8);
  // What no reconnecting can mend ends the stream, not the looking.
  open();
  fail();
  await pass(9_000);
  expect(heard).toBeGreaterThan(10);
});

test('whoever has left hears nothing more, and the last one ends the connection', async () => {
  const { source, pass, event, over, streams } = scripted();
  const onChange = createRemoteChanges(source);
  let heard = 0;
  const listener = (): void => void heard++;
  const [leave, leaveToo] = [onChange(listener), onChange(listener)];
  await event();
  leave();
  leave();
  await pass(200);
  expect([heard, over()]).toEqual([1, false]);
  await event();
  leaveToo();
  await pass(60_000);
  expect([heard, over()]).toEqual([1, true]);
  onChange(listener);
  expect(streams()).toBe(2);
});
