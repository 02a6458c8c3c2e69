/** What a check of the ledger looks at, and the law it guards; null where it guards the record as such. */
export const LEDGER_CHECKS = {
  rows: { law: null, title: 'Every row can be read, and its columns agree with it' },
  ends: { law: null, title: 'Every end says how it ended' },
  evidence: { law: 1, title: 'Cancelled only with evidence' },
  intent: { law: 2, title: 'Every write was recorded before it left' },
  repeats: { law: 3, title: 'No second write while one is in doubt' },
  one_live: { law: 4, title: 'One live cancellation per order' },
  idempotency: { law: 5, title: 'Idempotency keys name what they stand for' },
  withdrawals: { law: 6, title: 'Withdrawn by all who asked, or by none' },
  nothing_lost: { law: 8, title: 'Whatever is owed has its time' },
  events: { law: 9, title: 'One event for every change, without a gap' },
  privacy: { law: 10, title: 'No secrets and no personal data' },
} as const satisfies Record<string, { law: number | null; title: string }>;

export type LedgerCheck = keyof typeof LEDGER_CHECKS;

/** Something in the ledger that should not be there. */
export interface Finding {
  readonly check: LedgerCheck;
  /** False where the ledger alone cannot tell: a clock that was set back or a limit that was lowered may explain it. */
  readonly certain: boolean;
  /** Null where it is about no cancellation of the ledger. */
  readonly cancellation: string | null;
  /** What is wrong, naming rows and states, and nothing of a provider's or a person's text. */
  readonly what: string;
  /** What to do about it. */
  readonly advice: string;
}
