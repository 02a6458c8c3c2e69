import type {
  AccountSummary,
  CancellationListing,
  CancellationRequest,
  FoundTarget,
  Preview,
  ProviderSummary,
  Resolution,
  TargetReadingView,
  TargetSearch,
} from '@countermand/core';
import type { CancellationOptions, CancellationView, EventPageView, ReasonCode, Target } from '@countermand/core/model';
import type { Answer, ServiceProblem } from './answer.ts';
import type { BatchService } from './batch-service.ts';
import type { KeyService } from './key-service.ts';

/**
 * All that a command or a screen can ask for: of the ledger on this machine, or of a server. Both answer with the same JSON, which is
 * that of the HTTP API. What a signal ends is rejected with its reason; everything expected is an `Answer`.
 */
export interface Service {
  readonly place: ServicePlace;
  readonly batches: BatchService;
  readonly keys: KeyService;

  accounts(signal?: AbortSignal): Promise<Answer<readonly AccountSummary[]>>;
  providers(signal?: AbortSignal): Promise<Answer<readonly ProviderSummary[]>>;

  /** Orders by id or by merchant number, at every account that can be searched, or at one. */
  find(query: FindQuery, signal?: AbortSignal): Promise<Answer<FoundPage>>;
  /** An order as its provider shows it now. */
  readTarget(reference: string, signal?: AbortSignal): Promise<Answer<TargetReadingView>>;
  /** Which order a reference means. Only a merchant number needs the provider. */
  resolveReference(written: string, signal?: AbortSignal): Promise<Answer<NamedTarget>>;
  /** What stopping would do, in the order asked; 100 at most. Nothing is filed and nothing is changed. */
  preview(query: PreviewQuery, signal?: AbortSignal): Promise<Answer<readonly Preview[]>>;

  /** Asks for one order to be stopped. Answers when that is recorded; the same under the same key again files nothing. */
  file(request: CancellationRequest, idempotencyKey: string, signal?: AbortSignal): Promise<Answer<FiledCancellation>>;
  cancellation(id: string, signal?: AbortSignal): Promise<Answer<CancellationView>>;
  /** Newest first. */
  cancellations(query: CancellationQuery, signal?: AbortSignal): Promise<Answer<ListPage<CancellationView>>>;
  /** Answers when waiting brings nothing more, or at the time limit or by the signal, with the cancellation as it is then. */
  settle(id: string, limits: { readonly timeoutMs: number; readonly signal?: AbortSignal }): Promise<Answer<CancellationView>>;
  /** Takes back the caller's own request, or with `everyone` that of every requester. */
  withdraw(id: string, options?: { readonly everyone?: boolean }): Promise<Answer<CancellationView>>;
  recheck(id: string): Promise<Answer<CancellationView>>;
  resolve(id: string, resolution: Resolution): Promise<Answer<CancellationView>>;
  /** In commit order. */
  events(query: EventQuery, signal?: AbortSignal): Promise<Answer<EventPageView>>;

  /**
   * Calls after something has changed, some time after; several changes may be told as one. Never calls after it was ended by the
   * function it answers. Where changes cannot be told (a connection that is lost), it calls now and then all the same.
   */
  onChange(listener: () => void): () => void;
  /**
   * Works these cancellations, and nothing else, until the function it answers is called: what is on the wire is recorded first. A lane
   * that a living worker holds is left to it. With a server nothing is done here: the work is the server's.
   */
  work(work: OwnWork): () => Promise<void>;
}

export interface OwnWork {
  readonly accounts: readonly string[];
  /** Ids; asked again and again, so that what is filed later is worked as well. */
  readonly cancellations: () => readonly string[];
}

/** Where the answers come from, for the status bar and for messages. */
export type ServicePlace =
  | { readonly kind: 'ledger'; readonly ledger: string; readonly configuration: string; readonly demo: boolean }
  | { readonly kind: 'server'; readonly url: string; readonly demo: boolean };

export interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

export type FindQuery = Omit<TargetSearch, 'visibleTo'>;

/** Exact matches first. */
export interface FoundPage extends ListPage<FoundTarget> {
  /** Accounts that could not be searched; the others were. */
  readonly problems: readonly { readonly account: string; readonly problem: ServiceProblem }[];
}

/** An order, exactly one. */
export interface NamedTarget {
  /** The canonical reference. */
  readonly reference: string;
  readonly account: string;
  readonly target: Target;
  /** The merchant number it was found by; null when it was named by id. */
  readonly orderNumber: string | null;
}

export interface PreviewQuery {
  readonly references: readonly string[];
  readonly reason?: ReasonCode;
  readonly options?: CancellationOptions;
}

export interface FiledCancellation {
  /** `joined: true` where it was being stopped already. */
  readonly view: CancellationView;
  /** The same request was made before under this key. */
  readonly replayed: boolean;
}

/** What a list is narrowed to. Who asks is known to the service. */
export type CancellationQuery = Omit<CancellationListing, 'visibleTo'>;

/** Of one cancellation, of one batch and its cancellations, or all. */
export interface EventQuery {
  readonly cancellation?: string;
  readonly batch?: string;
  /** The position to go on from. */
  readonly after?: number;
  /** 1 to 500; default 50. */
  readonly limit?: number;
}
