import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { CancellationView } from '@countermand/core/model';
import { isAwaited, isForbidden, isInvalid, isNotHeld, isRefused, isStopped, isUnknown, needsAPerson, type Fate } from '../test-support/fates.ts';
import { OneProcess } from '../test-support/one-process.ts';
import type { Finished } from '../test-support/run-countermand.ts';
import { atAnotherPlace, openWorkplace, type Workplace } from '../test-support/workplace.ts';

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
async function codesOf(at: Workplace, cancelled: Finished, environment: Record<string, string> = {}): Promise<Record<string, number | null>> {
  const { id = '' } = viewsOf(cancelled.stdout)[0] ?? {};
  const [shown, watched] = [await at.run(['show', id], { environment }), await at.run(['watch', id, '--timeout', '0.5'], { environment })];
  return { cancel: cancelled.code, show: shown.code, watch: watched.code };
}

/** What becomes of one order, and the codes that tell of it. */
async function stopOne(at: Workplace, happens: Fate): Promise<object> {
  happens(at, '1001');
  const cancelled = await at.run(['cancel', 'shop:1001', '--json', ...PATIENCE]);
  return { views: viewsOf(cancelled.stdout), codes: await codesOf(at, cancelled) };
}

const allAre = (code: number, state: CancellationView['state']): object => ({ views: [{ state }], codes: { cancel: code, show: code, watch: code } });

interface Fates {
  readonly shop: Fate;
  readonly pod?: Fate;
  readonly environment?: Record<string, string>;
}

async function codeOfBoth(at: Workplace, { shop, pod = isStopped, environment = {} }: Fates): Promise<number | null> {
  shop(at, '1001');
  pod(at, '');
  const both = ['shop:1001', `pod:${at.pod.examples[0] ?? ''}`];
  return (await at.run(['cancel', ...both, '--confirm=cancel-2', ...PATIENCE], { environment })).code;
}

const isPodRefused: Fate = ({ pod }) => pod.fail({ failure: 'too_late', operation: 'cancel' });

describe('cancel, show and watch of one cancellation end with the same code', () => {
  test.each<[number, string, Fate, CancellationView['state']]>([
    [0, 'stopped', isStopped, 'cancelled'],
    [5, 'refused', isRefused, 'refused'],
    [4, 'forbidden', isForbidden, 'failed'],
    [1, 'failed', isInvalid, 'failed'],
    [6, 'stopped, and its replacement not held', isNotHeld, 'cancelled'],
  ])('%i: %s', async (code, _name, happens, state) => {
    expect(await stopOne(place, happens)).toMatchObject(allAre(code, state));
  });

  test('4: credentials refused', async () => {
    const environment = { SHOP_TOKEN: 'wrong' };
    expect(await codesOf(place, await place.run(['cancel', 'shop:1001', '--json'], { environment }), environment)).toEqual({ cancel: 4, show: 4, watch: 4 });
  });

  test('2: not configured', async () => {
    const environment = { SHOP_TOKEN: '' };
    expect(await codesOf(place, await place.run(['cancel', 'shop:1001', '--json'], { environment }), environment)).toEqual({ cancel: 2, show: 2, watch: 2 });
  });

  test('1: withdrawn by somebody else while it waited', async () => {
    const waiting = place.start(['cancel', 'shop:1001', '--send-after', IN_AN_HOUR(), '--timeout', '7200', '--json']);
    let view = await onlyView();
    for (; view === undefined; view = await onlyView()) await pause(50);
    expect((await place.run(['withdraw', view.id])).code).toBe(0);
    expect(await codesOf(place, await waiting.finished)).toEqual({ cancel: 1, show: 1, watch: 1 });
  });
});

describe('of several, the first rule that applies', () => {
  test.each<[number, string, Fates]>([
    [2, 'not configured and credentials refused', { shop: isStopped, environment: { SHOP_TOKEN: 'wrong', POD_TOKEN: '' } }],
    [4, 'credentials refused and stopped', { shop: isStopped, environment: { POD_TOKEN: 'wrong' } }],
    [6, 'a hold that failed and refused', { shop: isNotHeld, pod: isPodRefused }],
    [3, 'stopped and refused', { shop: isStopped, pod: isPodRefused }],
    [3, 'stopped and failed', { shop: isInvalid }],
    [5, 'refused and failed', { shop: isInvalid, pod: isPodRefused }],
    [0, 'all stopped', { shop: isStopped }],
  ])('%i: %s', async (code, _name, fates) => {
    expect(await codeOfBoth(place, fates)).toBe(code);
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

test('what takes long: unknown, awaited and a person needed are 6, of several the first rule applies', async () => {
  // All at once, for most of them are waited for as long as they may be.
  const [unknown, awaited, handed, ...ofSeveral] = await Promise.all([
    atAnotherPlace({ oneProcess }, (at) => stopOne(at, isUnknown)),
    atAnotherPlace({ oneProcess }, (at) => stopOne(at, isAwaited)),
    atAnotherPlace({ oneProcess }, (at) => stopOne(at, needsAPerson)),
    atAnotherPlace({ oneProcess }, (at) => codeOfBoth(at, { shop: isUnknown, environment: { POD_TOKEN: 'wrong' } })),
    atAnotherPlace({ oneProcess }, (at) => codeOfBoth(at, { shop: isUnknown, pod: isPodRefused })),
    atAnotherPlace({ oneProcess }, (at) => codeOfBoth(at, { shop: isUnknown })),
  ]);
  expect({ unknown, awaited, handed }).toMatchObject({ unknown: allAre(6, 'unknown'), awaited: allAre(6, 'requested'), handed: allAre(6, 'needs_attention') });
  // Credentials refused and unknown; unknown and refused; unknown and stopped.
  expect(ofSeveral).toEqual([4, 6, 6]);
});
