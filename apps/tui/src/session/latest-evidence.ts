import { ListEvents } from '@countermand/core';
import type { Evidence } from '@countermand/core/model';
import { valueOf } from '../cli/problem-error.ts';
import type { Session } from './session.ts';

const PAGE = 500;

/** The evidence that justifies the state: of the last event that changed it and holds some. */
export async function latestEvidence(session: Session, cancellationId: string): Promise<Evidence | undefined> {
  const events = session.resolve(ListEvents);
  let latest: Evidence | undefined;
  for (let after = 0; ; ) {
    const { items, position } = valueOf(await events.execute({ cancellationId, after, limit: PAGE }));
    latest = items.findLast((event) => event.type === 'cancellation.state_changed' && event.evidence !== null)?.evidence ?? latest;
    if (items.length < PAGE) return latest;
    after = position;
  }
}
