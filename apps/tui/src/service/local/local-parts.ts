import type { Actor } from '@countermand/core/model';
import type { Host } from '@countermand/host';

/** What the services of this machine's ledger are made of. */
export interface LocalParts {
  readonly host: Host;
  readonly demo: boolean;
  /** Who asks: whoever sits at this machine. */
  readonly actor: Actor;
}
