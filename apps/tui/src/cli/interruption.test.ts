import { EventEmitter } from 'node:events';
import { expect, test } from '@jest/globals';
import { Interruption } from './interruption.ts';

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('the first %s asks to stop, the second ends at once', (signal) => {
  const source = new EventEmitter();
  const interruption = new Interruption();
  let ended = 0;
  const stop = interruption.listen(source as NodeJS.Process, () => (ended += 1));
  source.emit(signal);
  expect([interruption.happened, ended]).toEqual([true, 0]);
  source.emit(signal);
  expect(ended).toBe(1);
  stop();
  expect(source.listenerCount(signal)).toBe(0);
});
