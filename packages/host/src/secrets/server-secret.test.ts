import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { KnownSecrets } from './known-secrets.ts';
import { SecretStore } from './secret-store.ts';
import { createServerSecret, type ServerSecretParts } from './server-secret.ts';

const LONG = 'a'.repeat(40);

function secretOf(parts: Partial<ServerSecretParts> = {}, environment: NodeJS.ProcessEnv = {}) {
  const known = parts.known ?? new KnownSecrets();
  return createServerSecret({ source: undefined, ledger: { kind: 'postgres', url: 'postgres://db/x' }, secrets: new SecretStore('/', environment, known), known, ...parts });
}

function keyOf(secret: ReturnType<typeof createServerSecret>, purpose = 'test'): string {
  const derived = secret.derive(purpose);
  if (!derived.ok) throw new Error(derived.problem);
  return Buffer.from(derived.key).toString('hex');
}

test('beside a ledger file it is made once, for its owner alone, and only when it is needed', () => {
  const path = join(temporaryFolder(), 'new/countermand.db');
  const ledger = { kind: 'sqlite', path } as const;
  const secret = secretOf({ ledger });
  expect(() => statSync(`${path}.secret`)).toThrow('ENOENT');
  expect(keyOf(secret)).toMatch(/^[0-9a-f]{64}$/);
  expect(statSync(`${path}.secret`).mode & 0o777).toBe(0o600);
  expect(keyOf(secretOf({ ledger }))).toBe(keyOf(secret));
  expect(keyOf(secret, 'another')).not.toBe(keyOf(secret));
});

test('a configured one is the same for all machines', () => {
  const one = secretOf({ source: { env: 'SECRET' } }, { SECRET: LONG });
  expect(keyOf(one)).toBe(keyOf(secretOf({ source: { env: 'SECRET' }, ledger: { kind: 'sqlite', path: '/nowhere/x.db' } }, { SECRET: LONG })));
  expect(keyOf(one)).not.toBe(keyOf(secretOf({ source: { env: 'SECRET' } }, { SECRET: `${LONG}b` })));
});

test('where there is none, or none that is good, it is said what to do', () => {
  const problem = (secret: ReturnType<typeof createServerSecret>) => secret.derive('x');
  expect(problem(secretOf())).toMatchObject({ ok: false, problem: expect.stringContaining('"secret": { "env": "COUNTERMAND_SECRET" }') });
  expect(problem(secretOf({ source: { env: 'SECRET' } }))).toEqual({ ok: false, problem: 'The environment variable SECRET is not set.' });
  expect(problem(secretOf({ source: { env: 'SECRET' } }, { SECRET: 'short' }))).toMatchObject({ ok: false, problem: expect.stringContaining('too short') });
  const blocked = join(temporaryFolder(), 'file');
  writeFileSync(blocked, '');
  expect(problem(secretOf({ ledger: { kind: 'sqlite', path: join(blocked, 'x.db') } }))).toMatchObject({ ok: false, problem: expect.stringContaining('(ENOTDIR)') });
});

test('law 10: neither it nor what is derived from it leaves by a log', () => {
  const known = new KnownSecrets();
  const key = Buffer.from(keyOf(secretOf({ known, source: { env: 'SECRET' } }, { SECRET: LONG })), 'hex').toString('base64');
  expect(known.redact(`whsec_${key} ${LONG}`)).toBe('whsec_[redacted] [redacted]');
});
