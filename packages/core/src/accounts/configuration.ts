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
}

export const DEFAULT_CORE_SETTINGS: CoreSettings = { undoWindowSeconds: 0, writesPerCancellation: 3, staleAfterHours: 24 };
