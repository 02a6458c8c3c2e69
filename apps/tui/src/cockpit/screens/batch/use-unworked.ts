import type { BatchView } from '@countermand/core/model';
import { accountsOf } from '../../../batch/accounts-of.ts';
import { useCockpit } from '../../cockpit-context.ts';
import { useAnswer } from '../../data/use-answer.ts';

/** The accounts of a batch with work left that no worker drains: neither one elsewhere nor this cockpit. */
export function useUnworked(view: BatchView | undefined): readonly string[] {
  const { service, ownStops } = useCockpit();
  const accounts = useAnswer('accounts', (signal) => service.accounts(signal), { live: true });
  if (!view || view.state !== 'running' || ownStops.hasBatch(view.id)) return [];
  const none = new Set((accounts.value ?? []).filter(({ worker }) => worker === 'none').map(({ id }) => id));
  return accountsOf(view).filter((account) => none.has(account));
}
