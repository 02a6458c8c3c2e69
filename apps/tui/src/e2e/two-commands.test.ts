import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { CancellationView } from '@countermand/core/model';
import { openWorkplace, type Workplace } from '../test-support/workplace.ts';

let place: Workplace;
beforeEach(async () => {
  // A lost write is known not to land only long after both commands: the first one waits all the while.
  place = await openWorkplace({ settings: { settleMs: 60_000 } });
});
afterEach(() => place.close());

test('two processes on one ledger: an order in doubt that waits for its next read holds up no other stop of the account', async () => {
  const [first = '', second = ''] = place.pod.examples;
  place.pod.fail({ failure: 'never_answers', operation: 'cancel' });
  const waiting = place.start(['cancel', `pod:${first}`, '--timeout', '40']);
  await waiting.printed(/unknown/);
  const { code, stdout } = await place.run(['cancel', `pod:${second}`, '--json', '--timeout', '20']);
  expect(JSON.parse(stdout) as CancellationView).toMatchObject({ reference: `pod:${second}`, state: 'cancelled' });
  expect(code).toBe(0);
  waiting.kill('SIGINT');
  expect((await waiting.finished).stdout).toContain('? unknown');
});
