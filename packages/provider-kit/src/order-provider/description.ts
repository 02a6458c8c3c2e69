import type { Money, Recipient, SnapshotLine, TargetStatus } from '@countermand/core/model';
import type { AccountProfile, Effect, OperationRecord, ParsedId, ProviderFacts, ProviderRequest, SearchQuery } from '@countermand/core/provider';

/** One request, without the name of its operation. */
export type OrderRequest = Omit<ProviderRequest, 'operation'>;

/** An order as an answer shows it. Nothing is taken for granted: what has no id or no status is no order. */
export interface ShownOrder {
  /** Every id by which the answer names it, in canonical form; an order may bear the shop's own beside the provider's. */
  readonly ids: readonly string[];
  /** The provider's own word. */
  readonly status: string;
  /** The shop's own number. */
  readonly merchantNumber?: string | undefined;
  readonly lines?: readonly SnapshotLine[];
  readonly money?: Readonly<Record<string, Money>>;
  /** Shown live, never kept: whom it names is hidden in all that is kept. */
  readonly recipient?: Recipient;
  /** RFC 3339. */
  readonly createdAt?: string | undefined;
  /** RFC 3339. */
  readonly updatedAt?: string | undefined;
  /** Fields of the vendor's document that have no place above. */
  readonly providerData?: Readonly<Record<string, unknown>>;
}

/** What an operation's record says beside its name; what is left out is unknown. */
export type OperationFacts = Partial<Omit<OperationRecord, 'name' | 'purpose' | 'target'>> & Pick<OperationRecord, 'request'>;

/** A provider that knows one kind of order, and stops one by one request. */
export interface OrderProviderDescription {
  /** Lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly displayName: string;
  /** The semver range of `@countermand/core` it works with. */
  readonly hosts: string;
  /** The vendor's own API: the root under which the documented paths hang. */
  readonly vendorUrl: string;
  readonly rateLimit: AccountProfile['rateLimit'];
  /** How long after the deadline a write may still take effect, milliseconds. Default: 5000. */
  readonly settleMs?: number;
  /** What a stop is believed by unless the account says otherwise. Default: `response`; `read` where nobody documents what the answer holds. */
  readonly confirm?: AccountProfile['confirm'];
  /** Sent with every request. Default: `Accept: application/json`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The credential as a header. Default: a bearer token. */
  readonly authorize?: AccountProfile['authorize'];
  readonly order: {
    /** The kind of target, and in words. Default: `order`. */
    readonly label?: string;
    /** Text to a canonical id; see `parseIntegerId` and `parseOpaqueId`. */
    readonly parseId: (text: string) => ParsedId;
  };
  readonly read: { readonly request: (id: string) => OrderRequest; readonly facts: OperationFacts };
  readonly stop: { readonly request: (id: string) => OrderRequest; readonly facts: OperationFacts & Pick<OperationRecord, 'cancellableIn' | 'stoppedStatuses' | 'stopsWhat'> };
  readonly search?: {
    readonly request: (query: SearchQuery) => OrderRequest;
    /** The orders of a page; undefined where the answer is none. */
    readonly ordersIn: (body: unknown) => readonly ShownOrder[] | undefined;
    readonly facts: OperationFacts;
  };
  /** The order in an answer's JSON, to a read or to a stop; undefined where it shows none. */
  readonly orderIn: (body: unknown) => ShownOrder | undefined;
  /** Whether a 2xx says no in its body, as some envelopes do. Default: it never does. */
  readonly saysNo?: (body: unknown) => boolean;
  /** The words with which it says that there is no such order. Anything else that is not found says nothing. */
  readonly noSuchOrder: RegExp;
  /** The provider's words in ours. A word that is not here is kept and shown, and proves nothing. */
  readonly statuses: Readonly<Record<string, TargetStatus>>;
  /** What stopping does beside stopping, in words that a person can weigh. */
  readonly effects: readonly Effect[];
  readonly facts: Partial<ProviderFacts> & Pick<ProviderFacts, 'unknowns'>;
}
