import { peekCancellation } from '@countermand/ledger/peek';
import { toView, type CancellationView } from '@countermand/core/model';
import type { Configuration } from '../configuration/configuration.ts';
import { findConfiguration } from '../configuration/find-configuration.ts';
import type { Host } from '../composition/open-host.ts';
import { recallChecked, rememberChecked } from './checked-file.ts';

export interface Peek {
  readonly id: string;
  /** What `--config` named. */
  readonly configuration: string | undefined;
  readonly workingDirectory: string;
  readonly environment: NodeJS.ProcessEnv;
  /** See `CheckedFileKey`. */
  readonly program: string;
}

/**
 * A cancellation from a ledger whose configuration an earlier command has found right, without warnings, and which has not changed
 * since. Loads no plugin and opens nothing for work. Undefined where anything is otherwise: then the host is to be opened, which
 * finds it or says what is wrong.
 */
export function peekChecked({ id, configuration: named, workingDirectory, environment, program }: Peek): CancellationView | undefined {
  const file = checkedPlace({ named, workingDirectory, environment });
  const ledger = file === undefined ? undefined : recallChecked({ file, program, environment });
  const record = ledger === undefined ? undefined : peekCancellation(ledger, id);
  return record && toView(record);
}

function checkedPlace(search: Parameters<typeof findConfiguration>[0]): string | undefined {
  try {
    return findConfiguration(search);
  } catch {
    return undefined;
  }
}

/** Notes for `peekChecked` that this configuration was opened, where a look at it later may spare that. */
export function rememberOpened({ configuration, warnings }: Pick<Host, 'configuration' | 'warnings'>, { program, environment }: Pick<Peek, 'program' | 'environment'>): void {
  if (warnings.length === 0 && isPlain(configuration)) rememberChecked({ file: configuration.file, program, environment }, configuration.ledger.path);
}

/** Everything that matters stands in the file and in the program: no plugins of the user's, no ledger that is named elsewhere. */
function isPlain(configuration: Configuration): configuration is Configuration & { readonly ledger: { readonly kind: 'sqlite' } } {
  const { ledger, ledgerWritten, plugins, demo } = configuration;
  return ledger.kind === 'sqlite' && ledgerWritten && plugins.length === 0 && !demo;
}
