import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { OneProcess } from '../test-support/one-process.ts';
import { hasTerminal, openTerminal, type Terminal } from '../test-support/terminal.ts';
import { openWorkplace, type Workplace } from '../test-support/workplace.ts';

const PROGRAM = fileURLToPath(new URL('../../bin/countermand.js', import.meta.url));

const oneProcess = new OneProcess();
afterAll(() => oneProcess.close());

let place: Workplace;
/** Empty at first. */
let folder: string;
let file: string;

beforeEach(async () => {
  place = await openWorkplace({ oneProcess });
  folder = join(place.folder, 'new');
  mkdirSync(folder);
  file = join(folder, 'countermand.config.json');
});
afterEach(() => place.close());

const init = (...words: string[]) => place.run(['init', ...words], { cwd: folder });
const baseUrl = (): string => String(place.pod.settings.baseUrl);
const address = (): string => `baseUrl=${baseUrl()}`;

describe('without a terminal', () => {
  test('flags make a configuration whose credential was accepted', async () => {
    const { code, stdout, stderr } = await init('--account', 'mine', '--provider', 'fastpod', '--secret-env', 'POD_TOKEN', '--set', address());
    expect({ code, stdout }).toEqual({ code: 0, stdout: `wrote ${file}\n` });
    expect(stderr).toContain(`account mine: FastPod answers at ${baseUrl()} and accepts the credentials.`);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      accounts: [{ id: 'mine', provider: 'fastpod', settings: { baseUrl: baseUrl(), token: { env: 'POD_TOKEN' } } }],
    });
    expect((await place.run(['doctor'], { cwd: folder })).code).toBe(0);
  });

  test('what is missing is named, flag by flag, as exit 2', async () => {
    const nothing = await init();
    expect(nothing).toMatchObject({ code: 2, stdout: '' });
    expect(nothing.stderr).toContain('Missing: --account ID, --provider NAME, --secret-env NAME (or --secret-file FILE).');
    const some = await init('--account', 'mine', '--provider', 'next-commerce', '--no-input');
    expect(some.stderr).toContain('Missing: --set store=VALUE, --secret-env token=NAME (or --secret-file token=FILE).');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a refused credential is exit 4 and writes nothing; --no-check writes', async () => {
    const words = ['init', '--account', 'mine', '--provider', 'fastpod', '--secret-env', 'POD_TOKEN', '--set', address()];
    const wrong = { cwd: folder, environment: { POD_TOKEN: 'wrong' } };
    const { code, stderr } = await place.run(words, wrong);
    expect(code).toBe(4);
    expect(stderr).toContain('Nothing was written.');
    expect(readdirSync(folder)).toEqual([]);
    expect((await place.run([...words, '--no-check'], wrong)).code).toBe(0);
    expect(existsSync(file)).toBe(true);
  });

  test('a secret is never taken by flag', async () => {
    const { code, stderr } = await init('--account', 'mine', '--provider', 'fastpod', '--set', 'token=canary-secret');
    expect(code).toBe(2);
    expect(stderr).toContain('secrets are never given by flag');
    expect(stderr).not.toContain('canary-secret');
  });

  test('a configuration that is there is not replaced', async () => {
    writeFileSync(file, '{}');
    const { code, stderr } = await init('--account', 'mine', '--provider', 'fastpod', '--secret-env', 'POD_TOKEN', '--set', address());
    expect(code).toBe(2);
    expect(stderr).toContain(`${file} is there already, and is not replaced. Add the account to it under "accounts"`);
    expect(readFileSync(file, 'utf8')).toBe('{}');
  });
});

(hasTerminal ? describe : describe.skip)('on a terminal', () => {
  let terminal: Terminal;

  beforeEach(() => {
    terminal = openTerminal({ command: [process.execPath, PROGRAM, 'init', '--set', address()], cwd: folder, environment: { XDG_CACHE_HOME: join(place.folder, 'cache') } });
  });
  afterEach(() => terminal.close());

  async function answer(question: RegExp, typed: string): Promise<void> {
    await terminal.shows(question);
    terminal.type(typed);
    terminal.press('Enter');
  }

  test('asks, hides the secret, checks it, and keeps it where only its owner reads', async () => {
    await answer(/^Account id.*:$/m, 'My Shop');
    await answer(/That does not fit: an account id has lower-case letters[^]*Account id.*:$/m, 'mine');
    await answer(/^Provider \(fastpod, next-commerce\):$/m, 'fastpod');
    await answer(/or name an environment variable \(e\)\? \[t\]$/m, '');
    await answer(/^token \(not shown\):$/m, place.pod.token);
    const screen = await terminal.shows(/\[exit 0\]/);
    expect(screen).toContain('accepts the');
    expect(screen).not.toContain(place.pod.token);
    const secret = join(folder, 'secrets', 'mine-token');
    expect(readFileSync(secret, 'utf8')).toBe(`${place.pod.token}\n`);
    expect(statSync(secret).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'secrets')).mode & 0o777).toBe(0o700);
    expect(readFileSync(file, 'utf8')).not.toContain(place.pod.token);
    expect((await place.run(['doctor'], { cwd: folder })).code).toBe(0);
  });

  test('a secret that is refused is said before anything is written, and the default is not to write', async () => {
    await answer(/^Account id.*:$/m, 'mine');
    await answer(/^Provider .*:$/m, 'fastpod');
    await answer(/or name an environment variable \(e\)\? \[t\]$/m, '');
    await answer(/^token \(not shown\):$/m, 'wrong-secret');
    await answer(/Write it all the same\? \[y\/N\]$/m, '');
    expect(await terminal.shows(/\[exit 4\]/)).not.toContain('wrong-secret');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a secret pasted at the question before is not taken for anything', async () => {
    await answer(/^Account id.*:$/m, 'mine');
    await answer(/^Provider .*:$/m, 'fastpod');
    await answer(/\(e\)\? \[t\]$/m, 'pasted_too_early');
    await answer(/answer t or e[^]*\(e\)\? \[t\]$/m, 'e');
    await answer(/^Name of the environment variable:$/m, 'NOT_SET_HERE');
    await answer(/NOT_SET_HERE is[^]*Write it all the same\? \[y\/N\]$/m, 'y');
    await terminal.shows(/\[exit 0\]/);
    expect(readFileSync(file, 'utf8')).toContain('{\n          "env": "NOT_SET_HERE"');
    expect(readFileSync(file, 'utf8')).not.toContain('pasted_too_early');
  });

  test('Ctrl-C at the secret leaves nothing', async () => {
    await answer(/^Account id.*:$/m, 'mine');
    await answer(/^Provider .*:$/m, 'fastpod');
    await answer(/or name an environment variable \(e\)\? \[t\]$/m, '');
    await terminal.shows(/^token \(not shown\):$/m);
    terminal.type('half-a-sec');
    terminal.press('C-c');
    const screen = await terminal.shows(/\[exit 130\]/);
    expect(screen).toContain('Interrupted; nothing was written.');
    expect(screen).not.toContain('half-a-sec');
    expect(readdirSync(folder)).toEqual([]);
  });
});
