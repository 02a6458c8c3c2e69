import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { CancellationView } from '@countermand/core/model';
import { OneProcess } from '../test-support/one-process.ts';
import { openWorkplace, type Workplace } from '../test-support/workplace.ts';

const oneProcess = new OneProcess();
afterAll(() => oneProcess.close());

let place: Workplace;
const podOrder = (): string => `pod:${place.pod.examples[0] ?? ''}`;

beforeEach(async () => {
  place = await openWorkplace({ oneProcess });
});
afterEach(() => place.close());

async function record(reference: string): Promise<CancellationView> {
  return JSON.parse((await place.run(['cancel', reference, '--no-wait', '--json'])).stdout) as CancellationView;
}

test('an order is shown as its provider has it now; show of its cancellation has that one’s exit code', async () => {
  const order = await place.run(['show', 'shop:01001']);
  expect(order.stdout).toMatch(/^shop:1001\n {2}order +10001\n {2}status +active \(open\/pending\)\n/);
  expect(order.code).toBe(0);
  expect((await place.run(['show', 'shop:99999999'])).code).toBe(1);
  const data = JSON.parse((await place.run(['show', 'shop:01001', '--json'])).stdout) as object;
  expect(data).toMatchObject({ account: 'shop', reference: 'shop:1001', status: 'active', readAt: expect.any(String) });
  expect(data).not.toHaveProperty('snapshot');

  const { id } = await record('shop:1001');
  const shown = await place.run(['show', id, '--json']);
  expect(JSON.parse(shown.stdout)).toMatchObject({ id, state: 'queued', worker: 'none' });
  expect(shown.code).toBe(6);
  expect((await place.run(['show', 'can_01M802M4APA16S7JWX3YFEAF2K'])).code).toBe(1);
});

test('orders are found by id and by number, in all accounts', async () => {
  const { code, stdout } = await place.run(['find', '10002', '--json']);
  const { items } = JSON.parse(stdout) as { items: { reference: string; exact: boolean }[] };
  expect(items[0]).toMatchObject({ reference: 'shop:1002', exact: true });
  expect(code).toBe(0);
});

test('where nothing is, the next step is said, and standard output stays empty', async () => {
  expect(await place.run(['find', 'no-such-order'])).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('No order was found.') });
  expect(await place.run(['list'])).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('Stop an order with `countermand cancel account:id`') });
  expect(await place.run(['list', '--quiet'])).toMatchObject({ code: 0, stdout: '', stderr: '' });
  place.configure({ configuration: { accounts: [] } });
  expect(await place.run(['accounts'])).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('No accounts are configured.') });
});

test('a list can be narrowed, and a wrong state is wrong usage', async () => {
  await record('shop:1001');
  await record('shop:1002');
  const listed = async (...words: string[]): Promise<string[]> => {
    const { items } = JSON.parse((await place.run(['list', '--json', ...words])).stdout) as { items: CancellationView[] };
    return items.map(({ reference }) => reference);
  };
  expect(await listed()).toEqual(['shop:1002', 'shop:1001']);
  expect(await listed('--reference', 'shop:01001')).toEqual(['shop:1001']);
  expect(await listed('--state', 'cancelled', '--state', 'failed')).toEqual([]);
  expect(await listed('--account', 'pod')).toEqual([]);
  expect((await place.run(['list', '--state', 'gone'])).code).toBe(2);
});

test('stops whose replacement is not held are a list of their own, those left on purpose shown as such', async () => {
  expect(await place.run(['list', '--replacement-not-held'])).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('Every replacement is held.') });
  await place.run(['cancel', 'shop:1001']);
  await place.run(['cancel', 'shop:1002', '--on-replacement', 'leave']);
  const { stdout } = await place.run(['list', '--replacement-not-held']);
  expect(stdout).toMatch(/cancelled +shop:1002 .*replacement left/);
  expect(stdout).not.toContain('shop:1001');
  const { items } = JSON.parse((await place.run(['list', '--replacement-not-held', '--json'])).stdout) as { items: CancellationView[] };
  expect(items).toEqual([expect.objectContaining({ reference: 'shop:1002', replacement: expect.objectContaining({ hold: 'left' }) })]);
});

test('a short-lived command works its own cancellations only', async () => {
  const { id } = await record('pod:' + (place.pod.examples[1] ?? ''));
  expect((await place.run(['cancel', podOrder()])).code).toBe(0);
  expect(place.pod.writes.map(({ targetId }) => targetId)).toEqual([place.pod.examples[0]]);
  expect(JSON.parse((await place.run(['show', id, '--json'])).stdout)).toMatchObject({ state: 'queued' });
});

describe('decisions', () => {
  test('what needs nobody cannot be resolved, and a decision needs its reason', async () => {
    const { id } = await record('shop:1001');
    expect((await place.run(['resolve', id, '--as', 'cancelled', '--note', 'they said so'])).code).toBe(1);
    expect((await place.run(['resolve', id, '--as', 'cancelled'])).code).toBe(2);
    expect((await place.run(['resolve', id, '--as', 'gone'])).code).toBe(2);
    expect((await place.run(['recheck', id])).code).toBe(1);
  });

  test('what ended can be looked at again', async () => {
    const { id } = JSON.parse((await place.run(['cancel', podOrder(), '--json'])).stdout) as CancellationView;
    const { code, stdout } = await place.run(['recheck', id, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ id, state: 'cancelled' });
    expect(code).toBe(0);
  });
});

test('law 11: an answer full of hostile text leaves nothing on the screen that a terminal obeys', async () => {
  place.pod.fail({ failure: 'hostile_strings', operation: 'read', times: 10 });
  place.pod.fail({ failure: 'hostile_strings', operation: 'cancel', times: 10 });
  const printed = [await place.run(['show', podOrder()]), await place.run(['preview', podOrder()]), await place.run(['cancel', podOrder()]), await place.run(['list'])];
  const everything = printed.map(({ stdout, stderr }) => stdout + stderr).join('');
  expect(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.exec(everything.replaceAll('\n', ''))).toBeNull();
});

test('help needs no configuration', async () => {
  const { code, stdout } = await place.run(['cancel', '--help']);
  expect(stdout).toContain('--confirm <count>');
  expect(code).toBe(0);
  expect((await place.run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(await place.run([])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('Usage: countermand') });
});
