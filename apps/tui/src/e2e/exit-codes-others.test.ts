import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { OneProcess } from '../test-support/one-process.ts';
import { PROGRAM } from '../test-support/run-countermand.ts';
import { openWorkplace, type Workplace } from '../test-support/workplace.ts';

const oneProcess = new OneProcess();
afterAll(() => oneProcess.close());

let place: Workplace;

beforeEach(async () => {
  place = await openWorkplace({ oneProcess });
});
afterEach(() => place.close());

const UNKNOWN_ID = 'can_01M802M4APA16S7JWX3YFEAF2K';
const WRONG = { SHOP_TOKEN: 'wrong' };

describe('all commands but cancel and batch end with 0, 1, 2 or 4', () => {
  test.each<[number, string, readonly string[], Record<string, string>?]>([
    [0, 'accounts', ['accounts']],
    [0, 'providers', ['providers']],
    [0, 'list with nothing in it', ['list']],
    [0, 'find with nothing found', ['find', 'nobody-has-this']],
    [0, 'show of an order', ['show', 'shop:1001']],
    [0, 'preview', ['preview', 'shop:1001']],
    [0, 'keys', ['keys']],
    [0, 'batch list', ['batch', 'list']],
    [0, 'doctor', ['doctor']],
    [0, 'ledger check', ['ledger', 'check']],
    [0, 'completion', ['completion', 'bash']],
    [0, 'help of a command', ['cancel', '--help']],
    [0, 'version', ['--version']],

    [1, 'show of an order that is not there', ['show', 'shop:99999999']],
    [1, 'show of an id that nothing has', ['show', UNKNOWN_ID]],
    [1, 'watch of an id that nothing has', ['watch', UNKNOWN_ID]],
    [1, 'withdraw of an id that nothing has', ['withdraw', UNKNOWN_ID]],
    [1, 'recheck of an id that nothing has', ['recheck', UNKNOWN_ID]],
    [1, 'resolve of an id that nothing has', ['resolve', UNKNOWN_ID, '--as', 'cancelled', '--note', 'seen']],
    [1, 'preview of an order that is not there', ['preview', 'shop:@nobody-has-this']],
    [1, 'a key that is not there', ['keys', 'revoke', 'key_01M802M4APA16S7JWX3YFEAF2K']],
    [1, 'batch show of an id that nothing has', ['batch', 'show', 'bat_01M802M4APA16S7JWX3YFEAF2K']],

    [2, 'no command that there is', ['frobnicate']],
    [2, 'no flag that there is', ['list', '--frobnicate']],
    [2, 'a missing argument', ['show']],
    [2, 'a reference without an account', ['show', '1001']],
    [2, 'an account that is not configured', ['show', 'nope:1']],
    [2, 'find in an account that is not configured', ['find', '1', '--account', 'nope']],
    [2, 'nothing to search for', ['find', ' ']],
    [2, 'a cursor of another list', ['list', '--cursor', 'nonsense']],
    [2, 'a page that is too large', ['list', '--limit', '501']],
    [2, 'a scope that there is not', ['keys', 'create', 'desk', '--scope', 'everything']],
    [2, 'a decision that there is not', ['resolve', UNKNOWN_ID, '--as', 'gone', '--note', 'seen']],
    [2, 'a shell that is not known', ['completion', 'tcsh']],
    [2, 'the cockpit without a terminal', ['tui']],
    [2, 'a demo and a configuration at once', ['list', '--demo', '--config', 'countermand.config.json']],
    [2, 'this machine’s ledger, through a server', ['ledger', 'check', '--api', 'http://127.0.0.1:9'], { COUNTERMAND_API_TOKEN: 'cmd_none' }],
    [2, 'a configuration that is not there', ['list', '--config', 'nowhere.json']],
    [2, 'show of an order without its secret', ['show', 'shop:1001'], { SHOP_TOKEN: '' }],
    [2, 'doctor without a secret', ['doctor'], { SHOP_TOKEN: '' }],

    [4, 'show of an order', ['show', 'shop:1001'], WRONG],
    [4, 'preview', ['preview', 'shop:1001'], WRONG],
    [4, 'find: one account of several refuses', ['find', '10001'], WRONG],
    [4, 'cancel by a number that cannot be looked for', ['cancel', 'shop:@10001'], WRONG],
    [4, 'doctor', ['doctor'], WRONG],
  ])('%i: %s', async (code, _name, words, environment = {}) => {
    const finished = await place.run(words, { environment });
    expect([finished.code, finished.stderr]).toEqual([code, expect.not.stringMatching(/^ +at /m)]);
    if (code !== 0) expect(`${finished.stdout}${finished.stderr}`).not.toBe('');
  });

  test('1: a ledger that cannot be opened, and the error is one object on standard error with --json', async () => {
    place.configure({ configuration: { ledger: `sqlite:${place.folder}` } });
    for (const words of [['list'], ['cancel', 'shop:1001'], ['doctor']]) expect((await place.run(words)).code).toBe(1);
    const { stdout, stderr } = await place.run(['list', '--json']);
    expect([stdout, JSON.parse(stderr)]).toMatchObject(['', { code: 'ledger_unavailable' }]);
  });

  test('withdraw, recheck and resolve: 0 when recorded, 1 when the state does not allow it', async () => {
    const { id } = JSON.parse((await place.run(['cancel', 'shop:1001', '--no-wait', '--json'])).stdout) as { id: string };
    expect([(await place.run(['withdraw', id])).code, (await place.run(['withdraw', id])).code]).toEqual([0, 0]);
    expect((await place.run(['recheck', id])).code).toBe(1);
    expect((await place.run(['resolve', id, '--as', 'cancelled', '--note', 'seen'])).code).toBe(1);
    place.configure({ configuration: { limits: { writesPerCancellation: 1 } } });
    place.shop.fail({ failure: 'no_effect_connection_broken', operation: 'cancel' });
    const stuck = JSON.parse((await place.run(['cancel', 'shop:1002', '--json', '--timeout', '10'])).stdout) as { id: string; state: string };
    expect(stuck.state).toBe('needs_attention');
    expect((await place.run(['recheck', stuck.id, '--no-wait'])).code).toBe(0);
    expect((await place.run(['resolve', stuck.id, '--as', 'not_stopped', '--note', 'they sent it'])).code).toBe(0);
  });
});

