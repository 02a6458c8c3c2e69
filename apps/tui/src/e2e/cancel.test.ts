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

const IN_AN_HOUR = (): string => new Date(Date.now() + 3_600_000).toISOString();

function viewOf(stdout: string): CancellationView {
  return JSON.parse(stdout) as CancellationView;
}

describe('one order', () => {
  test('is stopped at the one provider by a process of its own: exit 0 and the public object', async () => {
    const { code, stdout } = await place.start(['cancel', podOrder(), '--json']).finished;
    expect(viewOf(stdout)).toMatchObject({ account: 'pod', provider: 'fastpod', reference: podOrder(), state: 'cancelled', confirmedBy: 'response', attempts: 1 });
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(code).toBe(0);
    expect(place.pod.writes.map(({ operation, tookEffect }) => ({ operation, tookEffect }))).toEqual([{ operation: 'cancel', tookEffect: true }]);
  });

  test('is stopped at the other, and the order that takes its place is held', async () => {
    const { code, stdout } = await place.run(['cancel', 'shop:1001', '--json']);
    expect(viewOf(stdout)).toMatchObject({ state: 'cancelled', replacement: { status: 'on_hold', hold: 'held' } });
    expect(code).toBe(0);
  });

  test('says to a person what happened, how it is known, and whether it starts again', async () => {
    const { code, stdout, stderr } = await place.run(['cancel', 'shop:1001', '--reason', 'fraud', '--note', 'called']);
    expect(stdout).toContain('✔ cancelled  shop:1001');
    expect(stdout).toMatch(/evidence +cancel, HTTP 200, id 1001, status canceled/);
    expect(stdout).toMatch(/replacement shop:fulfillment_order\/\d+ \(on_hold\) took its place and is held/);
    expect(stderr).toContain('shop:1001: ✔ cancelled');
    expect(code).toBe(0);
  });

  test('that is refused ends its process with 5, with what the provider said', async () => {
    place.pod.fail({ failure: 'too_late', operation: 'cancel' });
    const { code, stdout } = await place.start(['cancel', podOrder()]).finished;
    expect(stdout).toContain('✘ refused');
    expect(code).toBe(5);
  });

  test('with a wrong token is exit 4, in a sentence that names the account', async () => {
    const { code, stdout } = await place.run(['cancel', podOrder()], { environment: { POD_TOKEN: 'wrong-token' } });
    expect(stdout).toMatch(/Certainly not stopped \(unauthorized\): Account pod: ./);
    expect(code).toBe(4);
    expect(place.pod.writes.filter(({ tookEffect }) => tookEffect)).toEqual([]);
  });

  test('whose secret is missing is exit 2, and says which variable', async () => {
    const { code, stdout } = await place.run(['cancel', podOrder()], { environment: { POD_TOKEN: '' } });
    expect(stdout).toMatch(/Account pod: .*POD_TOKEN is empty/);
    expect(code).toBe(2);
  });

  test('that is not settled in time is exit 6, and nobody is left to finish it', async () => {
    place.pod.fail({ failure: 'never_answers', operation: 'cancel' });
    place.pod.fail({ failure: 'never_answers', operation: 'read', times: 1_000 });
    const { code, stdout, stderr } = await place.run(['cancel', podOrder(), '--json', '--timeout', '0.3']);
    expect(viewOf(stdout)).toMatchObject({ worker: 'none' });
    expect(stderr).toBe('');
    expect(code).toBe(6);
  });
});

describe('recorded only', () => {
  test('--no-wait is exit 0 and says that nobody works; watch finishes it', async () => {
    const recorded = await place.run(['cancel', podOrder(), '--no-wait', '--json']);
    const { id, ...rest } = viewOf(recorded.stdout);
    expect(rest).toMatchObject({ state: 'queued', worker: 'none' });
    expect(recorded.code).toBe(0);
    expect(place.requests()).toBe(0);

    const watched = await place.run(['watch', id, '--json']);
    const seen = watched.stdout.trimEnd().split('\n').map(viewOf);
    expect(seen[0]).toMatchObject({ id, state: 'queued' });
    expect(seen.at(-1)).toMatchObject({ id, state: 'cancelled' });
    expect(watched.code).toBe(0);
  });

  test('withdrawn before it was sent, it never is', async () => {
    const { id } = viewOf((await place.run(['cancel', podOrder(), '--no-wait', '--json'])).stdout);
    const withdrawn = await place.run(['withdraw', id, '--json']);
    expect(viewOf(withdrawn.stdout)).toMatchObject({ state: 'withdrawn' });
    expect(withdrawn.code).toBe(0);
    expect((await place.run(['watch', id])).code).toBe(1);
    expect(place.requests()).toBe(0);
  });

  test('--dry-run records nothing and writes nothing', async () => {
    const { code, stdout } = await place.run(['cancel', 'shop:1001', '--dry-run']);
    expect(stdout).toMatch(/^shop:1001 .*\n {2}can be stopped: .*\n(.*\n)* {2}\+ /);
    expect(code).toBe(0);
    expect([place.shop.writes.length, JSON.parse((await place.run(['list', '--json'])).stdout)]).toEqual([0, { items: [], nextCursor: null }]);
  });
});

