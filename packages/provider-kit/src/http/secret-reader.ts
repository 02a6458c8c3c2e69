import type { SecretSource } from '@countermand/core/provider';

/** Where secrets come from; the host's. It may keep what it has read until it changes. */
export interface SecretReader {
  /** Rejects, without the secret in the message, when it cannot be read. */
  read(source: SecretSource): Promise<string>;
  /** Called after a 401: whatever is kept is to be read anew for the next call. */
  reread(source: SecretSource): unknown;
}
