import { setTimeout as pause } from 'node:timers/promises';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { isRefused } from '../test-support/fates.ts';
import { openWorkplace, type Workplace } from '../test-support/workplace.ts';

/** No answer comes before this, milliseconds: who is interrupted does not wait for it. */
const ENDLESS_MS = 120_000;

let place: Workplace;

beforeEach(async () => {
  place = await openWorkplace({ settings: { timeoutMs: ENDLESS_MS } });
});
afterEach(() => place.close());

function neverAnswerReads(targetId?: string): void {
  for (const simulator of [place.pod, place.shop]) {
    for (const operation of ['read', 'search', 'list']) simulator.fail({ failure: 'never_answers', operation, times: 1_000, ...(targetId !== undefined && { targetId }) });
  }
}

/** Ctrl-C when the provider has been asked. */
async function interrupted(words: readonly string[]): Promise<{ code: number | null; stderr: string }> {
  const before = place.requests();
  const running = place.start(words);
  while (place.requests() === before) await pause(20);
  running.kill('SIGINT');
  const { code, stderr } = await running.finished;
  return { code, stderr };
}

describe('130: Ctrl-C ends what waits for a provider, and says what stays', () => {
  beforeEach(() => neverAnswerReads());

  test.each([
    ['find', ['find', '10001']],
    ['show REF', ['show', 'shop:1001']],
    ['preview', ['preview', 'shop:1001', 'pod:F237-120723-000001']],
    ['cancel, while a number is looked for', ['cancel', 'shop:@10001']],
    ['cancel --dry-run', ['cancel', 'shop:1001', '--dry-run']],
    ['doctor', ['doctor']],
  ])('%s', async (_name, words) => {
    expect(await interrupted(words)).toEqual({ code: 130, stderr: expect.stringMatching(/^Interrupted: .*`countermand list`/m) });
    expect(place.shop.writes).toEqual([]);
  });

  test('with --json nothing is said that is no data', async () => {
    expect(await interrupted(['find', '10001', '--json'])).toEqual({ code: 130, stderr: '' });
  });

  test('cancel, watch and batch resume, each with how to go on', async () => {
    const { id } = JSON.parse((await place.run(['cancel', 'shop:1001', '--no-wait', '--json'])).stdout) as { id: string };
    expect(await interrupted(['cancel', 'shop:1002'])).toEqual({ code: 130, stderr: expect.stringContaining('go on with `countermand watch can_') });
    expect(await interrupted(['watch', id])).toEqual({ code: 130, stderr: expect.stringContaining(`go on with \`countermand watch ${id}\``) });
    writeFileSync(join(place.folder, 'one.csv'), 'shop:1006\n');
    const batch = JSON.parse((await place.run(['batch', 'one.csv', '--no-wait', '--json'])).stdout) as { id: string };
    expect(await interrupted(['batch', 'resume', batch.id])).toEqual({ code: 130, stderr: expect.stringContaining(`\`countermand batch resume ${batch.id}\``) });
  });
});

test('130 comes first: of two orders one was refused when Ctrl-C came', async () => {
  neverAnswerReads('1002');
  isRefused(place, '1001');
  const running = place.start(['cancel', 'shop:1001', 'shop:1002', '--confirm=cancel-2', '--timeout', '120']);
  await running.printed(/shop:1001: ✘ refused/);
  running.kill('SIGINT');
  expect((await running.finished).code).toBe(130);
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('with a write on the wire the first %s waits for its answer, the second leaves at once: 130', async (signal) => {
  place.shop.fail({ failure: 'never_answers', operation: 'cancel' });
  const running = place.start(['cancel', 'shop:1001']);
  await running.printed(/sending/);
  // What is said is said beforehand.
  while (!place.shop.requests.some(({ method }) => method === 'POST')) await pause(20);
  running.kill(signal);
  await pause(200);
  running.kill(signal);
  expect((await running.finished).code).toBe(130);
  const { items } = JSON.parse((await place.run(['list', '--json'])).stdout) as { items: { state: string }[] };
  expect(items).toMatchObject([{ state: 'sending' }]);
});
