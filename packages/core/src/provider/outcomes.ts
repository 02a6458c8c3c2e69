import type { Evidence } from '../model/evidence.ts';
import type { RefusalCode } from '../model/codes.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Target } from '../model/target.ts';

/** Why an answer could not be had or used. */
export const TROUBLES = [
  /** 401: the credentials are refused. */
  'unauthorized',
  /** 403: a permission is missing. */
  'forbidden',
  /** 429. Certainly not taken. */
  'rate_limited',
  /** The request did not leave, or no answer came, or 5xx. */
  'unavailable',
  /** An answer that cannot be understood: HTML, no such route, cut off, another id. */
  'unreadable',
  /** The account itself is wrong: secret missing, address not allowed. */
  'misconfigured',
] as const;
export type Trouble = (typeof TROUBLES)[number];

export interface Troubled {
  readonly kind: 'trouble';
  readonly trouble: Trouble;
  readonly message: string;
  readonly retryAfterMs?: number;
  /** True when certainly nothing left this machine: asking again, or writing, would fail the same way now. */
  readonly notSent?: boolean;
  readonly evidence: Evidence;
}

export type ReadOutcome =
  | { readonly kind: 'found'; readonly snapshot: Snapshot; readonly evidence: Evidence }
  /** The provider said in so many words that it knows no such target. */
  | { readonly kind: 'not_found'; readonly message: string; readonly evidence: Evidence }
  | Troubled;

export interface SearchHit {
  readonly target: Target;
  readonly merchantNumber?: string;
  /** The provider's own status words. */
  readonly status: string;
  readonly summary?: string;
  readonly createdAt?: string;
}

export type SearchOutcome =
  | { readonly kind: 'page'; readonly hits: readonly SearchHit[]; readonly nextCursor?: string }
  | Troubled;

/** An order that took the place of a stopped one. */
export interface Replacement {
  readonly target: Target;
  readonly status: string | null;
  /** `needed`: it can be sent out and can be held · `held`: it is on hold · `not_needed`: nothing will be sent · `impossible`: live, but cannot be held. */
  readonly hold: 'needed' | 'held' | 'not_needed' | 'impossible';
}

export type ReplacementOutcome = { readonly kind: 'found'; readonly replacements: readonly Replacement[]; readonly evidence: Evidence } | Troubled;

/**
 * What one write came to. The closed set: the default of every parser is `ambiguous`, never `stopped`.
 */
export type WriteOutcome =
  /** The answer names this target with a status listed as stopped for this operation. */
  | { readonly kind: 'stopped'; readonly evidence: Evidence; readonly already?: boolean; readonly replacement?: Replacement; readonly orderNumber?: string }
  /** Somebody at the provider will accept or refuse. */
  | { readonly kind: 'requested'; readonly evidence: Evidence; readonly orderNumber?: string }
  /** The follow-up hold stands: the answer names the target as held. */
  | { readonly kind: 'held'; readonly evidence: Evidence }
  /** The provider said no. With `readBack`, the state is read before the no is believed, for its words may mean "already cancelled". */
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly message: string; readonly nextAction?: string; readonly readBack: boolean; readonly evidence: Evidence }
  /** Certainly not taken: it did not leave, or was turned away before it was looked at. */
  | { readonly kind: 'not_taken'; readonly cause: NotTakenCause; readonly message: string; readonly retryAfterMs?: number; readonly evidence: Evidence }
  /** May have taken effect. Nothing more is written to this target until a read decides. */
  | { readonly kind: 'ambiguous'; readonly message: string; readonly evidence: Evidence };

/** `not_sent` and `rate_limited` are tried again; the others end the cancellation as failed. */
export const NOT_TAKEN_CAUSES = ['not_sent', 'rate_limited', 'unauthorized', 'forbidden', 'invalid_request', 'misconfigured'] as const;
export type NotTakenCause = (typeof NOT_TAKEN_CAUSES)[number];
