/** The shape of a provider's limit: one slot every `spacingMs`, given at most `horizonMs` ahead. */
export interface SlotLimit {
  readonly spacingMs: number;
  readonly horizonMs: number;
}

/**
 * Slots that follow each other by the limit's spacing, or how long to wait before asking again.
 * `now` and `firstAt` are milliseconds on the ledger's own clock, which need not be the caller's.
 */
export type SlotGrant =
  | {
      readonly granted: true;
      /** When the ledger answered. */
      readonly now: number;
      /** The instant of the first slot; never before `now`. */
      readonly firstAt: number;
      /** How many; at least one, at most as many as were asked for. */
      readonly count: number;
      readonly generation: number;
    }
  | { readonly granted: false; readonly waitMs: number };

/** Times are milliseconds since 1970 on the ledger's own clock. */
export interface BudgetState {
  /** The earliest instant of the next slot. */
  readonly nextSlotAt: number;
  readonly blockedUntil: number | null;
  /** Raised by every block; a slot of an older generation is void. */
  readonly generation: number;
}
