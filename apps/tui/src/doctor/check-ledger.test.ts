import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { checkLedgerFile, networkFileSystem } from './check-ledger.ts';

test('network file systems are known by their number, whichever sign it comes with', () => {
  expect(networkFileSystem(0x6969)).toBe('NFS');
  expect(networkFileSystem(0xff534d42)).toBe('CIFS');
  expect(networkFileSystem(0xff534d42 | 0)).toBe('CIFS');
  expect(networkFileSystem(0xef53)).toBeUndefined();
});

test('a ledger that others may read is told of', () => {
  const folder = mkdtempSync(join(tmpdir(), 'countermand-doctor-'));
  const path = join(folder, 'ledger.db');
  writeFileSync(path, '', { mode: 0o600 });
  expect(checkLedgerFile(path)[0]).toMatchObject({ name: 'ledger', status: 'ok' });
  chmodSync(path, 0o644);
  expect(checkLedgerFile(path)[0]).toMatchObject({ name: 'ledger', status: 'failed', exit: 2, detail: `${path} has the mode 0644. Run chmod 600 on it.` });
  rmSync(folder, { recursive: true });
});
