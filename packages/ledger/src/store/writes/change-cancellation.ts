import type { CancellationChange, Seen } from '@countermand/core';
import { IllegalMoveError } from '@countermand/core/errors';
import { canMove, isEndState, type Cancellation, type NewEvent } from '@countermand/core/model';
import { prepared } from '../prepared.ts';
import { asStored, isAsStored } from '../rows/as-stored.ts';
import { fromBody } from '../rows/body.ts';
import type { LedgerDatabase } from '../tables.ts';
import { appendEvent } from './append-event.ts';
import { updateCancellationRow, type RowUpdate } from './cancellation-rows.ts';
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
  'nudged',
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

type Standing = Pick<RowUpdate, 'current' | 'followUpFailed'>;

/** Gives the cancellation as changed; undefined where the row was no longer as seen. */
export async function changeCancellation(database: LedgerDatabase, { seen, change, event, now }: CancellationUpdate): Promise<Cancellation | undefined> {
  const standing = standingAsSeen(seen, change) ?? (await findStanding(database, seen));
  if (!standing) return undefined;
  const next = changedCancellation(standing.current, change, now);
  if (!(await updateCancellationRow(database, { ...standing, next }))) return undefined;
  await appendEvent(database, event, next.batch);
  return asStored(next);
}

/**
 * Whoever brings the record that the ledger gave out spares a look at it: a row of the same version holds the same.
 * Where the move is illegal, or the need of a person may change, the row itself is asked.
 */
function standingAsSeen(seen: Seen | Cancellation, { state, warnings }: CancellationChange): Standing | undefined {
  if (!('state' in seen) || !isAsStored(seen)) return undefined;
  const isLegal = state === undefined || state === seen.state || canMove(seen.state, state);
  const mayNeedPerson = warnings !== undefined || state === 'needs_attention' || seen.state === 'needs_attention';
  return isLegal && !mayNeedPerson ? { current: seen, followUpFailed: false } : undefined;
}

async function findStanding(database: LedgerDatabase, seen: Seen): Promise<Standing | undefined> {
  const [row] = (await bySeen(database, seen)).rows;
  return row && { current: fromBody<Cancellation>(row), followUpFailed: row.follow_up_failed === 1 };
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
