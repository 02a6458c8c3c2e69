import type { Attempt } from '@countermand/core/model';
import type { Sent } from '../provider/record.ts';
import type { Law } from './evidence.ts';

/** Instants are compared to the millisecond; nothing in the simulated world takes effect in a write's last one. */
const GRAIN_MS = 1;

/** In these words an order is still going ahead, or at its end. */
const DECIDED = ['active', 'in_production', 'on_hold', 'cancel_rejected', 'stopped', 'shipped'];

/**
 * Law 3: after a write that may have taken effect, none goes to that order until a read has decided: one begun when the first
 * could land no more. An earlier one that shows the order stopped ends a cancellation, and yet allows no other write.
 */
export const readBeforeRepeat: Law = ({ sent, attempts }) => {
  const faults: string[] = [];
  const byTarget = Object.groupBy(sent, ({ target }) => target.id);
  for (const all of Object.values(byTarget)) {
    const writes = (all ?? []).filter(({ purpose }) => purpose === 'write');
    for (const [index, write] of writes.entries()) {
      const doubtful = writes.slice(0, index).filter((earlier) => isInDoubt(earlier, attempts));
      for (const earlier of doubtful) {
        const reads = (all ?? []).filter(({ operation, leftAt, heard }) => operation === 'read' && leftAt >= earlier.leftAt && heard !== undefined && heard.at <= write.leftAt);
        if (!reads.some((read) => read.leftAt >= earlier.landsBefore - GRAIN_MS && shows(read, DECIDED))) faults.push(`law 3: ${write.callId} (${write.operation} ${write.target.id}) left at ${write.leftAt} ms, and ${earlier.callId} of ${earlier.leftAt} ms may have taken effect until ${earlier.landsBefore} ms`);
      }
    }
  }
  return faults;
};

function shows({ heard, target }: Sent, words: readonly string[]): boolean {
  return heard?.kind === 'answer' && heard.status === 200 && heard.named === target.id && words.includes(heard.word ?? '');
}

/** By the wire, or by what the ledger knows of it: an answer that nobody could record is none. */
function isInDoubt(write: Sent, attempts: readonly Attempt[]): boolean {
  const outcome = attempts.find(({ id }) => id === write.callId)?.outcome;
  if (outcome === undefined || outcome === null || outcome === 'ambiguous' || outcome === 'lost') return true;
  const { heard } = write;
  if (heard === undefined) return true;
  switch (heard.kind) {
    case 'not_sent':
      return false;
    case 'nothing':
      return true;
    case 'answer':
      if (heard.status >= 300) return heard.status >= 500;
      // A stop needs its word; a hold or a request that was taken is known by the order that it names.
      return heard.named !== write.target.id || (write.operation === 'stop' && heard.word === undefined);
  }
}
