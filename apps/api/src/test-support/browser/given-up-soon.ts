import { ACCOUNT_CONFIGURATIONS, CORE_SETTINGS } from '@countermand/core';
import type { DependencyContainer } from 'tsyringe';

/** For `openPortal({ api: { override } })`: after one write to `us` whose answer is lost, a person decides, and within seconds. */
export function givenUpSoon(container: DependencyContainer): void {
  container.registerInstance(CORE_SETTINGS, { ...container.resolve(CORE_SETTINGS), writesPerCancellation: 1 });
  const accounts = container.resolve(ACCOUNT_CONFIGURATIONS).map((account) => (account.id === 'us' ? { ...account, settings: { ...(account.settings as object), timeoutMs: 1_000, settleMs: 0 } } : account));
  container.registerInstance(ACCOUNT_CONFIGURATIONS, accounts);
}
