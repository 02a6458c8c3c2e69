import type { OrderUpdate } from '@countermand/cancel-flow';

/** Calls at a time. */
const AT_ONCE = 5;

/** Takes each back for itself, and answers those that were: what is refused for one says nothing of the others. Rejects where none was, with why. */
export async function withdrawSeveral(one: (id: string) => Promise<OrderUpdate>, ids: readonly string[], signal: AbortSignal): Promise<readonly OrderUpdate[]> {
  const answers: PromiseSettledResult<OrderUpdate>[] = [];
  for (let first = 0; first < ids.length && !signal.aborted; first += AT_ONCE) answers.push(...(await Promise.allSettled(ids.slice(first, first + AT_ONCE).map(one))));
  const updates = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  const refused = answers.find((answer) => answer.status === 'rejected');
  if (updates.length === 0 && refused) throw refused.reason;
  return updates;
}
