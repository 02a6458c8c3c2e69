import { expect, jest, test } from '@jest/globals';
import type { Dispatcher } from 'undici';
import { AddressRefusedError } from '../network/address-refused-error.ts';
import { Transmission } from './transmission.ts';

const reason = { cause: 'unreachable', notSent: 'not sent', ambiguous: 'ambiguous', answered: 'answered' } as const;

function controller() {
  return { abort: jest.fn() } as unknown as Dispatcher.DispatchController;
}

test('a second start of the same request is stopped before it leaves, and the first is what counts', async () => {
  const transmission = new Transmission(() => false);
  const [first, second] = [controller(), controller()];
  transmission.onRequestStart(first);
  expect(first.abort).not.toHaveBeenCalled();
  transmission.onRequestStart(second);
  expect(second.abort).toHaveBeenCalled();
  expect(await transmission.settled).toMatchObject({ kind: 'ambiguous' });
});

test('what was given up before it left does not leave later', async () => {
  const transmission = new Transmission(() => false);
  transmission.giveUp(reason);
  const late = controller();
  transmission.onRequestStart(late);
  expect(late.abort).toHaveBeenCalled();
  expect(await transmission.settled).toEqual({ kind: 'not_sent', cause: 'unreachable', message: 'not sent' });
});

test('the first end counts', async () => {
  const transmission = new Transmission(() => false);
  transmission.onRequestStart(controller());
  transmission.onResponseStart(controller(), 200, {});
  transmission.onResponseEnd();
  transmission.giveUp(reason);
  transmission.onResponseError(undefined, new Error('late'));
  expect(await transmission.settled).toMatchObject({ kind: 'answered', status: 200 });
});

test('an end without a beginning is no answer', async () => {
  const transmission = new Transmission(() => false);
  transmission.onRequestStart(controller());
  transmission.onResponseEnd();
  expect((await transmission.settled).kind).toBe('ambiguous');
});

test('a refused address is told apart from an unreachable one, by the error alone', async () => {
  const [refused, unreachable] = [new Transmission(() => false), new Transmission(() => false)];
  refused.onResponseError(undefined, new AddressRefusedError('no'));
  unreachable.onResponseError(undefined, 'something odd');
  expect(await refused.settled).toMatchObject({ kind: 'not_sent', cause: 'address_refused' });
  expect(await unreachable.settled).toMatchObject({ kind: 'not_sent', cause: 'unreachable', message: 'the connection failed' });
});
