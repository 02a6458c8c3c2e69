import { statfsSync, statSync } from 'node:fs';
import type { LedgerLocation } from '@countermand/host';
import { EXIT } from '../exit/exit-codes.ts';
import { checkPostgres } from './check-postgres.ts';
import type { Check } from './check.ts';

/** File systems whose locks and flushes SQLite cannot rely on, by the number Linux knows them under. */
const NETWORK_FILE_SYSTEMS: Readonly<Record<number, string>> = {
  0x6969: 'NFS',
  0x517b: 'SMB',
  0xfe534d42: 'SMB',
  0xff534d42: 'CIFS',
  0x5346414f: 'AFS',
  0x00c36400: 'Ceph',
  0x0bd00bd0: 'Lustre',
  0x47504653: 'GPFS',
  0x01021997: '9P',
  0x65735546: 'FUSE',
};

/** The ledger that has just been opened. */
export async function checkLedger(location: LedgerLocation): Promise<readonly Check[]> {
  switch (location.kind) {
    case 'sqlite':
      return checkLedgerFile(location.path);
    case 'postgres':
      return checkPostgres(location);
  }
}

/** Its rights and where it lies. */
export function checkLedgerFile(path: string): readonly Check[] {
  const mode = statSync(path).mode & 0o777;
  const open: Check =
    process.platform === 'win32' || mode === 0o600
      ? { name: 'ledger', status: 'ok', detail: `${path} opens, and only its owner may read it.` }
      : { name: 'ledger', status: 'failed', exit: EXIT.usage, detail: `${path} has the mode 0${mode.toString(8)}. Run chmod 600 on it.` };
  return [open, checkFileSystem(path)];
}

function checkFileSystem(path: string): Check {
  const network = networkFileSystem(statfsSync(path).type);
  if (network === undefined) return { name: 'ledger disk', status: 'ok', detail: 'It lies on a local file system.' };
  return {
    name: 'ledger disk',
    status: 'failed',
    exit: EXIT.usage,
    detail: `${path} lies on ${network}, where locks and writes are not reliable. Move the ledger to a local disk.`,
  };
}

export function networkFileSystem(type: number): string | undefined {
  // The number may arrive as a negative 32-bit one.
  return NETWORK_FILE_SYSTEMS[type >>> 0];
}
