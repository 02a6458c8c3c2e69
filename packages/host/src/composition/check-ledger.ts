import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { ConfigurationError } from '@countermand/core';
import type { Configuration } from '../configuration/configuration.ts';
import { postgresPasswords } from '../configuration/ledger-location.ts';

type CheckedConfiguration = Pick<Configuration, 'ledger' | 'ledgerWritten' | 'demo' | 'placeOf'>;

/**
 * Checks where the ledger is to be, before it is opened. Throws `ConfigurationError` for a folder that is not there: made silently, a
 * mistyped one would be an empty ledger beside the one that holds everything. Answers warnings for a password written into the file.
 */
export function checkLedger({ ledger, ledgerWritten, demo, placeOf }: CheckedConfiguration): readonly string[] {
  switch (ledger.kind) {
    case 'sqlite': {
      const folder = dirname(ledger.path);
      if (existsSync(folder)) return [];
      throw new ConfigurationError(`${placeOf(['ledger'])}: ledger: there is no folder ${folder} for the ledger. Create it, or mend the path.`);
    }
    case 'postgres':
      if (!ledgerWritten || demo || postgresPasswords(ledger).length === 0) return [];
      return [
        `${placeOf(['ledger'])}: the password of the ledger is written into the file. ` +
          'Write { "env": NAME } or { "file": PATH } in the place of the address, so that it cannot be copied along with the file.',
      ];
  }
}
