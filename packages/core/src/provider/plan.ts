import type { RefusalCode } from '../model/codes.ts';
import type { CancellationOptions } from '../model/options.ts';

/** One consequence of stopping, in words a person can weigh. */
export interface Effect {
  /** Such as `stops_fulfilment`, `replacement_created`, `customer_notified`, `refund`. */
  readonly name: string;
  readonly happens: 'yes' | 'no' | 'perhaps';
  readonly text: string;
}

/** What to do about a target as it stands. Pure: nothing is called to make one. */
export type Plan =
  | { readonly kind: 'send'; readonly operation: string; readonly why: string; readonly effects: readonly Effect[] }
  /** It is stopped already; the snapshot is the proof. */
  | { readonly kind: 'already'; readonly why: string; readonly effects: readonly Effect[] }
  | { readonly kind: 'refuse'; readonly code: RefusalCode; readonly why: string; readonly nextAction?: string; readonly effects: readonly Effect[] }
  /** Somebody asked already and the provider has not answered: send nothing, watch. */
  | { readonly kind: 'watch'; readonly why: string; readonly effects: readonly Effect[] };

/** The requester's options with the account's defaults filled in. */
export type PlanOptions = CancellationOptions & {
  /** The reason in words, for providers that demand one. Never the internal note. */
  readonly reasonLabel: string;
};