describe('where standard output goes', () => {
  const codeOf = (words: readonly string[], stdout: 'pipe' | number): Promise<{ code: number | null; stderr: string }> =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [PROGRAM, ...words], { cwd: place.folder, env: { PATH: process.env.PATH, HOME: place.folder, ...place.environment }, stdio: ['ignore', stdout, 'pipe'] });
      // A reader that has seen enough before anything came.
      child.stdout?.destroy();
      let stderr = '';
      child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
      child.on('error', reject).on('close', (code) => resolve({ code, stderr }));
    });

  test('a reader that leaves changes nothing: what was asked for is done, and its code stays', async () => {
    expect(await codeOf(['cancel', 'shop:1001', '--json'], 'pipe')).toEqual({ code: 0, stderr: '' });
    place.shop.fail({ failure: 'too_late', operation: 'cancel', targetId: '1002' });
    expect(await codeOf(['cancel', 'shop:1002', '--json'], 'pipe')).toEqual({ code: 5, stderr: '' });
    expect(place.shop.writes.filter(({ operation }) => operation === 'cancel')).toHaveLength(2);
  });

  test('1: a full disk; what was asked for is done all the same, and the loss is said in a sentence', async () => {
    const full = openSync('/dev/full', 'w');
    const { code, stderr } = await codeOf(['cancel', 'shop:1001', '--json'], full);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^error: The output could not be written: ENOSPC.*`countermand list` shows it\.\n$/)]);
    expect(place.shop.fulfillmentOrder('1001')).toMatchObject({ status: 'canceled' });
    place.shop.fail({ failure: 'too_late', operation: 'cancel', targetId: '1002' });
    expect((await codeOf(['cancel', 'shop:1002', '--json'], full)).code).toBe(5);
  });
});
