/** A process, identified so that its death can be proven on the host it ran on. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When the process started, in the operating system's own words; empty where unknown. */
  readonly processStart: string;
  /** The host's boot id; empty where unknown. */
  readonly bootId: string;
}

/** Who drains an account's lane, and until when. Times are milliseconds since 1970. */
export interface LaneLease extends ProcessIdentity {
  readonly account: string;
  /** Raised by one with every change of holder; claims of an older epoch are refused. */
  readonly epoch: number;
  /** `wrk_` and a ULID. Empty when released. */
  readonly holder: string;
  readonly expiresAt: number;
  /** When the previous holder's lease ended, or would have ended had it not died. */
  readonly previousLeaseEnd: number;
}

export interface LaneClaim extends ProcessIdentity {
  readonly account: string;
  readonly holder: string;
  readonly leaseMs: number;
  /** True when the present holder is proven dead on this host: its lease need not run out. */
  readonly holderProvenDead?: { readonly holder: string; readonly epoch: number };
}
