import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ConfigurationError } from '@countermand/core';
import { loadConfiguration } from '../configuration/load-configuration.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { checkLedger } from './check-ledger.ts';

function setUp(ledger: unknown, demo = false) {
  const folder = temporaryFolder({ 'c.json': JSON.stringify({ ledger }) });
  const configuration = loadConfiguration({ file: join(folder, 'c.json'), environment: { LEDGER: 'postgres://user:canary-password@host/orders' }, demo });
  return { folder, check: () => checkLedger(configuration) };
}

test('a folder that is not there is refused rather than made: it may be mistyped', () => {
  const { folder, check } = setUp('sqlite:./no/such/x.db');
  const message = `${folder}/c.json:1:2: ledger: there is no folder ${folder}/no/such for the ledger. Create it, or mend the path.`;
  expect(check).toThrow(new ConfigurationError(message));
  mkdirSync(join(folder, 'no/such'), { recursive: true });
  expect(check()).toEqual([]);
});

test('a password in the file is warned of and not repeated, except in the demo', () => {
  const [warning, ...others] = setUp('postgres://user:canary-password@host/orders').check();
  expect(warning).toContain('c.json:1:2: the password of the ledger is written into the file. Write { "env": NAME } or { "file": PATH }');
  expect(warning).not.toContain('canary-password');
  expect(others).toEqual([]);
  expect(setUp('postgres://user:canary-password@host/orders', true).check()).toEqual([]);
});

test('a password that is kept elsewhere, and an address without one, are as they should be', () => {
  expect(setUp({ env: 'LEDGER' }).check()).toEqual([]);
  expect(setUp('postgres://user@host/orders').check()).toEqual([]);
});
