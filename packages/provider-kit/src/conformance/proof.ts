import type { WriteOutcome } from '@countermand/core/provider';
import type { Bench } from './bench.ts';

/** Where an outcome says `stopped`, its evidence names the order with a listed status. */
export function checkProof({ subject: { provider, orders }, backend, complain }: Bench, outcome: WriteOutcome): void {
  if (outcome.kind !== 'stopped') return;
  const { evidence } = outcome;
  const record = provider.operations.find(({ name }) => name === evidence.operation);
  if (record === undefined) return complain('evidence', `The evidence is of the operation "${evidence.operation}", which the plugin does not have.`, { said: evidence });
  if (evidence.subject !== orders.stoppable.id) complain('evidence', `The evidence names ${JSON.stringify(evidence.subject)}, not the order that was to be stopped.`, { said: evidence, advice: 'compare the id in the answer with the target' });
  const words = Object.values(evidence.statuses ?? {});
  if (!words.some((word) => word !== null && record.stoppedStatuses.value.includes(word))) complain('evidence', `No status of the evidence is among ${JSON.stringify(record.stoppedStatuses.value)}.`, { said: evidence, advice: 'go by a positive list, and put the word into the evidence' });
  const truth = backend.truth(orders.stoppable);
  if (truth !== 'stopped' && truth !== 'shipped') complain('evidence', `It is told as stopped; at the backend it is ${truth}.`, { said: outcome });
}
