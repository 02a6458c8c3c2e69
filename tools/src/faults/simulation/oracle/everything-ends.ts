import { isAtRest } from '@countermand/core';
import type { Law } from './evidence.ts';

/** Law 8: once trouble stops, everything that was accepted comes to its end, holds included; a hold that failed is said. */
export const everythingEnds: Law = ({ records, attempts, log, bugs, replacements }) => {
  const faults: string[] = [];
  for (const record of records) {
    const { cancellation, followUps } = record;
    if (!isAtRest(record)) faults.push(`law 8: ${cancellation.id} is ${cancellation.state} for ever (${cancellation.remark ?? 'nobody says why'}), its follow-ups ${followUps.map(({ state }) => state).join(', ') || 'none'}`);
    const isSaid = cancellation.warnings.some(({ code }) => code === 'replacement_not_held');
    if (followUps.some(({ state }) => state === 'failed') && !isSaid) faults.push(`law 8: a hold of ${cancellation.id} failed, and nobody says so`);
    const mayGoOut = cancellation.state === 'cancelled' && replacements.get(cancellation.target.id) === 'active';
    if (mayGoOut && !isSaid) faults.push(`law 8: what took the place of ${cancellation.target.id} may be sent out, and ${cancellation.id} does not say so`);
    const open = attempts.filter(({ cancellationId, outcome }) => cancellationId === cancellation.id && outcome === null);
    if (open.length > 0) faults.push(`law 8: ${open.map(({ id }) => id).join(', ')} of ${cancellation.id} never came to an end`);
  }
  const errors = log.filter((line) => line.startsWith('error: ') && !line.includes('The ledger cannot be reached'));
  return [...faults, ...[...errors, ...bugs].map((line) => `a bug: ${line}`)];
};
