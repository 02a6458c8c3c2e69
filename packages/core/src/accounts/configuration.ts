/** An account as configured, before its provider's schema has seen the settings. */
export interface AccountConfiguration {
  readonly id: string;
  /** The provider's id. */
  readonly provider: string;
  readonly settings: unknown;
  /** True for the demo's accounts only. */
  readonly demo?: boolean;
}

/** What the configuration says about the engine as a whole. */
export interface CoreSettings {
  readonly undoWindowSeconds: number;
  readonly writesPerCancellation: number;
  readonly staleAfterHours: number;
  readonly retention: RetentionSettings;
}

/** How long details are kept, in days; null for always. */
export interface RetentionSettings {
  /** After a cancellation settled, its notes, observations, routine events and the provider's words. */
  readonly settledDays: number | null;
  /** Idempotency keys. At least 7 (law 5). */
  readonly idempotencyDays: number | null;
}

export const DEFAULT_CORE_SETTINGS: CoreSettings = {
  undoWindowSeconds: 0,
  writesPerCancellation: 3,
  staleAfterHours: 24,
  retention: { settledDays: null, idempotencyDays: null },
};
