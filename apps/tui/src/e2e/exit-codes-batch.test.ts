import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { BatchView } from '@countermand/core/model';
import { isForbidden, isInvalid, isNotHeld, isRefused, isStopped, isUnknown, needsAPerson, type Fate } from '../test-support/fates.ts';
import { OneProcess } from '../test-support/one-process.ts';
import { openWorkplace, type Workplace } from '../test-support/workplace.ts';

const PATIENCE = ['--timeout', '8'];

const oneProcess = new OneProcess();
afterAll(() => oneProcess.close());

let place: Workplace;

beforeEach(async () => {
  place = await openWorkplace({ oneProcess });
});
afterEach(() => place.close());

/** A file of these orders, and the words that have it stopped. */
function batchOf(...references: readonly string[]): readonly string[] {
  writeFileSync(join(place.folder, 'orders.csv'), `${references.join('\n')}\n`);
  return ['batch', 'orders.csv', `--confirm=cancel-${references.length}`, '--json'];
}

function viewOf(stdout: string): BatchView {
  return JSON.parse(stdout) as BatchView;
}

describe('batch ends by what became of its rows', () => {
  test.each<[number, string, Fate]>([
    [0, 'stopped', isStopped],
    [5, 'refused', isRefused],
    [4, 'forbidden', isForbidden],
    [1, 'failed', isInvalid],
    [6, 'unknown', isUnknown],
    [6, 'a person is needed', needsAPerson],
    [6, 'stopped, and its replacement not held', isNotHeld],
  ])('%i: %s', async (code, _name, happens) => {
    happens(place, '1001');
    const filed = await place.run([...batchOf('shop:1001'), ...PATIENCE]);
    expect(filed.code).toBe(code);
    // What is through is not worked again: `resume` tells how it ended.
    if (viewOf(filed.stdout).state === 'running') expect((await place.run(['batch', 'resume', viewOf(filed.stdout).id, '--timeout', '0.5'])).code).toBe(code);
  });

  test.each<[number, string, { shop: Fate; other: Fate; environment?: Record<string, string> }]>([
    [4, 'credentials refused and unknown', { shop: isUnknown, other: isStopped, environment: { POD_TOKEN: 'wrong' } }],
    [6, 'unknown and refused', { shop: isUnknown, other: ({ pod }) => pod.fail({ failure: 'too_late', operation: 'cancel' }) }],
    [3, 'stopped and failed', { shop: isInvalid, other: isStopped }],
  ])('%i: %s', async (code, _name, { shop, other, environment = {} }) => {
    shop(place, '1001');
    other(place, '');
    expect((await place.run([...batchOf('shop:1001', `pod:${place.pod.examples[0] ?? ''}`), ...PATIENCE], { environment })).code).toBe(code);
  });

  test('3: stopped, and a row whose order is not there', async () => {
    expect((await place.run([...batchOf('shop:1001', 'shop:@nobody-has-this'), ...PATIENCE])).code).toBe(3);
  });

  test('1: withdrawn before anything was sent; retry has nothing to do', async () => {
    const { id } = viewOf((await place.run([...batchOf('shop:1001'), '--no-wait'])).stdout);
    expect((await place.run(['batch', 'abort', id])).code).toBe(0);
    expect((await place.run(['batch', 'resume', id])).code).toBe(1);
    expect((await place.run(['batch', 'retry', id, '--yes'])).code).toBe(1);
  });

  test('1: all stopped, and the report cannot be written in the end; with --no-wait, and by `batch report`, as well', async () => {
    const { code, stdout, stderr } = await place.run([...batchOf('shop:1001'), '--report', '/dev/full']);
    expect([code, viewOf(stdout).state, stderr]).toEqual([1, 'finished', expect.stringMatching(/^error: The report \/dev\/full could not be written: ENOSPC/)]);
    expect((await place.run([...batchOf('shop:1002'), '--no-wait', '--report', '/dev/full'])).code).toBe(1);
    expect((await place.run(['batch', 'report', viewOf(stdout).id, '--output', '/dev/full'])).code).toBe(1);
  });

  test('1: an id that nothing has; 2: a state that there is not', async () => {
    for (const id of ['bat_nonsense', 'can_01M802M4APA16S7JWX3YFEAF2K']) expect((await place.run(['batch', 'show', id])).code).toBe(1);
    expect((await place.run(['batch', 'list', '--state', 'gone'])).code).toBe(2);
  });
});
