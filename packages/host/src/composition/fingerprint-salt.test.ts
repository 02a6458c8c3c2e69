import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { readOrCreateSalt } from './fingerprint-salt.ts';

test('the salt is made once, kept beside the ledger, and readable by its owner alone', () => {
  const ledger = join(temporaryFolder(), 'new-folder/countermand.db');
  const salt = readOrCreateSalt(ledger);
  expect(salt).toMatch(/^[0-9a-f]{64}$/);
  expect(readOrCreateSalt(ledger)).toBe(salt);
  expect(statSync(`${ledger}.salt`).mode & 0o777).toBe(0o600);
});
