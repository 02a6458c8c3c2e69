import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { UsageError } from '../cli/usage-error.ts';
import { chooseServer, type ServerSurroundings } from './choose-server.ts';

const TOKEN = 'cmd_canary-token';
const choose = (flags: ServerSurroundings['flags'], environment: NodeJS.ProcessEnv = {}) => chooseServer({ flags, environment: { COUNTERMAND_API_TOKEN: TOKEN, ...environment } });

function refusal(flags: ServerSurroundings['flags'], environment?: NodeJS.ProcessEnv): string {
  try {
    choose(flags, environment);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  throw new Error('It was taken.');
}

describe('which server', () => {
  test('none, unless one is named', () => {
    expect(choose({})).toBeUndefined();
    expect(choose({}, { COUNTERMAND_API_URL: '' })).toBeUndefined();
  });

  test('the flag, else the environment; a flag that names a configuration counts more than that', () => {
    const environment = { COUNTERMAND_API_URL: 'https://one.example/desk/' };
    expect(choose({ api: 'https://two.example' }, environment)?.url.href).toBe('https://two.example/');
    expect(choose({}, environment)).toEqual({ url: new URL('https://one.example/desk/'), token: TOKEN });
    expect(choose({ config: 'here.json' }, environment)).toBeUndefined();
    expect(choose({ demo: true }, environment)).toBeUndefined();
  });

  test.each([
    [{ api: 'https://one.example', config: 'here.json' }, /--api and --config exclude/],
    [{ api: 'https://one.example', demo: true }, /--api and --demo exclude/],
    [{ api: 'one.example' }, /--api takes the address of a server/],
    [{ api: 'ftp://one.example' }, /--api takes the address of a server/],
    [{ api: '' }, /--api takes the address of a server/],
    [{ api: 'https://me:secret@one.example' }, /without a user/],
    [{ api: 'https://one.example/?token=x' }, /without a user, a query/],
  ])('%j is refused', (flags, words) => {
    expect(refusal(flags)).toMatch(words);
  });

  test.each(['http://localhost:4000', 'http://127.0.0.1:4000', 'http://127.1:4000', 'http://[::1]:4000', 'http://desk.localhost'])('plain http to this machine: %s', (api) => {
    expect(choose({ api })?.token).toBe(TOKEN);
  });

  test.each(['http://one.example', 'http://192.168.0.1', 'http://127.0.0.1.one.example', 'http://localhost.one.example', 'http://[::2]', 'http://0.0.0.0', 'http://[::ffff:10.0.0.1]'])(
    'the key never crosses a network in the clear: %s',
    (api) => {
      expect(refusal({ api })).toMatch(/readable to all\. Use https/);
      expect(refusal({}, { COUNTERMAND_API_URL: api })).toMatch(/^COUNTERMAND_API_URL names/);
    },
  );
});

describe('its key', () => {
  const api = 'https://one.example';

  test('a missing one is told with where it belongs', () => {
    expect(refusal({ api }, { COUNTERMAND_API_TOKEN: '' })).toMatch(/^https:\/\/one\.example takes no call without a key: set COUNTERMAND_API_TOKEN/);
  });

  test('may be in a file; the variable counts more', () => {
    const folder = mkdtempSync(join(tmpdir(), 'countermand-'));
    const file = join(folder, 'key');
    writeFileSync(file, 'cmd_from-file\n');
    expect(choose({ api }, { COUNTERMAND_API_TOKEN: '', COUNTERMAND_API_TOKEN_FILE: file })?.token).toBe('cmd_from-file');
    expect(choose({ api }, { COUNTERMAND_API_TOKEN_FILE: file })?.token).toBe(TOKEN);
    rmSync(folder, { recursive: true });
    expect(refusal({ api }, { COUNTERMAND_API_TOKEN: '', COUNTERMAND_API_TOKEN_FILE: file })).toMatch(/which cannot be read \(ENOENT\)/);
  });

  test.each(['two words', 'cmd_line\nbreak', 'schlüssel'])('what cannot be one is refused unseen: %j', (token) => {
    const words = refusal({ api }, { COUNTERMAND_API_TOKEN: token });
    expect(words).toMatch(/^What COUNTERMAND_API_TOKEN holds is no key/);
    expect(words).not.toContain(token);
  });
});
