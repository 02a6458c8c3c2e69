import type { LaneClaim, LaneLease } from '@countermand/core';
import { laneColumns, laneOf } from '../rows/lane-row.ts';
import type { LedgerDatabase } from '../tables.ts';

/** The name of nobody: the holder let go. */
const RELEASED = '';

/** Takes or renews a lane; undefined while another holder's lease is alive. */
export async function claimLane(database: LedgerDatabase, claim: LaneClaim, now: number): Promise<LaneLease | undefined> {
  const row = await database.selectFrom('lanes').selectAll().where('account', '=', claim.account).executeTakeFirst();
  const lease = claimed(row && laneOf(row), claim, now);
  if (!lease) return undefined;
  await database
    .insertInto('lanes')
    .values(laneColumns(lease))
    .onConflict((conflict) => conflict.column('account').doUpdateSet(laneColumns(lease)))
    .execute();
  return lease;
}

function claimed(present: LaneLease | undefined, claim: LaneClaim, now: number): LaneLease | undefined {
  const { account, holder, pid, processStart, bootId } = claim;
  const mine = { account, holder, pid, processStart, bootId, expiresAt: now + claim.leaseMs };
  if (!present) return { ...mine, epoch: 1, previousLeaseEnd: 0 };
  if (present.holder === holder) return { ...mine, epoch: present.epoch, previousLeaseEnd: present.previousLeaseEnd };
  const dead = claim.holderProvenDead?.holder === present.holder && claim.holderProvenDead.epoch === present.epoch;
  const released = present.holder === RELEASED;
  if (!dead && !released && present.expiresAt > now) return undefined;
  return { ...mine, epoch: present.epoch + 1, previousLeaseEnd: dead ? now : present.expiresAt };
}

/** A released lease ended at that moment: the next holder need not wait for what was left of it. */
export async function releaseLane(database: LedgerDatabase, lane: Pick<LaneLease, 'account' | 'holder' | 'epoch'>, now: number): Promise<void> {
  await database
    .updateTable('lanes')
    .set({ holder: RELEASED, expires_at: now })
    .where('account', '=', lane.account)
    .where('holder', '=', lane.holder)
    .where('epoch', '=', lane.epoch)
    .execute();
}
