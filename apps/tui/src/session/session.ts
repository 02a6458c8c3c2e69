import type { Host } from '@countermand/host';
import { UsageError } from '../cli/usage-error.ts';
import type { Service } from '../service/service.ts';

/** What a command works with, once it is open. */
export interface Session {
  readonly service: Service;
  readonly demo: boolean;
  /** Only where the ledger is this machine's: a command that looks after the installation itself works on it. */
  readonly local?: LocalSession;
}

/** The host of this process. */
export interface LocalSession {
  readonly host: Host;
  /** A service of the core. */
  readonly resolve: Host['container']['resolve'];
}

/** The host of this process, for commands that are about this machine and not about what is stopped. */
export function localOf({ local }: Pick<Session, 'local'>): LocalSession {
  if (!local) throw onlyHere();
  return local;
}

/** What a command about this machine says where a server was named. */
export function onlyHere(): UsageError {
  return new UsageError("This command works on this machine's configuration and ledger, not through a server: leave out --api, and unset COUNTERMAND_API_URL.");
}
