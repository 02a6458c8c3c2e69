import { expect, test } from '@jest/globals';
import { createGate } from './gate.ts';

test('no more than so many run at once, in the order they came, and a failure makes room too', async () => {
  const gate = createGate(2);
  const log: string[] = [];
  const ends = Array.from({ length: 4 }, () => Promise.withResolvers<void>());
  const works = ends.map((end, index) =>
    gate(async () => {
      log.push(`begins ${index}`);
      await end.promise;
      log.push(`ends ${index}`);
      if (index === 1) throw new Error('broken');
      return index;
    }),
  );
  const settled = Promise.allSettled(works);
  for (const index of [1, 0, 2, 3]) {
    ends[index]?.resolve();
    await works[index]?.catch(() => undefined);
  }
  expect((await settled).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  expect(log.filter((line) => line.startsWith('begins'))).toEqual(['begins 0', 'begins 1', 'begins 2', 'begins 3']);
  let most = 0;
  log.reduce((running, line) => {
    const now = running + (line.startsWith('begins') ? 1 : -1);
    most = Math.max(most, now);
    return now;
  }, 0);
  expect(most).toBe(2);
});
