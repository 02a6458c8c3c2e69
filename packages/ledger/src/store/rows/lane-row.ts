import type { LaneLease } from '@countermand/core';
import type { LanesTable } from '../tables.ts';

export const LANE_COLUMNS = [
  'account',
  'epoch',
  'holder',
  'expires_at',
  'previous_lease_end',
  'pid',
  'process_start',
  'boot_id',
] as const satisfies readonly (keyof LanesTable)[];

export function laneColumns(lease: LaneLease): LanesTable {
  return {
    account: lease.account,
    epoch: lease.epoch,
    holder: lease.holder,
    expires_at: lease.expiresAt,
    previous_lease_end: lease.previousLeaseEnd,
    pid: lease.pid,
    process_start: lease.processStart,
    boot_id: lease.bootId,
  };
}

export function laneOf(row: LanesTable): LaneLease {
  return {
    account: row.account,
    epoch: row.epoch,
    holder: row.holder,
    expiresAt: row.expires_at,
    previousLeaseEnd: row.previous_lease_end,
    pid: row.pid,
    processStart: row.process_start,
    bootId: row.boot_id,
  };
}
