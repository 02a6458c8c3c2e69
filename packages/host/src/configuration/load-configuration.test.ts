import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ConfigurationError } from '@countermand/core/errors';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { postgresPasswords, type PostgresLocation } from './ledger-location.ts';
import { loadConfiguration } from './load-configuration.ts';

function load(text: string, environment: NodeJS.ProcessEnv = {}) {
  const folder = temporaryFolder({ 'countermand.config.json': text });
  const file = join(folder, 'countermand.config.json');
  return { folder, file, configuration: loadConfiguration({ file, environment }) };
}

function complaint(text: string, environment: NodeJS.ProcessEnv = {}): string {
  const folder = temporaryFolder({ 'countermand.config.json': text });
  const file = join(folder, 'countermand.config.json');
  try {
    loadConfiguration({ file, environment });
  } catch (error) {
    expect(ConfigurationError.isInstance(error)).toBe(true);
    return (error as Error).message.replace(file, 'FILE').replace(folder, 'FOLDER');
  }
  throw new Error('The configuration was accepted.');
}

describe('a right configuration', () => {
  test('may hold comments and trailing commas, and gets its defaults', () => {
    const { folder, file, configuration } = load('{ // shops\n "accounts": [ { "id": "acme", "provider": "p", }, ], }');
    expect(configuration).toMatchObject({
      file,
      folder,
      ledger: { kind: 'sqlite', path: join(folder, 'countermand.db') },
      accounts: [{ id: 'acme', provider: 'p', settings: {} }],
      core: { undoWindowSeconds: 0, writesPerCancellation: 3, staleAfterHours: 24 },
      network: { allow: [], proxy: null },
      server: { host: '127.0.0.1', port: 4000, rateLimit: { requests: 600, perSeconds: 60 }, origins: [] },
      demo: false,
    });
  });

  test('keeps what it says', () => {
    const { folder, configuration } = load(`{
      "ledger": "sqlite:data/c.db", "plugins": ["./mine.js"], "undoWindowSeconds": 30,
      "limits": { "writesPerCancellation": 2 }, "retention": { "settledDays": 90 }, "network": { "allow": ["10.1.0.0/16", "fd00::/8"], "proxy": "http://proxy:3128" }, "server": { "port": 0, "rateLimit": { "requests": 5 }, "origins": ["https://desk.example"] } }`);
    expect(configuration).toMatchObject({
      ledger: { path: join(folder, 'data/c.db') },
      plugins: ['./mine.js'],
      core: { undoWindowSeconds: 30, writesPerCancellation: 2, staleAfterHours: 24, retention: { settledDays: 90, idempotencyDays: null } },
      network: { allow: ['10.1.0.0/16', 'fd00::/8'], proxy: 'http://proxy:3128' },
      server: { host: '127.0.0.1', port: 0, rateLimit: { requests: 5, perSeconds: 60 }, origins: ['https://desk.example'] },
    });
  });

  test('may keep the address of the ledger elsewhere', () => {
    const { folder, configuration } = load('{ "ledger": { "env": "LEDGER" } }', { LEDGER: 'sqlite:x.db' });
    expect(configuration.ledger).toEqual({ kind: 'sqlite', path: join(folder, 'x.db') });
  });

  test.each(['postgres://user:secret@host:5433/orders?sslmode=verify-full', 'postgresql://host/orders'])('may name a PostgreSQL database: %s', (url) => {
    expect(load(JSON.stringify({ ledger: url })).configuration.ledger).toEqual({ kind: 'postgres', url });
    expect(load('{ "ledger": { "env": "LEDGER" } }', { LEDGER: url }).configuration.ledger).toEqual({ kind: 'postgres', url });
  });

  test.each([
    ['postgres://user:secret@host/orders', ['secret']],
    ['postgres://user:a%2Fb@host/orders', ['a/b']],
    ['postgres://user@host/orders?password=secret', ['secret']],
    ['postgres://user@host/orders', []],
  ])('the passwords of %s are known', (url, passwords) => {
    const { ledger, ledgerWritten } = load(JSON.stringify({ ledger: url })).configuration;
    expect(ledgerWritten).toBe(true);
    expect(postgresPasswords(ledger as PostgresLocation)).toEqual(passwords);
    expect(load('{ "ledger": { "env": "LEDGER" } }', { LEDGER: url }).configuration.ledgerWritten).toBe(false);
  });

  test.each(['top/secret', 'top#secret', 'top?secret', 'top%secret'])('a password that is not percent-encoded (%s) is not repeated, and it is said what to do', (password) => {
    const said = complaint(JSON.stringify({ ledger: `postgres://user:${password}@host/orders` }));
    expect(said).toContain('FILE:1:2: ledger: not an address such as postgres://');
    expect(said).toContain('/ is %2F');
    expect(said).not.toContain('secret');
  });

  test('marks every account of the demo', () => {
    const folder = temporaryFolder({ 'demo.json': '{ "accounts": [{ "id": "demo-a", "provider": "p" }] }' });
    const configuration = loadConfiguration({ file: join(folder, 'demo.json'), environment: {}, demo: true });
    expect(configuration.accounts).toEqual([{ id: 'demo-a', provider: 'p', settings: {}, demo: true }]);
  });
});

