import type { Call } from './call.ts';

/** One request to the account's provider. The client adds the base URL and the credentials. */
export interface ProviderRequest {
  /** The capability record's name of the operation this request serves, such as `cancel` or `read`. */
  readonly operation: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Raw path segments under the account's `baseUrl`; the client encodes each. An empty or dot segment is a bug and throws. */
  readonly path: readonly string[];
  /** True where the provider's paths end with a slash. */
  readonly trailingSlash?: boolean;
  readonly query?: Readonly<Record<string, string | number | readonly string[] | undefined>>;
  /** Sent as JSON when present. */
  readonly body?: unknown;
  /** True for what changes nothing at the provider although it is no GET, such as a GraphQL query: it needs leave to read, not to write. */
  readonly readOnly?: true;
}

/** The body as far as it could be read. `json` has passed the size and depth caps; nothing else is trusted. */
export type ReplyBody =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'empty' }
  /** Not JSON: HTML, plain text. `start` is its redacted beginning, at most 200 characters. */
  | { readonly kind: 'text'; readonly contentType: string; readonly start: string }
  /** Cut off, too large, too deep, or not valid JSON. */
  | { readonly kind: 'unreadable'; readonly problem: string };

/** The provider answered: a status line arrived. */
export interface Answered {
  readonly kind: 'answered';
  readonly status: number;
  readonly body: ReplyBody;
  /** Lower-case header names. Credentials never appear. */
  readonly headers: Readonly<Record<string, string>>;
  /** `Retry-After` in milliseconds, from seconds or a date; undefined where absent or senseless. */
  readonly retryAfterMs?: number;
  /** SHA-256 of the body's bytes as received, lower-case hex. */
  readonly bodyHash: string;
  /** When the answer was complete, RFC 3339 UTC. */
  readonly at: string;
}

/** Certainly no byte of the request's head left this machine: nothing took effect, repeating is safe. */
export interface NotSent {
  readonly kind: 'not_sent';
  readonly cause: NotSentCause;
  /** What happened, for a person; no secret in it. */
  readonly message: string;
  readonly at: string;
}

export const NOT_SENT_CAUSES = [
  /** Name not resolved, connection refused or timed out, TLS failed. */
  'unreachable',
  /** The address is private and not allowed, or the URL leaves the account's host. */
  'address_refused',
  /** The account's secret cannot be read. */
  'secret_missing',
  /** The engine did not admit the request: a second write in one attempt, a lease grown too old, or aborted. */
  'not_admitted',
] as const;
export type NotSentCause = (typeof NOT_SENT_CAUSES)[number];

/** The request may have taken effect: headers were sent, no status line came back. */
export interface Ambiguous {
  readonly kind: 'ambiguous';
  /** What happened, for a person: `no answer within 15000 ms`, `connection reset`. */
  readonly message: string;
  readonly at: string;
}

export type Exchange = Answered | NotSent | Ambiguous;

/** The HTTP client bound to one account's host and credentials. Never follows a redirect, never retries, never throws for what the network does. */
export interface ProviderHttpClient {
  send(request: ProviderRequest, call: Call): Promise<Exchange>;
}
