import { EventEmitter } from 'node:events';
import { expect, test } from '@jest/globals';
import { Interruption } from './interruption.ts';

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('the first %s asks to stop, the second ends at once', (signal) => {
  const source = new EventEmitter();
  const interruption = new Interruption();
  let ended = 0;
  const stop = interruption.listen(source as NodeJS.Process, () => (ended += 1));
  source.emit(signal, signal);
  expect([interruption.happened, ended]).toEqual([true, 0]);
  source.emit(signal, signal);
  expect(ended).toBe(1);
  stop();
  expect(source.listenerCount(signal)).toBe(0);
});

test('where Ctrl-C means something of its own, an orderly end is still heard, and afterwards it means the end again', () => {
  const source = new EventEmitter();
  const interruption = new Interruption();
  let ended = 0;
  const keys: string[] = [];
  interruption.listen(source as NodeJS.Process, () => (ended += 1));
  const restore = interruption.divertKey(() => keys.push('key'));
  source.emit('SIGINT', 'SIGINT');
  source.emit('SIGINT', 'SIGINT');
  expect([keys, interruption.happened, ended]).toEqual([['key', 'key'], false, 0]);
  source.emit('SIGTERM', 'SIGTERM');
  expect(interruption.happened).toBe(true);
  restore();
  source.emit('SIGINT', 'SIGINT');
  expect([keys.length, ended]).toEqual([2, 1]);
});
