import { awaitedOrder, isLiveState, type Cancellation, type WarningCode } from '@countermand/core/model';
import type { CancellationsTable, CancellationWork } from '../tables.ts';
import { toBody } from './body.ts';
import { flag } from './flag.ts';

/** Warnings that keep an ended cancellation on the desk. */
const DESK_WARNINGS: readonly WarningCode[] = ['contradicted_after_end', 'replacement_not_held'];

/** The columns that follow from a cancellation; its target key and its follow-ups' state are known elsewhere. */
export type DerivedColumns = Omit<CancellationsTable, 'target_key' | 'follow_up_failed'>;

export function cancellationColumns(cancellation: Cancellation, followUpFailed: boolean): DerivedColumns {
  return { ...searchedColumns(cancellation, followUpFailed), body: toBody(cancellation) };
}

/** All but the record itself. */
export function searchedColumns(cancellation: Cancellation, followUpFailed: boolean): Omit<DerivedColumns, 'body'> {
  return {
    id: cancellation.id,
    account: cancellation.account,
    reference: cancellation.reference,
    batch: cancellation.batch,
    state: cancellation.state,
    live: flag(isLiveState(cancellation.state)),
    version: cancellation.version,
    work: workOf(cancellation),
    due_at: dueAt(cancellation),
    attention: flag(followUpFailed || needsPerson(cancellation)),
    created_at: cancellation.createdAt,
    settled_at: cancellation.settledAt,
    awaited_order: awaitedOrder(cancellation),
  };
}

export function needsPerson(cancellation: Cancellation): boolean {
  return cancellation.state === 'needs_attention' || cancellation.warnings.some((warning) => DESK_WARNINGS.includes(warning.code));
}

function workOf({ state, priority, nudged }: Cancellation): CancellationWork {
  switch (state) {
    case 'scheduled':
    case 'queued':
      return priority === 'interactive' ? 'interactive_stop' : 'bulk_stop';
    case 'sending':
    case 'unknown':
      return state;
    case 'requested':
      return 'watching';
    case 'needs_attention':
      return nudged ? 'watching' : 'interactive_stop';
    // Due only when a person asked for another look.
    case 'cancelled':
    case 'refused':
    case 'failed':
    case 'withdrawn':
      return 'interactive_stop';
  }
}

/** A call that is leaving is always due: should its process be gone, nobody else will name a time. */
function dueAt({ state, nextActionAt }: Cancellation): number | null {
  return state === 'sending' ? (nextActionAt ?? 0) : nextActionAt;
}
