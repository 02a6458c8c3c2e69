/** The shape of a provider's limit: one slot every `spacingMs`, given at most `horizonMs` ahead. */
export interface SlotLimit {
  readonly spacingMs: number;
  readonly horizonMs: number;
}

/** A slot to be used at `at` (milliseconds since 1970), or how long to wait before asking again. */
export type SlotGrant =
  | { readonly granted: true; readonly at: number; readonly generation: number }
  | { readonly granted: false; readonly waitMs: number };

export interface BudgetState {
  /** The earliest instant of the next slot. */
  readonly nextSlotAt: number;
  readonly blockedUntil: number | null;
  /** Raised by every block; a slot of an older generation is void. */
  readonly generation: number;
}