describe('a wrong configuration gives one message that names the key', () => {
  test.each([
    ['an unknown key', '{\n  "acounts": [] }', 'FILE:2:3: acounts: unknown key; known: $schema, ledger, plugins, accounts, undoWindowSeconds, limits, retention, network, secret, server, worker'],
    ['an unknown key within', '{ "server": { "prot": 1 } }', 'FILE:1:15: server.prot: unknown key; known: host, port, allowRemote, hosts, rateLimit, origins'],
    ['keys kept for less than a week', '{ "retention": { "idempotencyDays": 3 } }', 'FILE:1:18: retention.idempotencyDays: too small: expected number to be >=7'],
    ['a wrong type', '{ "accounts": [{ "id": 7, "provider": "p" }] }', 'FILE:1:18: accounts[0].id: expected string, received number'],
    ['a missing key', '{ "accounts": [{ "id": "a" }] }', 'FILE:1:16: accounts[0].provider: missing; expected string'],
    ['a wrong account id', '{ "accounts": [{ "id": "A b", "provider": "p" }] }', 'FILE:1:18: accounts[0].id: an account id has lower-case letters, digits and hyphens, at most 63'],
    ['an id used twice', '{ "accounts": [{ "id": "a", "provider": "p" }, { "id": "a", "provider": "q" }] }', 'FILE:1:50: accounts[1].id: "a" is the id of accounts[0] already; each account needs its own.'],
    ['a network that is none', '{ "network": { "allow": ["10.1.0.0"] } }', 'FILE:1:26: network.allow[0]: not a network such as 10.1.0.0/16'],
    ['a proxy that is no URL', '{ "network": { "proxy": "proxy" } }', 'FILE:1:16: network.proxy: not an http: or https: URL'],
    ['a wrong key of the ledger', '{ "ledger": { "evn": "X" } }', 'FILE:1:3: ledger: expected text such as sqlite:./countermand.db or postgres://…, { "env": NAME } or { "file": PATH }'],
    ['PostgreSQL without a database', '{ "ledger": "postgres://user:pass@host" }', 'FILE:1:3: ledger: not an address such as postgres://USER:PASSWORD@HOST:5432/DATABASE. Percent-encode what is special in the password: / is %2F, ? is %3F, # is %23, % is %25.'],
    ['PostgreSQL without a host', '{ "ledger": "postgresql:user:pass" }', 'FILE:1:3: ledger: not an address such as postgres://USER:PASSWORD@HOST:5432/DATABASE. Percent-encode what is special in the password: / is %2F, ? is %3F, # is %23, % is %25.'],
    ['a ledger without a kind', '{ "ledger": "countermand.db" }', 'FILE:1:3: ledger: expected sqlite:PATH, such as sqlite:./countermand.db, or postgres://USER@HOST:5432/DATABASE.'],
    ['a ledger in memory', '{ "ledger": "sqlite::memory:" }', 'FILE:1:3: ledger: a ledger in memory would forget what it accepted; name a file.'],
    ['a variable that is not set', '{ "ledger": { "env": "LEDGER" } }', 'FILE:1:3: ledger: the environment variable LEDGER is not set.'],
    ['a file that is not there', '{ "ledger": { "file": "ledger.txt" } }', 'FILE:1:3: ledger: FOLDER/ledger.txt cannot be read (ENOENT).'],
    ['a secret written out', '{ "secret": "inline" }', 'FILE:1:3: secret: expected { "env": NAME } or { "file": PATH }'],
    ['an origin with a path', '{ "server": { "origins": ["https://desk.example/"] } }', 'FILE:1:27: server.origins[0]: write the origin alone, as browsers do: https://desk.example.'],
    ['a name with a scheme', '{ "server": { "hosts": ["https://stops.example"] } }', 'FILE:1:25: server.hosts[0]: not a host name such as stops.example, without scheme and port'],
    ['a key written twice', '{ "server": {},\n "server": {} }', 'FILE:2:2: not valid JSON: the key "server" is written twice.'],
    ['no JSON', '{ "server": ', 'FILE:1:13: not valid JSON: value expected.'],
    ['an empty file', '', 'FILE:1:1: not valid JSON: the file is empty.'],
    ['a list', '[]', 'FILE: expected object, received array'],
  ])('%s', (_name, text, message) => {
    expect(complaint(text)).toBe(message);
  });

  test('a file that cannot be read', () => {
    const folder = temporaryFolder();
    expect(() => loadConfiguration({ file: folder, environment: {} })).toThrow(`${folder}: cannot be read (EISDIR).`);
  });
});
