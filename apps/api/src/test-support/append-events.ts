import type { Ledger } from '@countermand/core';
import { timestamp, type Cancellation, type NewEvent } from '@countermand/core/model';

export interface Appended {
  readonly count: number;
  /** How many share a commit; default: all. */
  readonly perCommit?: number;
  /** What each event carries of the provider's words. */
  readonly message?: string;
}

/** Writes events of a cancellation that nobody else works on. */
export async function appendEvents(ledger: Ledger, id: string, { count, perCommit = count, message }: Appended): Promise<void> {
  let latest = (await ledger.reader.cancellation(id))?.cancellation;
  for (let written = 0; written < count; written += perCommit) {
    latest = await ledger.transact(async (transaction) => {
      let changed = latest;
      for (let number = written; changed && number < Math.min(count, written + perCommit); number++) changed = await transaction.changeCancellation(changed, {}, look(changed, message));
      return changed;
    });
  }
  if (latest === undefined) throw new Error(`${id} is not there, or somebody else works on it.`);
}

function look({ id, account, state, updatedAt }: Cancellation, message: string | undefined): NewEvent {
  const evidence = message === undefined ? null : { operation: 'read', at: timestamp(updatedAt), messages: [message] };
  return { type: 'cancellation.observed', cancellationId: id, account, at: updatedAt, actor: { principal: 'system', channel: 'worker' }, reason: null, from: state, to: state, evidence, data: {} };
}
