import type { OrderPreview } from '@countermand/cancel-flow';
import type { TargetReadingView } from '@countermand/core';
import type { Answer, ServiceProblem } from '../../../service/answer.ts';
import type { Service } from '../../../service/service.ts';

/** An order as it is now, and what stopping it would do. */
export interface Order {
  readonly reading: TargetReadingView;
  readonly preview: OrderPreview | undefined;
  /** Why there is no preview. */
  readonly problem: ServiceProblem | undefined;
}

/** Both from one reading at the provider: the second question is answered by the first for a few seconds. */
export async function readOrder(service: Pick<Service, 'readTarget' | 'preview'>, reference: string, signal: AbortSignal): Promise<Answer<Order>> {
  const reading = await service.readTarget(reference, signal);
  if (!reading.ok) return reading;
  const previews = await service.preview({ references: [reading.value.reference] }, signal);
  return { ok: true, value: { reading: reading.value, preview: previews.ok ? previews.value[0] : undefined, problem: previews.ok ? undefined : previews.problem } };
}
