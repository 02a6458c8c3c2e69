import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { CancellationView } from '@countermand/core/model';
import { isAwaited, isForbidden, isInvalid, isNotHeld, isRefused, isStopped, isUnknown, needsAPerson, type Fate } from '../test-support/fates.ts';
import { OneProcess } from '../test-support/one-process.ts';
import type { Finished } from '../test-support/run-countermand.ts';
import { openWorkplace, type Workplace } from '../test-support/workplace.ts';

/** Long enough for what settles, short for what does not. */
const PATIENCE = ['--timeout', '4'];
const IN_AN_HOUR = (): string => new Date(Date.now() + 3_600_000).toISOString();

const oneProcess = new OneProcess();
afterAll(() => oneProcess.close());

let place: Workplace;

beforeEach(async () => {
  place = await openWorkplace({ oneProcess });
});
afterEach(() => place.close());

function viewsOf(stdout: string): readonly CancellationView[] {
  return stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as CancellationView);
}

async function onlyView(): Promise<CancellationView | undefined> {
  const { items } = JSON.parse((await place.run(['list', '--json'])).stdout) as { items: CancellationView[] };
  return items[0];
}

/** The code of each command that tells of one cancellation. */
async function codesOf(cancelled: Finished, environment: Record<string, string> = {}): Promise<Record<string, number | null>> {
  const { id = '' } = viewsOf(cancelled.stdout)[0] ?? {};
  const [shown, watched] = [await place.run(['show', id], { environment }), await place.run(['watch', id, '--timeout', '0.5'], { environment })];
  return { cancel: cancelled.code, show: shown.code, watch: watched.code };
}

describe('cancel, show and watch of one cancellation end with the same code', () => {
  test.each<[number, string, Fate, Partial<CancellationView>]>([
    [0, 'stopped', isStopped, { state: 'cancelled' }],
    [5, 'refused', isRefused, { state: 'refused' }],
    [4, 'forbidden', isForbidden, { state: 'failed' }],
    [1, 'failed', isInvalid, { state: 'failed' }],
    [6, 'unknown', isUnknown, { state: 'unknown' }],
    [6, 'awaited', isAwaited, { state: 'requested' }],
    [6, 'a person is needed', needsAPerson, { state: 'needs_attention' }],
    [6, 'stopped, and its replacement not held', isNotHeld, { state: 'cancelled' }],
  ])('%i: %s', async (code, _name, happens, expected) => {
    happens(place, '1001');
    const cancelled = await place.run(['cancel', 'shop:1001', '--json', ...PATIENCE]);
    expect(viewsOf(cancelled.stdout)).toMatchObject([expected]);
    expect(await codesOf(cancelled)).toEqual({ cancel: code, show: code, watch: code });
  });

  test('4: credentials refused', async () => {
    const environment = { SHOP_TOKEN: 'wrong' };
    expect(await codesOf(await place.run(['cancel', 'shop:1001', '--json'], { environment }), environment)).toEqual({ cancel: 4, show: 4, watch: 4 });
  });

  test('2: not configured', async () => {
    const environment = { SHOP_TOKEN: '' };
    expect(await codesOf(await place.run(['cancel', 'shop:1001', '--json'], { environment }), environment)).toEqual({ cancel: 2, show: 2, watch: 2 });
  });

  test('1: withdrawn by somebody else while it waited', async () => {
    const waiting = place.start(['cancel', 'shop:1001', '--send-after', IN_AN_HOUR(), '--timeout', '7200', '--json']);
    let view = await onlyView();
    for (; view === undefined; view = await onlyView()) await pause(50);
    expect((await place.run(['withdraw', view.id])).code).toBe(0);
    expect(await codesOf(await waiting.finished)).toEqual({ cancel: 1, show: 1, watch: 1 });
  });
});

describe('of several, the first rule that applies', () => {
  const refusedPod: Fate = ({ pod }) => pod.fail({ failure: 'too_late', operation: 'cancel' });
  test.each<[number, string, { shop: Fate; pod?: Fate; environment?: Record<string, string> }]>([
    [2, 'not configured and credentials refused', { shop: isStopped, environment: { SHOP_TOKEN: 'wrong', POD_TOKEN: '' } }],
    [4, 'credentials refused and unknown', { shop: isUnknown, environment: { POD_TOKEN: 'wrong' } }],
    [4, 'credentials refused and stopped', { shop: isStopped, environment: { POD_TOKEN: 'wrong' } }],
    [6, 'unknown and refused', { shop: isUnknown, pod: refusedPod }],
    [6, 'unknown and stopped', { shop: isUnknown }],
    [6, 'a hold that failed and refused', { shop: isNotHeld, pod: refusedPod }],
    [3, 'stopped and refused', { shop: isStopped, pod: refusedPod }],
    [3, 'stopped and failed', { shop: isInvalid }],
    [5, 'refused and failed', { shop: isInvalid, pod: refusedPod }],
    [0, 'all stopped', { shop: isStopped }],
  ])('%i: %s', async (code, _name, { shop, pod = isStopped, environment = {} }) => {
    shop(place, '1001');
    pod(place, '');
    const both = ['shop:1001', `pod:${place.pod.examples[0] ?? ''}`];
    expect((await place.run(['cancel', ...both, '--confirm=cancel-2', ...PATIENCE], { environment })).code).toBe(code);
  });

  test('0: with --no-wait recorded is enough, whatever is to come', async () => {
    isUnknown(place, '1001');
    expect((await place.run(['cancel', 'shop:1001', 'shop:1002', '--confirm=cancel-2', '--no-wait'])).code).toBe(0);
  });

  test('0: what was being stopped already is joined', async () => {
    await place.run(['cancel', 'shop:1001', '--no-wait']);
    const joined = await place.run(['cancel', 'shop:1001', '--json']);
    expect([joined.code, viewsOf(joined.stdout)]).toMatchObject([0, [{ state: 'cancelled', joined: true }]]);
  });

  test('2: options that differ from those it is being stopped with; the error is one object on standard error', async () => {
    await place.run(['cancel', 'shop:1001', '--no-wait', '--send-after', IN_AN_HOUR()]);
    const { code, stdout, stderr } = await place.run(['cancel', 'shop:1001', '--on-replacement', 'leave', '--json']);
    expect([code, stdout, JSON.parse(stderr)]).toMatchObject([2, '', { code: 'conflicting_options', status: 409 }]);
  });
});
