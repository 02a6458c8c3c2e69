import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { isForbidden, isNotHeld, isRefused, isUnknown, needsAPerson } from '../test-support/fates.ts';
import { JsonChecks } from '../test-support/json-checks.ts';
import { OneProcess } from '../test-support/one-process.ts';
import { openWorkplace, type Workplace } from '../test-support/workplace.ts';

interface WithId {
  readonly id: string;
  readonly state?: string;
}

const checks = new JsonChecks();
const IN_AN_HOUR = (): string => new Date(Date.now() + 3_600_000).toISOString();

const oneProcess = new OneProcess();
afterAll(() => oneProcess.close());

let place: Workplace;

beforeEach(async () => {
  place = await openWorkplace({ oneProcess });
});
afterEach(() => place.close());

/** Runs a command with `--json` and holds what it prints against its schema. */
async function run<Printed = WithId>(name: string, words: readonly string[] = [], environment: Record<string, string> = {}): Promise<readonly Printed[]> {
  const { stdout } = await place.run([...name.split(' '), ...words, '--json'], { environment });
  return checks.check<Printed>(name, stdout);
}

async function first(name: string, words: readonly string[] = [], environment: Record<string, string> = {}): Promise<WithId> {
  const [printed] = await run(name, words, environment);
  if (!printed) throw new Error(`${name} printed nothing.`);
  return printed;
}

function write(name: string, ...lines: readonly string[]): string {
  writeFileSync(join(place.folder, name), `${lines.join('\n')}\n`);
  return name;
}

const podOrder = (index = 0): string => `pod:${place.pod.examples[index] ?? ''}`;

test('reads', async () => {
  await run('providers');
  await run('accounts');
  await run('find', ['10002']);
  await run('find', ['10002'], { POD_TOKEN: 'wrong' });
  for (const order of ['shop:1001', 'shop:order/10004', podOrder()]) await run('show', [order]);
  await run('preview', ['shop:1001', podOrder(), 'shop:nonsense', 'shop:@nobody-has-this']);
  await run('cancel', ['shop:1001', '--dry-run']);
});

test('stops, whatever becomes of them, and what is done about them', async () => {
  await run('cancel', ['shop:1001', '--reason', 'fraud', '--note', 'called']);
  isRefused(place, '1002');
  await run('cancel', ['shop:1002']);
  isForbidden(place, '1006');
  await run('cancel', ['shop:1006']);
  isNotHeld(place, '1010');
  await run('cancel', ['shop:1010']);
  isUnknown(place, '1013');
  const unknown = await first('cancel', ['shop:1013', '--timeout', '2']);
  expect(unknown).toMatchObject({ state: 'unknown', worker: 'none' });
  await run('recheck', [unknown.id, '--no-wait']);
  await run('show', [unknown.id]);
  const later = await first('cancel', [podOrder(), '--send-after', IN_AN_HOUR(), '--no-wait']);
  await run('show', [podOrder()]);
  await run('preview', [podOrder()]);
  const several = await run('cancel', [podOrder(), 'shop:1015', '--confirm=cancel-2', '--on-replacement', 'leave', '--timeout', '4']);
  expect(several).toHaveLength(2);
  await run('withdraw', [later.id]);
  const queued = await first('cancel', [podOrder(1), '--no-wait']);
  expect((await run('watch', [queued.id])).length).toBeGreaterThan(1);
  await run('list');
});

test('of several, one that cannot be recorded has a line of its own', async () => {
  await run('cancel', ['shop:1001', '--send-after', IN_AN_HOUR(), '--no-wait']);
  const [unfiled] = await run<object>('cancel', ['shop:1001', 'shop:1002', '--confirm=cancel-2', '--on-replacement', 'leave', '--timeout', '4']);
  expect(unfiled).toMatchObject({ reference: 'shop:1001', problem: { code: 'conflicting_options' } });
});

test('a person decides', async () => {
  needsAPerson(place, '1001');
  const stuck = await first('cancel', ['shop:1001', '--timeout', '10']);
  expect(stuck).toMatchObject({ state: 'needs_attention' });
  await run('resolve', [stuck.id, '--as', 'not_stopped', '--note', 'they sent it']);
});

