import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { KnownSecrets } from './known-secrets.ts';
import { SecretStore } from './secret-store.ts';

function storeIn(folder: string, environment: NodeJS.ProcessEnv = {}): SecretStore {
  return new SecretStore(folder, environment, new KnownSecrets());
}

test('reads a variable, a file relative to the configuration, and a literal; without the line break at the end', () => {
  const store = storeIn(temporaryFolder({ 'secrets/token': 'from-file\r\n' }), { TOKEN: 'from-variable\n' });
  expect(store.look({ env: 'TOKEN' })).toEqual({ ok: true, secret: 'from-variable' });
  expect(store.look({ file: 'secrets/token' })).toEqual({ ok: true, secret: 'from-file' });
  expect(store.look('literal')).toEqual({ ok: true, secret: 'literal' });
});

test('reads a file again when it has changed, and when the provider refused what it held', () => {
  const folder = temporaryFolder({ token: 'one' });
  const store = storeIn(folder);
  expect(store.look({ file: 'token' })).toEqual({ ok: true, secret: 'one' });
  writeFileSync(join(folder, 'token'), 'three');
  expect(store.look({ file: 'token' })).toEqual({ ok: true, secret: 'three' });

  const longAgo = new Date(1_000_000_000_000);
  utimesSync(join(folder, 'token'), longAgo, longAgo);
  store.look({ file: 'token' });
  writeFileSync(join(folder, 'token'), 'fours');
  utimesSync(join(folder, 'token'), longAgo, longAgo);
  expect(store.look({ file: 'token' })).toEqual({ ok: true, secret: 'three' });
  store.reread({ file: 'token' });
  expect(store.look({ file: 'token' })).toEqual({ ok: true, secret: 'fours' });
});

test('what is missing or empty is said, with where it was looked for', () => {
  const folder = temporaryFolder({ empty: '\n' });
  const store = storeIn(folder, { EMPTY: '' });
  expect(store.look({ env: 'NOPE' })).toEqual({ ok: false, problem: 'The environment variable NOPE is not set.' });
  expect(store.look({ env: 'EMPTY' })).toEqual({ ok: false, problem: 'The environment variable EMPTY is empty.' });
  expect(store.look({ file: 'empty' })).toEqual({ ok: false, problem: `The secret file ${folder}/empty is empty.` });
  expect(store.look({ file: 'nope' })).toEqual({ ok: false, problem: `The secret file ${folder}/nope cannot be read (ENOENT).` });
});

test('a reader that cannot answer rejects with the same sentence', async () => {
  await expect(storeIn('/').read({ env: 'NOPE' })).rejects.toThrow('The environment variable NOPE is not set.');
  await expect(storeIn('/', { TOKEN: 'yes' }).read({ env: 'TOKEN' })).resolves.toBe('yes');
});

test('law 10: a secret that was read is redacted, however it is written', () => {
  const known = new KnownSecrets();
  new SecretStore('/', { TOKEN: 'canary "7" / é' }, known).look({ env: 'TOKEN' });
  const base64 = Buffer.from('canary "7" / é').toString('base64');
  expect(known.redact(`a canary "7" / é b ${JSON.stringify('canary "7" / é')} c ${encodeURIComponent('canary "7" / é')} d ${base64}`)).toBe(
    'a [redacted] b "[redacted]" c [redacted] d [redacted]',
  );
});

test('a secret within a longer one does not leave the rest of it standing', () => {
  const known = new KnownSecrets();
  known.add('token');
  known.add('token-long');
  expect(known.redact('token-long token')).toBe('[redacted] [redacted]');
});
