import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { KnownSecrets } from './known-secrets.ts';
import { SecretReader } from './secret-reader.ts';

function readerIn(folder: string, environment: NodeJS.ProcessEnv = {}): SecretReader {
  return new SecretReader(folder, environment, new KnownSecrets());
}

test('reads a variable, a file relative to the configuration, and a literal; without the line break at the end', () => {
  const reader = readerIn(temporaryFolder({ 'secrets/token': 'from-file\r\n' }), { TOKEN: 'from-variable\n' });
  expect(reader.read({ env: 'TOKEN' })).toEqual({ ok: true, secret: 'from-variable' });
  expect(reader.read({ file: 'secrets/token' })).toEqual({ ok: true, secret: 'from-file' });
  expect(reader.read('literal')).toEqual({ ok: true, secret: 'literal' });
});

test('reads a file again when it has changed, and when the provider refused what it held', () => {
  const folder = temporaryFolder({ token: 'one' });
  const reader = readerIn(folder);
  expect(reader.read({ file: 'token' })).toEqual({ ok: true, secret: 'one' });
  writeFileSync(join(folder, 'token'), 'three');
  expect(reader.read({ file: 'token' })).toEqual({ ok: true, secret: 'three' });

  const longAgo = new Date(1_000_000_000_000);
  utimesSync(join(folder, 'token'), longAgo, longAgo);
  reader.read({ file: 'token' });
  writeFileSync(join(folder, 'token'), 'fours');
  utimesSync(join(folder, 'token'), longAgo, longAgo);
  expect(reader.read({ file: 'token' })).toEqual({ ok: true, secret: 'three' });
  expect(reader.read({ file: 'token' }, { fresh: true })).toEqual({ ok: true, secret: 'fours' });
});

test('what is missing or empty is said, with where it was looked for', () => {
  const folder = temporaryFolder({ empty: '\n' });
  const reader = readerIn(folder, { EMPTY: '' });
  expect(reader.read({ env: 'NOPE' })).toEqual({ ok: false, problem: 'The environment variable NOPE is not set.' });
  expect(reader.read({ env: 'EMPTY' })).toEqual({ ok: false, problem: 'The environment variable EMPTY is empty.' });
  expect(reader.read({ file: 'empty' })).toEqual({ ok: false, problem: `The secret file ${folder}/empty is empty.` });
  expect(reader.read({ file: 'nope' })).toEqual({ ok: false, problem: `The secret file ${folder}/nope cannot be read (ENOENT).` });
});

test('law 10: a secret that was read is redacted, however it is written', () => {
  const known = new KnownSecrets();
  new SecretReader('/', { TOKEN: 'canary "7" / é' }, known).read({ env: 'TOKEN' });
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
