import type { Money } from './money.ts';
import type { Target } from './target.ts';

/** A provider's status in our words. `unknown` keeps the raw word and is never taken for success. */
export const TARGET_STATUSES = [
  'draft',
  'active',
  'on_hold',
  'in_production',
  'cancel_requested',
  'shipped',
  'stopped',
  'closed',
  'unknown',
] as const;
export type TargetStatus = (typeof TARGET_STATUSES)[number];

/** Can it be stopped now? `ask`: the provider decides when asked. */
export const ELIGIBILITY_ANSWERS = ['yes', 'ask', 'no', 'unknown'] as const;
export type EligibilityAnswer = (typeof ELIGIBILITY_ANSWERS)[number];

export interface Eligibility {
  readonly answer: EligibilityAnswer;
  /** A sentence for a person. */
  readonly why: string;
  /** When the answer is expected to change, RFC 3339 UTC, where the provider tells. */
  readonly until?: string;
}

export interface SnapshotLine {
  readonly id?: string;
  readonly name?: string;
  readonly sku?: string;
  readonly quantity?: string;
  readonly price?: Money;
}

/** Personal data: shown live, never stored, never logged. */
export interface Recipient {
  readonly name?: string;
  readonly company?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: readonly string[];
  readonly country?: string;
}

/** The provider's view of one target at one instant. Never written to the ledger. */
export interface Snapshot {
  readonly target: Target;
  /** The shop's own number for the order. */
  readonly merchantNumber?: string;
  readonly status: TargetStatus;
  /** The provider's own status words by field, null where null or absent. */
  readonly rawStatus: Readonly<Record<string, string | null>>;
  readonly eligibility: Eligibility;
  readonly money: Readonly<Record<string, Money>>;
  readonly lines: readonly SnapshotLine[];
  readonly recipient?: Recipient;
  /** What the provider says can be done now, in its own words. */
  readonly actions: readonly string[];
  /** Other targets this one belongs to or consists of, such as the order of a fulfilment order. */
  readonly related: readonly RelatedTarget[];
  readonly test?: boolean;
  readonly createdAt?: string;
  /** When the provider last changed it, RFC 3339. */
  readonly updatedAt?: string;
  /** When the read was answered, RFC 3339 UTC. */
  readonly readAt: string;
  /** Every field of the vendor's document that is not normalised above, unknown ones included. */
  readonly providerData: Readonly<Record<string, unknown>>;
}

export interface RelatedTarget {
  readonly role: string;
  readonly target: Target;
  readonly status?: string;
}

/** `status/request_status` as one short text, for lists and the ledger. */
export function rawStatusText(rawStatus: Readonly<Record<string, string | null>>): string {
  return Object.values(rawStatus)
    .map((word) => word ?? '-')
    .join('/');
}
