import type { CancellationChange, Seen } from '@countermand/core';
import { IllegalMoveError } from '@countermand/core/errors';
import { canMove, isEndState, type Cancellation, type NewEvent } from '@countermand/core/model';
import { prepared } from '../prepared.ts';
import { fromBody } from '../rows/body.ts';
import type { LedgerDatabase } from '../tables.ts';
import { appendEvent } from './append-event.ts';
import { updateCancellationRow } from './cancellation-rows.ts';
import { withChange } from './mutable-fields.ts';

/** What a change may set; the rest is given once, at birth, or by the ledger itself. */
const MUTABLE = [
  'orderNumber',
  'expectedOrderNumber',
  'state',
  'priority',
  'reason',
  'note',
  'options',
  'sendAfter',
  'epoch',
  'step',
  'nextActionAt',
  'writes',
  'attempts',
  'confirmedBy',
  'alreadyCancelled',
  'sendAgain',
  'refusal',
  'failure',
  'warnings',
  'statusBefore',
  'statusAfter',
  'observations',
  'remark',
  'batch',
  'retryOf',
  'compacted',
] as const satisfies readonly (keyof CancellationChange)[];

export interface CancellationUpdate {
  readonly seen: Seen;
  readonly change: CancellationChange;
  readonly event: NewEvent;
  readonly now: number;
}

const bySeen = prepared((database, seen: Seen) =>
  database.selectFrom('cancellations').select(['body', 'follow_up_failed']).where('id', '=', seen.id).where('version', '=', seen.version),
);

/** Says whether the row was still as seen. */
export async function changeCancellation(database: LedgerDatabase, { seen, change, event, now }: CancellationUpdate): Promise<boolean> {
  const [row] = (await bySeen(database, seen)).rows;
  if (!row) return false;
  const current = fromBody<Cancellation>(row);
  const next = changedCancellation(current, change, now);
  const won = await updateCancellationRow(database, { current, next, followUpFailed: row.follow_up_failed === 1 });
  if (won) await appendEvent(database, event);
  return won;
}

/** Throws `IllegalMoveError` for a move that the table of moves does not list. */
export function changedCancellation(current: Cancellation, change: CancellationChange, now: number): Cancellation {
  const next = withChange(current, change, MUTABLE);
  const moved = next.state !== current.state;
  if (moved && !canMove(current.state, next.state)) {
    throw new IllegalMoveError(`${current.id} cannot go from ${current.state} to ${next.state}.`);
  }
  return {
    ...next,
    version: current.version + 1,
    updatedAt: now,
    stateSince: moved ? now : current.stateSince,
    settledAt: moved && isEndState(next.state) ? now : current.settledAt,
  };
}
