import type { AccountConfiguration, CoreSettings } from '@countermand/core';
import type { SecretSource } from '@countermand/core/provider';
import type { KeyPath } from './key-path.ts';
import type { LedgerLocation } from './ledger-location.ts';
import type { ConfigurationFile } from './schema.ts';

/** A configuration that has been read and found right, as far as that can be said before the plugins are loaded. */
export interface Configuration {
  /** Absolute. */
  readonly file: string;
  /** The file's folder; relative paths in the file start here. */
  readonly folder: string;
  readonly ledger: LedgerLocation;
  /** The ledger's address stands in the file itself, and not where the file says it is kept. */
  readonly ledgerWritten: boolean;
  readonly plugins: readonly string[];
  readonly accounts: readonly AccountConfiguration[];
  readonly core: CoreSettings;
  readonly network: { readonly allow: readonly string[]; readonly proxy: string | null };
  readonly server: ConfigurationFile['server'];
  /** Where the server's own secret is kept; undefined: beside an SQLite ledger. */
  readonly secret: SecretSource | undefined;
  readonly worker: { readonly lanes: number };
  readonly demo: boolean;
  /** `file:line:column` of a key, for messages; the file alone where the key is not in it. */
  placeOf(path: KeyPath): string;
}
