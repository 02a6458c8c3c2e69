import { AccountDirectory } from '@countermand/core';
import type { DependencyContainer } from 'tsyringe';

/** Opens every account, and answers a warning for each that cannot be used: one whose plugin fails there, above all. */
export function unusableAccounts(container: DependencyContainer, isWarnedOf: (account: string) => boolean): readonly string[] {
  return container
    .resolve(AccountDirectory)
    .list()
    .flatMap((account) => (account.usable || isWarnedOf(account.id) ? [] : [`${unusable(account.id)}: ${account.problem}`]));
}

/** How such a warning begins. */
export function unusable(account: string): string {
  return `Account "${account}" cannot be used`;
}
