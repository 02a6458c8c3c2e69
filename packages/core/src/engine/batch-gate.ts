import type { Cancellation } from '../model/cancellation.ts';
import type { BatchState } from '../model/batch-states.ts';
import type { Requester } from '../model/requester.ts';
import type { CancellationRecord } from '../model/view.ts';
import { takeBack } from '../use-cases/take-back.ts';
import type { LedgerReader, LedgerTransaction } from '../ports/ledger.ts';
import { SYSTEM_ACTOR } from '../model/requester.ts';
import { applyChange, type LaneContext } from './lane-context.ts';

type Gate =
  | { readonly kind: 'open' }
  | { readonly kind: 'paused' }
  /** Requesters of aborted batches, whose abort did not get to them. */
  | { readonly kind: 'aborted'; readonly leaving: readonly Requester[] };

const OPEN: Gate = { kind: 'open' };

/** Whether somebody wants this cancellation sent now. Costs nothing where one who asks for it is no batch. */
export async function batchGate(reader: Pick<LedgerReader, 'batch'>, requesters: readonly Requester[]): Promise<Gate> {
  const active = requesters.filter(({ withdrawnAt }) => withdrawnAt === null);
  if (active.length === 0 || active.some(({ batch }) => batch === null)) return OPEN;
  const states = new Map<string, BatchState | undefined>();
  for (const { batch } of active) {
    if (batch === null || states.has(batch)) continue;
    const state = (await reader.batch(batch))?.state;
    if (state !== 'paused' && state !== 'aborted') return OPEN;
    states.set(batch, state);
  }
  const leaving = active.filter(({ batch }) => batch !== null && states.get(batch) === 'aborted');
  return leaving.length > 0 ? { kind: 'aborted', leaving } : { kind: 'paused' };
}

/**
 * Whether somebody wants it sent now, as the transaction sees it. Only bulk work can be held back: as soon as one who asks for
 * a cancellation is no batch it is interactive, and only then.
 */
export async function isWanted(transaction: LedgerTransaction, { id, priority }: Cancellation): Promise<boolean> {
  if (priority !== 'bulk') return true;
  const record = await transaction.cancellation(id);
  return record !== undefined && (await batchGate(transaction, record.requesters)).kind === 'open';
}

/** Parks a queued cancellation whose batches are paused, or takes it back where they are aborted. Says whether it was held back. */
export async function holdBack(context: Pick<LaneContext, 'services' | 'lane'>, { cancellation, requesters }: CancellationRecord): Promise<boolean> {
  if (cancellation.state !== 'queued' || cancellation.priority !== 'bulk' || (await batchGate(context.services.ledger.reader, requesters)).kind === 'open') return false;
  await context.lane.transact(async (transaction) => {
    // Asked again here: a batch that was resumed meanwhile looks for what is parked only once.
    const record = await transaction.cancellation(cancellation.id);
    if (record?.cancellation.state !== 'queued') return;
    const gate = await batchGate(transaction, record.requesters);
    if (gate.kind === 'aborted') {
      await takeBack(transaction, record.cancellation, { leaving: gate.leaving, actor: SYSTEM_ACTOR, at: context.services.clock.now() });
    } else if (gate.kind === 'paused') {
      const why = 'Its batch is paused.';
      await applyChange(context, transaction, record.cancellation, { change: { nextActionAt: null, remark: why }, why });
    }
  });
  return true;
}
