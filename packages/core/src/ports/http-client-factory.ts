import type { ProviderHttpClient } from '../provider/http.ts';
import type { AccountProfile } from '../provider/settings.ts';

/** Makes the HTTP client bound to one account's host and credentials. */
export interface HttpClientFactory {
  create(accountId: string, profile: AccountProfile): ProviderHttpClient;
  /** A name for the credential that is equal where the credential is, and tells nothing of it. */
  fingerprint(accountId: string, profile: AccountProfile): Promise<string>;
}
