import type { Host } from '@countermand/host';

/** The host a command works in. */
export interface Session {
  readonly host: Host;
  readonly demo: boolean;
  /** A service of the core. */
  readonly resolve: Host['container']['resolve'];
}
