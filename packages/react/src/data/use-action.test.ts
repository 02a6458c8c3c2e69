import { expect, jest, test } from '@jest/globals';
import { CountermandError } from '@countermand/client';
import { act } from 'react';
import { answeredByHand, hookOf } from '../test-support/hook.tsx';
import { useAction, type Action } from './use-action.ts';

async function action() {
  const { call, calls } = answeredByHand<string>();
  const onDone = jest.fn();
  const asked: string[] = [];
  const send = (text: string): Promise<string> => {
    asked.push(text);
    return call();
  };
  const hook = await hookOf(() => useAction(send, onDone), undefined);
  return { ...hook, calls, onDone, asked, run: (text: string) => act(async () => hook.shown.current.run(text)) };
}

test('what is asked while one runs is not run; afterwards it can be asked again', async () => {
  const { shown, run, calls, asked, onDone } = await action();
  await run('first');
  await run('second');
  expect([asked, shown.current.busy]).toEqual([['first'], true]);
  await calls[0]!.answer('done');
  expect([onDone.mock.calls, shown.current.busy]).toEqual([[['done', 'first']], false]);
  await run('third');
  expect(asked).toEqual(['first', 'third']);
});

test('two that are asked in one moment are one', async () => {
  const { shown, asked } = await action();
  await act(async () => {
    shown.current.run('first');
    shown.current.run('second');
  });
  expect(asked).toEqual(['first']);
});

test('why it came to nothing is said until it is dismissed or tried again', async () => {
  const { shown, run, calls, onDone } = await action();
  await run('first');
  await calls[0]!.fail(new CountermandError({ code: 'forbidden', message: 'You may not.', status: 403 }));
  expect(shown.current).toMatchObject({ busy: false, problem: { kind: 'refused', code: 'forbidden', detail: 'You may not.' } });
  await run('again');
  expect(shown.current).toMatchObject({ busy: true, problem: undefined });
  await calls[1]!.fail(new Error('no'));
  await act(async () => shown.current.dismiss());
  expect([shown.current.problem, onDone.mock.calls.length]).toEqual([undefined, 0]);
});

test('an answer that comes after the component is gone is told to nobody', async () => {
  const { run, calls, onDone, unmount } = await action();
  await run('first');
  await unmount();
  await calls[0]!.answer('late');
  expect(onDone).not.toHaveBeenCalled();
});

test('dismissed while it runs, it is still running', async () => {
  const { shown, run, calls, asked } = await action();
  await run('first');
  await act(async () => shown.current.dismiss());
  await run('second');
  expect([shown.current.busy, asked]).toEqual([true, ['first']]);
  await calls[0]!.answer('done');
  expect(shown.current.busy).toBe(false);
});

test('what it is about now shows nothing of what it was about before', async () => {
  const { call, calls } = answeredByHand<string>();
  const { shown, render } = await hookOf<string, Action<[]>>((about) => useAction(call, undefined, about), 'can_1');
  await act(async () => shown.current.run());
  await render('can_2');
  expect(shown.current.busy).toBe(false);
  await act(async () => shown.current.run());
  await calls[0]!.fail(new CountermandError({ code: 'state_conflict', message: 'It has left.', status: 409 }));
  expect([calls.length, shown.current.busy, shown.current.problem]).toEqual([2, true, undefined]);
});

test('an answer of something between does not say that nothing happened', async () => {
  const { shown, run, calls } = await action();
  await run('first');
  await calls[0]!.fail(new CountermandError({ code: 'http_502', message: 'Bad gateway.', status: 502 }));
  expect(shown.current.problem).toMatchObject({ kind: 'unanswered' });
});
