import { randomInt } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { playInProcess } from './test-support/play-in-process.ts';

/** Well above the seeds that are always played, and within what an account's name may hold. */
const anySeed = () => randomInt(100_000, 1_000_000_000);

/** In CI more than 10,000 are played in all, most of them new; on a developer's machine fewer, so that a test run is not waited for. */
const NEW_IN_MEMORY = process.env.CI === undefined ? 300 : 9_400;

/** Some seeds are always played: all planted bugs are caught among them. The others are new in each run; one that breaks a law is printed with the command that plays it again. */
test.each([
  ['in memory', { always: 500, anew: NEW_IN_MEMORY }, []],
  ['on SQLite', { always: 60, anew: 60 }, ['--sqlite']],
] as const)('laws 1 to 10: simulated histories, the ledger %s, break none', async (_where, { always, anew }, place) => {
  for (const { first, count } of [{ first: 1, count: always }, { first: anySeed(), count: anew }]) {
    const { code, said, complaints } = await playInProcess(['--from', String(first), '--count', String(count), ...place]);
    process.stderr.write(said);
    expect({ code, said, complaints }).toMatchObject({ code: 0, said: expect.stringMatching(/ 0 of them broken\n$/) });
    expect(said).toContain(`simulation: ${count} histories, `);
  }
}, 1_200_000);
