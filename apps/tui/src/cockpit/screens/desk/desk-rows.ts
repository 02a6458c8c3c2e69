import type { CancellationView } from '@countermand/core/model';
import type { Answer } from '../../../service/answer.ts';
import type { CancellationQuery, Service } from '../../../service/service.ts';

/** The longest page of cancellations. */
const PAGE = 500;

/** So many of each kind are looked at; where there are more, that is said. */
export const MOST_ON_DESK = 1_000;

export interface DeskRows {
  /** What a person has to look at, oldest first. */
  readonly waiting: readonly CancellationView[];
  /** What is still being read again by itself, oldest first. */
  readonly unknown: readonly CancellationView[];
  /** There is more than this. */
  readonly more: boolean;
}

/** All that is on the desk. The service lists the newest first; here, what has waited longest comes first. */
export async function loadDesk(service: Pick<Service, 'cancellations'>, signal: AbortSignal): Promise<Answer<DeskRows>> {
  const [waiting, unknown] = await Promise.all([loadAll(service, { attention: true }, signal), loadAll(service, { states: ['unknown'] }, signal)]);
  if (!waiting.ok) return waiting;
  if (!unknown.ok) return unknown;
  const seen = new Set(waiting.value.views.map(({ id }) => id));
  return {
    ok: true,
    value: {
      waiting: waiting.value.views.toReversed(),
      unknown: unknown.value.views.filter(({ id }) => !seen.has(id)).toReversed(),
      more: waiting.value.more || unknown.value.more,
    },
  };
}

async function loadAll(service: Pick<Service, 'cancellations'>, query: CancellationQuery, signal: AbortSignal): Promise<Answer<{ readonly views: readonly CancellationView[]; readonly more: boolean }>> {
  const views: CancellationView[] = [];
  let cursor: string | undefined;
  for (;;) {
    const answer = await service.cancellations({ ...query, limit: PAGE, ...(cursor !== undefined && { cursor }) }, signal);
    if (!answer.ok) return answer;
    views.push(...answer.value.items);
    const { nextCursor } = answer.value;
    if (nextCursor === null || views.length >= MOST_ON_DESK) return { ok: true, value: { views, more: nextCursor !== null } };
    cursor = nextCursor;
  }
}