describe('wrong usage is exit 2, and nothing reaches a provider', () => {
  test.each([
    ['an empty id', ['pod:']],
    ['a path for an id', ['pod:../..']],
    ['an encoded path', ['pod:%2e%2e%2f']],
    ['an id of another kind', ['shop:abc']],
    ['an unknown account', ['nope:1']],
    ['no account', ['123']],
    ['one bad among good ones', ['shop:1001', 'shop:x', '--confirm=cancel-2']],
    ['an option the provider lacks', ['pod:F1-010125-000001', '--refund']],
    ['an unknown reason', ['pod:F1-010125-000001', '--reason', 'whim']],
    ['an unknown flag', ['pod:F1-010125-000001', '--frobnicate']],
    ['a note that is too long', ['pod:F1-010125-000001', '--note', 'x'.repeat(501)]],
    ['a senseless time', ['pod:F1-010125-000001', '--send-after', 'tomorrow']],
  ])('%s', async (_name, words) => {
    const { code, stdout, stderr } = await place.run(['cancel', ...words]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toMatch(/^ +at /m);
    expect(stderr).toMatch(/^error: ./m);
    expect(place.requests()).toBe(0);
  });
});

describe('several orders', () => {
  const three = ['shop:1001', 'shop:1002', 'shop:1006'];

  test('need their count, and --yes is not enough', async () => {
    const { code, stderr } = await place.run(['cancel', ...three, '--yes']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'error: These are 3 orders. Add --confirm=cancel-3 to stop them all (--yes is not enough).\n' });
    expect(place.requests()).toBe(0);
  });

  test('give one line each, and 3 where some stopped and some did not', async () => {
    place.shop.fail({ failure: 'too_late', targetId: '1002', operation: 'cancel' });
    const { code, stdout } = await place.run(['cancel', '-', '--confirm=cancel-3', '--json'], { input: `# the list\n${three.join('\n')}\n` });
    const views = stdout.trimEnd().split('\n').map(viewOf);
    expect(views.map(({ reference, state }) => `${reference} ${state}`)).toEqual(['shop:1001 cancelled', 'shop:1002 refused', 'shop:1006 cancelled']);
    expect(code).toBe(3);
  });

  test('an order named twice is one order', async () => {
    const { code } = await place.run(['cancel', 'shop:1001', 'shop:fulfillment_order/01001']);
    expect(code).toBe(0);
    expect(place.shop.writes.filter(({ operation }) => operation === 'cancel')).toHaveLength(1);
  });
});

test('a merchant number finds its order; one that nobody has is exit 1', async () => {
  const number = place.pod.order(place.pod.examples[0] ?? '')?.reference_id ?? '';
  expect(viewOf((await place.run(['cancel', `pod:@${number}`, '--json'])).stdout)).toMatchObject({ reference: podOrder(), orderNumber: number, state: 'cancelled' });
  expect((await place.run(['cancel', 'pod:@no-such-number'])).code).toBe(1);
});

test('Ctrl-C: nothing is sent, exit 130, and how to go on', async () => {
  const running = place.start(['cancel', podOrder(), '--send-after', IN_AN_HOUR(), '--timeout', '7200']);
  await running.printed(/scheduled/);
  running.kill('SIGINT');
  const { code, stdout, stderr } = await running.finished;
  expect(stdout).toContain('◷ scheduled');
  expect(stderr).toMatch(/go on with `countermand watch can_/);
  expect(code).toBe(130);
  expect(place.requests()).toBe(0);
});

test('what is sent later than is waited for is not waited for: when it is sent, and exit 6', async () => {
  const startedAt = Date.now();
  const { code, stdout, stderr } = await place.run(['cancel', podOrder(), '--send-after', IN_AN_HOUR()]);
  expect(stdout).toContain('◷ scheduled');
  expect(stderr).toMatch(/Not waited for: it is sent at \d{4}-\S+Z\. A worker must live then\./);
  expect(stderr).toContain('worker: none');
  expect(code).toBe(6);
  expect(Date.now() - startedAt).toBeLessThan(30_000);
});
