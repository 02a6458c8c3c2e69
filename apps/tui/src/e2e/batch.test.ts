import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { BatchItemView, BatchView } from '@countermand/core/model';
import { OneProcess } from '../test-support/one-process.ts';
import { openWorkplace, type Workplace } from '../test-support/workplace.ts';

const oneProcess = new OneProcess();
afterAll(() => oneProcess.close());

let place: Workplace;

beforeEach(async () => {
  place = await openWorkplace({ oneProcess });
});
afterEach(() => place.close());

function write(name: string, ...lines: readonly string[]): string {
  writeFileSync(join(place.folder, name), `${lines.join('\n')}\n`);
  return name;
}

function batchOf(stdout: string): BatchView & { readonly worker?: string } {
  return JSON.parse(stdout) as BatchView;
}

function stopsAtShop(): readonly (string | undefined)[] {
  return place.shop.writes.filter(({ operation }) => operation === 'cancel').map(({ targetId }) => targetId);
}

async function itemsOf(id: string): Promise<readonly BatchItemView[]> {
  const { stdout } = await place.run(['batch', 'report', id, '--json']);
  return stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as BatchItemView);
}

describe('a file', () => {
  test('of orders at two providers is stopped: exit 0 and the public object', async () => {
    const file = write('orders.csv', 'reference,reason', 'shop:1001,fraud', `pod:${place.pod.examples[0]},`, 'shop:1002,');
    const { code, stdout } = await place.run(['batch', file, '--confirm=cancel-3', '--json']);
    expect(batchOf(stdout)).toMatchObject({ state: 'finished', name: 'orders.csv', channel: 'cli', rows: { total: 3, accepted: 3 }, progress: { cancellations: { cancelled: 3 } } });
    expect(code).toBe(0);
    expect([...stopsAtShop()].sort()).toEqual(['1001', '1002']);
    const items = await itemsOf(batchOf(stdout).id);
    expect(items.map(({ reason, cancellation }) => [reason, cancellation?.state, cancellation?.replacement?.hold])).toEqual([
      ['fraud', 'cancelled', 'held'],
      ['customer_request', 'cancelled', undefined],
      ['customer_request', 'cancelled', 'held'],
    ]);
  });

  test('with wrong rows: they are told by line, the others are stopped, exit 3, and the report has every row', async () => {
    const file = write('orders.csv', 'reference;reason', 'shop:1001;fraud', '', 'nonsense;fraud', 'shop:1002;whim', 'shop:1001;');
    const { code, stdout, stderr } = await place.run(['batch', file, '--confirm=cancel-1', '--report', 'out.csv']);
    expect(stderr).toContain('orders.csv: 1 order, 2 wrong rows, 1 row that repeats an order, 1 blank line\n  line 4 nonsense: "nonsense" has no account.');
    expect(stdout).toMatch(/^✔ finished {2}bat_\w{26} {2}orders\.csv\n {2}stands at {3}1 of 1 settled: 1 ✔ cancelled/);
    expect(Math.max(...`${stdout}${stderr}`.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
    expect(code).toBe(3);
    const report = readFileSync(join(place.folder, 'out.csv'), 'utf8').split('\r\n');
    expect(report.map((line) => line.split(',').slice(0, 4).join(' '))).toEqual([
      '\ufeffline reference order_number state',
      '2 shop:1001 10001 cancelled',
      '4 nonsense  invalid',
      '5 shop:1002  invalid',
      '6 shop:1001  duplicate',
      '',
    ]);
  });

  test('that was filed before is not filed twice, whatever it is called by then', async () => {
    const lines = ['shop:1001', 'shop:1002'];
    const first = await place.run(['batch', write('a.csv', ...lines), '--confirm=cancel-2', '--json']);
    const again = await place.run(['batch', write('b.csv', ...lines), '--confirm=cancel-2', '--json']);
    expect([batchOf(again.stdout).id, again.code]).toEqual([batchOf(first.stdout).id, 0]);
    const told = await place.run(['batch', 'b.csv', '--confirm=cancel-2']);
    expect(told.stderr).toContain('nothing is filed twice');
    expect(stopsAtShop()).toHaveLength(2);
    const otherwise = await place.run(['batch', 'a.csv', '--confirm=cancel-2', '--reason', 'fraud', '--no-wait', '--json']);
    expect(batchOf(otherwise.stdout).id).not.toBe(batchOf(first.stdout).id);
  });

  test('may come from standard input, and may be JSON or NDJSON', async () => {
    const piped = await place.run(['batch', '-', '--confirm=cancel-1', '--json'], { input: 'account,id\nshop,1001\n' });
    expect([batchOf(piped.stdout).name, piped.code]).toEqual(['standard input', 0]);
    const json = write('orders.json', JSON.stringify({ reason: 'fraud', items: [{ reference: 'shop:1002' }, { account: 'shop', target: { id: '1006' } }] }));
    const fromJson = await place.run(['batch', json, '--confirm=cancel-2', '--json']);
    expect([batchOf(fromJson.stdout).reason, fromJson.code]).toEqual(['fraud', 0]);
    const lines = write('orders.ndjson', '{"reference":"shop:1010"}', 'nonsense');
    const fromLines = await place.run(['batch', lines, '--confirm=cancel-1', '--json']);
    expect([batchOf(fromLines.stdout).rows, fromLines.code]).toEqual([{ total: 2, accepted: 1, invalid: 1, duplicate: 0 }, 3]);
    expect([...stopsAtShop()].sort()).toEqual(['1001', '1002', '1006', '1010']);
  });

  test('--validate makes every check and records nothing', async () => {
    const good = await place.run(['batch', write('good.csv', 'shop:1001', 'shop:1002'), '--validate']);
    expect([good.code, good.stdout, good.stderr]).toEqual([0, 'good.csv: 2 orders\n', 'Nothing was recorded and nothing was changed.\n']);
    const bad = await place.run(['batch', write('bad.csv', 'shop:1001', 'shop:x'), '--dry-run', '--json']);
    expect([bad.code, JSON.parse(bad.stdout)]).toMatchObject([2, { rows: { total: 2, accepted: 1, invalid: 1 }, problems: [{ line: 2, reference: 'shop:x' }], more: 0 }]);
    expect([place.requests(), JSON.parse((await place.run(['batch', 'list', '--json'])).stdout)]).toEqual([0, { items: [], nextCursor: null }]);
  });
});

describe('wrong usage is exit 2, and nothing reaches a provider', () => {
  test.each([
    ['a file that is not there', ['nowhere.csv', '--confirm=cancel-1'], /^error: There is no file nowhere\.csv\./],
    ['several without their count', ['two.csv', '--yes'], /^error: These are 2 orders\. Add --confirm=cancel-2 to stop them all/m],
    ['another count', ['two.csv', '--confirm=cancel-3'], /^error: --confirm=cancel-3 does not fit: these are 2 different orders/m],
    ['an unknown column', ['columns.csv', '--confirm=cancel-1'], /^error: columns\.csv: Line 1: there is no column "resaon"\./],
    ['a file cut off within quotes', ['cut.csv', '--confirm=cancel-1'], /^error: cut\.csv: Line 2: a quoted field begins here/],
    ['no good row', ['bad.csv', '--confirm=cancel-1'], /^error: bad\.csv holds no order that could be stopped/m],
    ['JSON of another form', ['body.json', '--confirm=cancel-1'], /^error: body\.json is not a batch: \/items\/0\/resaon: /],
    ['an unknown reason', ['two.csv', '--reason', 'whim'], /^error: .*whim/],
    ['a note that is too long', ['two.csv', '--note', 'x'.repeat(501)], /^error: .*note/],
    ['an unknown subcommand flag', ['show', 'bat_1', '--frobnicate'], /^error: unknown option/],
  ])('%s', async (_name, words, message) => {
    write('two.csv', 'shop:1001', 'shop:1002');
    write('columns.csv', 'reference,resaon', 'shop:1001,fraud');
    writeFileSync(join(place.folder, 'cut.csv'), 'reference,note\nshop:1001,"cut of');
    write('bad.csv', 'shop:x');
    write('body.json', '{"items":[{"reference":"shop:1001","resaon":"fraud"}]}');
    const { code, stdout, stderr } = await place.run(['batch', ...words]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(place.requests()).toBe(0);
  });

  test('an id that nothing has is exit 1', async () => {
    for (const command of ['show', 'pause', 'resume', 'abort', 'retry', 'report']) {
      expect([command, (await place.run(['batch', command, 'bat_01M802M4APA16S7JWX3YFEAF2K'])).code]).toEqual([command, 1]);
    }
  });
});

describe('a batch', () => {
  test('recorded only is worked by resume; where nobody works it says so', async () => {
    const file = write('orders.csv', 'shop:1001', 'shop:1002');
    const recorded = await place.run(['batch', file, '--confirm=cancel-2', '--no-wait', '--json']);
    const { id, ...rest } = batchOf(recorded.stdout);
    expect([recorded.code, rest, place.requests()]).toMatchObject([0, { state: 'running', worker: 'none' }, 0]);
    expect((await place.run(['batch', 'show', id])).stdout).toContain(`↑ running  ${id}  orders.csv\n  stands at   0 of 2 settled`);
    const resumed = await place.run(['batch', 'resume', id, '--json']);
    expect([resumed.code, batchOf(resumed.stdout)]).toMatchObject([0, { id, state: 'finished' }]);
    const listed = await place.run(['batch', 'list']);
    expect(listed.stdout).toMatch(new RegExp(`^STATE +ORDERS +WRONG +NAME +ASKED +ID\\n✔ finished +2 +0 +orders\\.csv +.*${id}\\n$`));
  });

  test('paused and aborted before anything was sent: nothing is', async () => {
    const { id } = batchOf((await place.run(['batch', write('orders.csv', 'shop:1001', 'shop:1002'), '--confirm=cancel-2', '--no-wait', '--json'])).stdout);
    expect(batchOf((await place.run(['batch', 'pause', id, '--json'])).stdout)).toMatchObject({ state: 'paused' });
    const aborted = await place.run(['batch', 'abort', id, '--json']);
    expect([aborted.code, batchOf(aborted.stdout)]).toMatchObject([0, { state: 'aborted', progress: { items: { withdrawn: 2 } } }]);
    expect((await place.run(['batch', 'resume', id])).code).toBe(1);
    expect(place.requests()).toBe(0);
  });

  test('whose orders failed is tried again: a new batch of those only', async () => {
    const file = write('orders.csv', 'shop:1001', 'shop:1002');
    place.shop.fail({ failure: 'forbidden', operation: 'cancel', targetId: '1002' });
    const first = await place.run(['batch', file, '--confirm=cancel-2', '--json']);
    expect([first.code, batchOf(first.stdout).progress?.cancellations]).toMatchObject([4, { cancelled: 1, failed: 1 }]);
    const { id } = batchOf(first.stdout);
    const retried = await place.run(['batch', 'retry', id, '--yes', '--json']);
    expect([retried.code, batchOf(retried.stdout)]).toMatchObject([0, { retryOf: id, rows: { total: 1 }, progress: { cancellations: { cancelled: 1 } } }]);
    const [before] = (await itemsOf(id)).filter(({ cancellation }) => cancellation?.state === 'failed');
    expect(await itemsOf(batchOf(retried.stdout).id)).toMatchObject([{ reference: 'shop:1002', cancellation: { retryOf: before?.cancellation?.id } }]);
  });

  test('whose credentials are refused waits for new ones, and says so with exit 4; with the right ones it goes on', async () => {
    const wrong = { environment: { SHOP_TOKEN: 'wrong-token' } };
    // The second order must not be under way when the first one is refused.
    place.configure({ settings: { rateLimit: { requests: 1, perSeconds: 3 } } });
    const { code, stdout, stderr } = await place.run(['batch', write('orders.csv', 'shop:1001', 'shop:1002'), '--confirm=cancel-2'], wrong);
    const id = /bat_\w{26}/.exec(stdout)?.[0] ?? '';
    expect(stderr).toMatch(/^shop: The provider refuses its credential \(401\)/m);
    expect(stderr).toContain(`\`countermand batch resume ${id}\``);
    expect([code, stopsAtShop().length]).toEqual([4, 0]);
    expect(place.requests()).toBe(1);
    place.configure({});
    // The order that met the refusal is tried again after a minute; the other one goes on at once.
    // A busy machine may be slow to come to it: then it is asked to go on once more.
    for (let tries = 0; tries < 20 && stopsAtShop().length === 0; tries++) await place.run(['batch', 'resume', id, '--timeout', '1']);
    expect(stopsAtShop().length).toBeGreaterThan(0);
  }, 180_000);

  test('retried: the count is asked for and understood, a key files it once, and flags of other commands are refused', async () => {
    const id = batchOf((await place.run(['batch', write('orders.csv', 'shop:nonsense', 'shop:@none', 'shop:@no-more'), '--confirm=cancel-2', '--json'])).stdout).id;
    const retry = ['batch', 'retry', id, '--no-wait', '--json'];
    expect(await place.run(retry)).toMatchObject({ code: 2, stderr: expect.stringContaining('--confirm=cancel-2') as unknown });
    expect(await place.run([...retry, '--confirm=cancel-5'])).toMatchObject({ code: 2, stderr: expect.stringContaining('does not fit') as unknown });
    const [first, again] = [await place.run([...retry, '--confirm=cancel-2', '--idempotency-key', 'once']), await place.run([...retry, '--confirm=cancel-2', '--idempotency-key', 'once'])];
    expect([first.code, again.code, batchOf(again.stdout).id]).toEqual([0, 0, batchOf(first.stdout).id]);
    expect(await place.run(['batch', 'pause', id, '--reason', 'fraud'])).toMatchObject({ code: 2, stderr: expect.stringContaining("unknown option '--reason'") as unknown });
  }, 180_000);

  test('whose report cannot be written is not begun', async () => {
    const { code, stderr } = await place.run(['batch', write('orders.csv', 'shop:1001'), '--yes', '--report', 'no-such-folder/report.csv']);
    expect([code, stopsAtShop()]).toEqual([2, []]);
    expect(stderr).toContain('no-such-folder of the report');
  });

  test('with refused ones is exit 3; with nothing stopped, 5', async () => {
    place.shop.fail({ failure: 'too_late', targetId: '1002', operation: 'cancel' });
    expect((await place.run(['batch', write('two.csv', 'shop:1001', 'shop:1002'), '--confirm=cancel-2'])).code).toBe(3);
    place.shop.fail({ failure: 'too_late', targetId: '1006', operation: 'cancel' });
    expect((await place.run(['batch', write('one.csv', 'shop:1006'), '--yes'])).code).toBe(5);
  });
});

test('Ctrl-C pauses the batch, sends nothing more, and says how to go on; resume finishes it', async () => {
  place.configure({ settings: { rateLimit: { requests: 2, perSeconds: 1 } } });
  const ids = ['1001', '1002', '1006', '1010', '1013', '1015', '1021'];
  const running = place.start(['batch', write('orders.csv', ...ids.map((id) => `shop:${id}`)), `--confirm=cancel-${ids.length}`]);
  while (stopsAtShop().length === 0) await pause(20);
  running.kill('SIGINT');
  const { code, stdout, stderr } = await running.finished;
  const id = /bat_\w{26}/.exec(stdout)?.[0] ?? '';
  expect(stdout).toContain(`‖ paused  ${id}`);
  expect(stderr).toContain(`\`countermand batch resume ${id}\``);
  expect(code).toBe(130);
  expect(stopsAtShop().length).toBeLessThan(ids.length);
  place.configure({});
  const resumed = await place.run(['batch', 'resume', id]);
  expect(resumed.code).toBe(0);
  expect([...stopsAtShop()].sort()).toEqual(ids);
});

test('a report goes to standard output as a table, and what a spreadsheet would calculate is defused', async () => {
  const { id } = batchOf((await place.run(['batch', write('orders.csv', 'reference,note', 'shop:1001,=1+1', '@shop,x'), '--confirm=cancel-1', '--no-wait', '--json'])).stdout);
  const { code, stdout } = await place.run(['batch', 'report', id]);
  expect(stdout).toContain("2,shop:1001,,waiting,,,,,,,customer_request,'=1+1,,\r\n3,'@shop,");
  expect(code).toBe(0);
  await place.run(['batch', 'report', id, '--output', 'out.csv']);
  expect(readFileSync(join(place.folder, 'out.csv'), 'utf8')).toBe(stdout);
  expect(existsSync(join(place.folder, 'out.csv'))).toBe(true);
});
