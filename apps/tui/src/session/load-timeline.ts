import type { EventView } from '@countermand/core/model';
import type { Answer } from '../service/answer.ts';
import type { Service } from '../service/service.ts';

/** The longest page of events. */
const PAGE = 500;

/** The events of one cancellation, oldest first. `known` are those that were read before: only later ones are asked for. */
export async function loadTimeline(
  service: Pick<Service, 'events'>,
  cancellation: string,
  { known, signal }: { readonly known: readonly EventView[]; readonly signal: AbortSignal },
): Promise<Answer<readonly EventView[]>> {
  const events = [...known];
  for (;;) {
    const answer = await service.events({ cancellation, after: events.at(-1)?.position ?? 0, limit: PAGE }, signal);
    if (!answer.ok) return answer;
    events.push(...answer.value.items);
    if (answer.value.items.length < PAGE) return { ok: true, value: events };
  }
}
