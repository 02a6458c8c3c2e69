import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { BatchView } from '@countermand/core/model';
import { isForbidden, isInvalid, isNotHeld, isRefused, isStopped, isUnknown, needsAPerson, type Fate } from '../test-support/fates.ts';
import { OneProcess } from '../test-support/one-process.ts';
import { atAnotherPlace, openWorkplace, type Workplace } from '../test-support/workplace.ts';

const PATIENCE = ['--timeout', '5'];

const oneProcess = new OneProcess();
afterAll(() => oneProcess.close());

let place: Workplace;

beforeEach(async () => {
  place = await openWorkplace({ oneProcess });
});
afterEach(() => place.close());

/** A file of these orders, and the words that have it stopped. */
function batchOf(...references: readonly string[]): readonly string[] {
  return batchAt(place, references);
}

function batchAt({ folder }: Workplace, references: readonly string[]): readonly string[] {
  const file = join(folder, 'orders.csv');
  writeFileSync(file, `${references.join('\n')}\n`);
  return ['batch', file, `--confirm=cancel-${references.length}`, '--json'];
}

function viewOf(stdout: string): BatchView {
  return JSON.parse(stdout) as BatchView;
}

interface Fates {
  readonly shop: Fate;
  /** Of the one other order; there is none by default. */
  readonly pod?: Fate;
  readonly environment?: Record<string, string>;
}

/** The code of a batch, and that of `resume` where something is left of it. */
async function codesOf(at: Workplace, { shop, pod, environment = {} }: Fates): Promise<readonly (number | null)[]> {
  shop(at, '1001');
  pod?.(at, '');
  const references = ['shop:1001', ...(pod === undefined ? [] : [`pod:${at.pod.examples[0] ?? ''}`])];
  const filed = await at.run([...batchAt(at, references), ...PATIENCE], { environment });
  // What is through is not worked again: `resume` tells how it ended.
  if (viewOf(filed.stdout).state !== 'running') return [filed.code];
  return [filed.code, (await at.run(['batch', 'resume', viewOf(filed.stdout).id, '--timeout', '0.5'], { environment })).code];
}

const isPodRefused: Fate = ({ pod }) => pod.fail({ failure: 'too_late', operation: 'cancel' });

describe('batch ends by what became of its rows', () => {
  test.each<[number, string, Fates]>([
    [0, 'stopped', { shop: isStopped }],
    [5, 'refused', { shop: isRefused }],
    [4, 'forbidden', { shop: isForbidden }],
    [1, 'failed', { shop: isInvalid }],
    [6, 'stopped, and its replacement not held', { shop: isNotHeld }],
    [3, 'stopped and failed', { shop: isInvalid, pod: isStopped }],
  ])('%i: %s', async (code, _name, fates) => {
    expect(new Set(await codesOf(place, fates))).toEqual(new Set([code]));
  });

  const SLOW: readonly (readonly [number, string, Fates])[] = [
    [6, 'unknown', { shop: isUnknown }],
    [4, 'credentials refused and unknown', { shop: isUnknown, pod: isStopped, environment: { POD_TOKEN: 'wrong' } }],
    [6, 'unknown and refused', { shop: isUnknown, pod: isPodRefused }],
    [6, 'a person is needed', { shop: needsAPerson }],
  ];
  test(`what takes long: ${SLOW.map(([code, name]) => `${code}: ${name}`).join('; ')}`, async () => {
    // All at once, for most of them are waited for as long as they may be.
    const codes = await Promise.all(SLOW.map(([, , fates]) => atAnotherPlace({ oneProcess }, (at) => codesOf(at, fates))));
    expect(codes.map((each) => new Set(each))).toEqual(SLOW.map(([code]) => new Set([code])));
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
