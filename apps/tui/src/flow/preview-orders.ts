import type { Draft, OrderPreview, Outcome } from '@countermand/cancel-flow';
import { readOutcome } from './flow-outcome.ts';
import type { FlowParts } from './flow-parts.ts';

/** A provider that allows four requests in a second needs six seconds for so many: progress is seen, and no call takes long. */
const PAGE = 25;

/** What stopping each of the orders would do. */
export async function previewOrders({ service, onProgress }: Pick<FlowParts, 'service' | 'onProgress'>, { orders, choices: { reason, options } }: Draft, signal: AbortSignal): Promise<Outcome<readonly OrderPreview[]>> {
  const previews: OrderPreview[] = [];
  while (previews.length < orders.length) {
    onProgress?.(previews.length);
    const references = orders.slice(previews.length, previews.length + PAGE);
    const outcome = readOutcome(await service.preview({ references, reason, options }, signal));
    if (outcome.kind !== 'done') return outcome;
    // An answer that says too little would be asked for without end.
    if (outcome.value.length !== references.length) return { kind: 'no_answer' };
    previews.push(...outcome.value);
  }
  return { kind: 'done', value: previews };
}
