import type { LaneLease, ProcessIdentity } from './lane-store.ts';

/** What this host knows of processes. */
export interface Liveness {
  readonly self: ProcessIdentity;
  /** True only when the lease's holder certainly runs no more; false when it lives or nobody can tell. */
  isProvenDead(lease: LaneLease): boolean;
}
