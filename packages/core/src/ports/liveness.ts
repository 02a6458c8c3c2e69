import type { ProcessIdentity } from './lane-store.ts';

/** What this host knows of processes. */
export interface Liveness {
  readonly self: ProcessIdentity;
  /** True only when that process certainly runs no more; false when it lives or nobody can tell. */
  isProvenDead(process: ProcessIdentity): boolean;
}
