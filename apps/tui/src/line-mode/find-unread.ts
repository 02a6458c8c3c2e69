import type { CancellationView } from '@countermand/core/model';
import { accountsWithoutWorker } from '../session/accounts-without-worker.ts';
import type { SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';
import { nobodyReads, waitsForReads } from '../view/nobody-reads.ts';
import type { LineContext } from './line-context.ts';

/** What says of a cancellation that nobody reads it now: neither a worker nor this session. Undefined of every other one. */
export async function findUnread({ service, ownStops, readonly }: Pick<LineContext, 'service' | 'ownStops' | 'readonly'>): Promise<(view: CancellationView) => SafeText | undefined> {
  const none = await accountsWithoutWorker(service);
  const how = service.place.kind === 'server' ? null : readonly ? text`countermand recheck` : text`recheck and its number`;
  return (view) => (waitsForReads(view) && none.has(view.account) && !ownStops.references.has(view.id) ? nobodyReads(how) : undefined);
}
