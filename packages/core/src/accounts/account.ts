import type { DependencyContainer } from 'tsyringe';
import type { Origin } from '../model/cancellation.ts';
import type { CancellationProvider, ProviderConnection } from '../provider/provider.ts';
import type { AccountProfile } from '../provider/settings.ts';

/** An account that can be worked with. */
export interface UsableAccount {
  readonly usable: true;
  readonly id: string;
  readonly provider: CancellationProvider;
  readonly profile: AccountProfile;
  readonly origin: Origin;
  readonly connection: ProviderConnection;
  /** The account's child container: settings, bound HTTP client, connection. */
  readonly container: DependencyContainer;
  readonly demo: boolean;
}

/** An account that is configured but cannot be used; the rest goes on. `problem` says what is wrong and where. */
export interface UnusableAccount {
  readonly usable: false;
  readonly id: string;
  readonly providerId: string;
  readonly problem: string;
  readonly demo: boolean;
}

export type Account = UsableAccount | UnusableAccount;
