import type { FollowUpChange, Seen } from '@countermand/core';
import { IllegalMoveError } from '@countermand/core/errors';
import { FOLLOW_UP_MOVES, type FollowUp, type NewEvent } from '@countermand/core/model';
import { fromBody } from '../rows/body.ts';
import { followUpColumns } from '../rows/follow-up-row.ts';
import type { LedgerDatabase } from '../tables.ts';
import { appendEvent } from './append-event.ts';
import { refreshAttention } from './refresh-attention.ts';
import { withChange } from './mutable-fields.ts';

const MUTABLE = [
  'target',
  'providerStatus',
  'state',
  'epoch',
  'step',
  'nextActionAt',
  'writes',
  'attempts',
  'remark',
] as const satisfies readonly (keyof FollowUpChange)[];

export async function insertFollowUp(database: LedgerDatabase, followUp: FollowUp, event: NewEvent): Promise<void> {
  await database.insertInto('follow_ups').values(followUpColumns(followUp)).execute();
  if (followUp.state === 'failed') await refreshAttention(database, followUp.cancellationId);
  await appendEvent(database, event);
}

export interface FollowUpUpdate {
  readonly seen: Seen;
  readonly change: FollowUpChange;
  readonly event: NewEvent;
  readonly now: number;
}

/** Says whether the row was still as seen. */
export async function changeFollowUp(database: LedgerDatabase, { seen, change, event, now }: FollowUpUpdate): Promise<boolean> {
  const row = await database
    .selectFrom('follow_ups')
    .select('body')
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst();
  if (!row) return false;
  const current = fromBody<FollowUp>(row);
  const next = changed(current, change, now);
  const updated = await database
    .updateTable('follow_ups')
    .set(followUpColumns(next))
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst();
  if (updated.numUpdatedRows !== 1n) return false;
  if ((current.state === 'failed') !== (next.state === 'failed')) await refreshAttention(database, current.cancellationId);
  await appendEvent(database, event);
  return true;
}

function changed(current: FollowUp, change: FollowUpChange, now: number): FollowUp {
  const next = withChange(current, change, MUTABLE);
  if (next.state !== current.state && !FOLLOW_UP_MOVES[current.state].includes(next.state)) {
    throw new IllegalMoveError(`${current.id} cannot go from ${current.state} to ${next.state}.`);
  }
  return { ...next, version: current.version + 1, updatedAt: now };
}
