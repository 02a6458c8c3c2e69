import type { FollowUpChange, Seen } from '@countermand/core';
import { IllegalMoveError } from '@countermand/core/errors';
import { FOLLOW_UP_MOVES, type FollowUp, type NewEvent } from '@countermand/core/model';
import { columnsOf, prepared } from '../prepared.ts';
import { fromBody } from '../rows/body.ts';
import { followUpColumns, type FollowUpColumns } from '../rows/follow-up-row.ts';
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

const CHANGING = ['state', 'version', 'work', 'due_at', 'body'] as const;

const insertRow = prepared((database, values: FollowUpColumns) =>
  database.insertInto('follow_ups').values({
    ...columnsOf(values, ['id', 'cancellation_id', 'account', ...CHANGING]),
    cancellation_created_at: (query) => query.selectFrom('cancellations').select('created_at').where('id', '=', values.cancellation_id),
  }),
);

const bySeen = prepared((database, seen: Seen) =>
  database.selectFrom('follow_ups').select('body').where('id', '=', seen.id).where('version', '=', seen.version),
);

const updateIfSeen = prepared((database, values: FollowUpColumns & { seen: number }) =>
  database
    .updateTable('follow_ups')
    .set(columnsOf(values, CHANGING))
    .where('id', '=', values.id)
    .where('version', '=', values.seen),
);

export async function insertFollowUp(database: LedgerDatabase, followUp: FollowUp, event: NewEvent): Promise<void> {
  await insertRow(database, followUpColumns(followUp));
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
  const [row] = (await bySeen(database, seen)).rows;
  if (!row) return false;
  const current = fromBody<FollowUp>(row);
  const next = changedFollowUp(current, change, now);
  if ((await updateIfSeen(database, { ...followUpColumns(next), seen: seen.version })).numAffectedRows !== 1n) return false;
  if ((current.state === 'failed') !== (next.state === 'failed')) await refreshAttention(database, current.cancellationId);
  await appendEvent(database, event);
  return true;
}

/** Throws `IllegalMoveError` for a move that the table of moves does not list. */
export function changedFollowUp(current: FollowUp, change: FollowUpChange, now: number): FollowUp {
  const next = withChange(current, change, MUTABLE);
  if (next.state !== current.state && !FOLLOW_UP_MOVES[current.state].includes(next.state)) {
    throw new IllegalMoveError(`${current.id} cannot go from ${current.state} to ${next.state}.`);
  }
  return { ...next, version: current.version + 1, updatedAt: now };
}