test('batches', async () => {
  const mixed = write('mixed.csv', 'reference,reason,note,order_number', 'shop:1001,fraud,called,10001', 'nonsense,,,', 'shop:1001,,,', 'shop:@nobody-has-this,,,', 'shop:1002,,,');
  await run('batch', [mixed, '--validate']);
  isForbidden(place, '1002');
  const { id } = await first('batch', [mixed, '--confirm=cancel-3']);
  expect((await run<object>('batch report', [id])).length).toBe(5);
  await run('batch show', [id]);
  await run('batch retry', [id, '--confirm=cancel-2', '--timeout', '5']);
  const recorded = await first('batch', [write('two.csv', 'shop:1006', 'shop:1010'), '--confirm=cancel-2', '--no-wait', '--send-after', IN_AN_HOUR(), '--name', 'two']);
  await run('batch pause', [recorded.id]);
  await run('batch resume', [recorded.id, '--timeout', '1']);
  await run('batch report', [recorded.id]);
  await run('batch abort', [recorded.id]);
  await run('batch list');
});

test('keys', async () => {
  const { id } = await first('keys create', ['desk', '--scope', 'admin', '--account', 'shop', '--expires', '2099-01-01T00:00:00Z']);
  await run('keys list');
  await run('keys revoke', [id]);
  await run('sign-in', ['ann']);
});

test('what is on this machine', async () => {
  await run('cancel', ['shop:1001']);
  await run('doctor');
  await run('doctor', [], { POD_TOKEN: '' });
  await run('ledger check');
  await run('ledger backup', ['copy.db']);
  await run('schema');
  await run('schema', ['batch', 'list']);
  const { store, baseUrl } = place.shop.settings as { store: string; baseUrl: string };
  const flags = ['--set', `store=${store}`, '--set', `baseUrl=${baseUrl}`, '--secret-env', 'SHOP_TOKEN'];
  await run('init', ['--account', 'acme', '--provider', 'next-commerce', ...flags, '--config', 'made.config.json']);
});

test.each([
  ['serve', ['--port', '0']],
  ['serve', ['--demo', '--port', '0', '--no-worker']],
  ['worker', []],
  ['worker', ['--metrics-port', '0']],
])('%s %j', async (name, words) => {
  const running = place.start([name, ...words, '--json'], words.includes('--demo') ? { environment: { HOME: place.folder } } : {});
  await running.printed(/^\{.*"configuration":.*\}\n/);
  running.kill('SIGTERM');
  const { code, stdout } = await running.finished;
  expect(code).toBe(0);
  checks.check(name, stdout);
});

describe('errors', () => {
  test.each<[string, readonly string[], Record<string, string>?]>([
    ['a command that there is not', ['cancle', 'shop:1001']],
    ['a flag that there is not', ['list', '--frobnicate']],
    ['usage', ['cancel', 'shop:1001', 'shop:1002']],
    ['a wrong part', ['cancel', 'shop:nonsense']],
    ['an id that nothing has', ['show', 'can_01M802M4APA16S7JWX3YFEAF2K']],
    ['credentials', ['show', 'shop:1001'], { SHOP_TOKEN: 'wrong' }],
    ['configuration', ['list', '--config', 'nowhere.json']],
    ['no server there', ['list', '--api', 'http://127.0.0.1:9'], { COUNTERMAND_API_TOKEN: `cmd_${'a'.repeat(43)}` }],
    ['a key that cannot be', ['keys', 'create', ' ', '--scope', 'admin']],
    ['an account that does not work', ['init', '--account', 'acme', '--provider', 'fastpod', '--secret-env', 'NO_SUCH_TOKEN', '--config', 'made.config.json']],
  ])('%s', async (_name, words, environment = {}) => {
    const { code, stdout, stderr } = await place.run([...words, '--json'], { environment });
    expect(stdout).toBe('');
    expect(code).not.toBe(0);
    checks.check('problem', stderr);
  });
});

test('every schema was held against something', () => {
  expect(checks.unused).toEqual([]);
});
