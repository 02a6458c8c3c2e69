import type { CancellationView } from '@countermand/core/model';
import type { SafeText } from '../../text/safe-text.ts';
import { text } from '../../text/text.ts';
import { nobodyReads, waitsForReads } from '../../view/nobody-reads.ts';
import { useCockpit } from '../cockpit-context.ts';
import { useAnswer } from './use-answer.ts';

/** Says of a cancellation that nobody reads it now: no worker lives for its account, and this cockpit does not work it. Else undefined. */
export type Unread = (view: CancellationView) => SafeText | undefined;

export function useUnread(): Unread {
  const { service, ownStops, readonly } = useCockpit();
  const accounts = useAnswer('accounts', (signal) => service.accounts(signal), { live: true });
  const none = new Set((accounts.value ?? []).filter(({ worker }) => worker === 'none').map(({ id }) => id));
  const how = service.place.kind === 'server' ? null : readonly ? text`countermand recheck` : text`r`;
  return (view) => {
    const own = ownStops.references.has(view.id) || (view.batch !== undefined && ownStops.hasBatch(view.batch));
    return waitsForReads(view) && none.has(view.account) && !own ? nobodyReads(how) : undefined;
  };
}
