import type { LaneClaim, LaneLease } from '@countermand/core';
import { columnsOf, prepared } from '../prepared.ts';
import { findLane } from '../reads/find-singles.ts';
import { LANE_COLUMNS, laneColumns } from '../rows/lane-row.ts';
import type { LanesTable, LedgerDatabase } from '../tables.ts';

/** The name of nobody: the holder let go. */
const RELEASED = '';

const writeLane = prepared((database, values: LanesTable) =>
  database
    .insertInto('lanes')
    .values(columnsOf(values, LANE_COLUMNS))
    .onConflict((conflict) => conflict.column('account').doUpdateSet(columnsOf(values, LANE_COLUMNS))),
);

/** Takes or renews a lane; undefined while another holder's lease is alive. */
export async function claimLane(database: LedgerDatabase, claim: LaneClaim, now: number): Promise<LaneLease | undefined> {
  const lease = claimedLane(await findLane(database, claim.account), claim, now);
  if (lease) await writeLane(database, laneColumns(lease));
  return lease;
}

/** The lease with the claim granted; undefined while another holder's is alive. */
export function claimedLane(present: LaneLease | undefined, claim: LaneClaim, now: number): LaneLease | undefined {
  const { account, holder, pid, processStart, bootId } = claim;
  const mine = { account, holder, pid, processStart, bootId, expiresAt: now + claim.leaseMs };
  if (!present) return { ...mine, epoch: 1, previousLeaseEnd: 0 };
  if (present.holder === holder) return { ...mine, epoch: present.epoch, previousLeaseEnd: present.previousLeaseEnd };
  const dead = claim.holderProvenDead?.holder === present.holder && claim.holderProvenDead.epoch === present.epoch;
  const released = present.holder === RELEASED;
  if (!dead && !released && present.expiresAt > now) return undefined;
  // A dead holder's lease ended with it, now at the latest; a released one when it was let go.
  return { ...mine, epoch: present.epoch + 1, previousLeaseEnd: Math.min(now, present.expiresAt) };
}

export type HeldLane = Pick<LaneLease, 'account' | 'holder' | 'epoch'>;

export async function releaseLane(database: LedgerDatabase, lane: HeldLane, now: number): Promise<void> {
  const released = releasedLane(await findLane(database, lane.account), lane, now);
  if (released) await writeLane(database, laneColumns(released));
}

/** A released lease ends at that moment: the next holder need not wait for what was left of it. Undefined where it is another's. */
export function releasedLane(present: LaneLease | undefined, { holder, epoch }: HeldLane, now: number): LaneLease | undefined {
  return present?.holder === holder && present.epoch === epoch ? { ...present, holder: RELEASED, expiresAt: now } : undefined;
}
