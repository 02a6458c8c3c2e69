import type { Evidence } from '@countermand/core/model';
import { valueOf } from '../cli/problem-error.ts';
import type { Service } from '../service/service.ts';

const PAGE = 500;

/** The evidence that justifies the state: of the last event that changed it and holds some. */
export async function latestEvidence(service: Pick<Service, 'events'>, cancellation: string, signal?: AbortSignal): Promise<Evidence | undefined> {
  let latest: Evidence | undefined;
  for (let after = 0; ; ) {
    const { items, nextCursor } = valueOf(await service.events({ cancellation, after, limit: PAGE }, signal));
    latest = items.findLast((event) => event.type === 'cancellation.state_changed' && event.evidence !== null)?.evidence ?? latest;
    if (items.length < PAGE) return latest;
    after = Number(nextCursor);
  }
}
