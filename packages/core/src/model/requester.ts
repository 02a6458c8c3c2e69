import type { ReasonCode } from './reasons.ts';

/** Which face a request came through. */
export const CHANNELS = ['api', 'cli', 'tui', 'console', 'embed', 'webhook', 'worker'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Who acts, and through what. The principal scopes idempotency keys. */
export interface Actor {
  /** `local:alice`, `key:key_…`, or `system` for the engine itself. */
  readonly principal: string;
  readonly channel: Channel;
  /** The id of the HTTP request through which they act: for the events it causes, and no part of who they are. */
  readonly request?: string;
}

/** The engine itself, in events that no person caused. */
export const SYSTEM_ACTOR: Actor = { principal: 'system', channel: 'worker' };

/** One who asked for a cancellation. A cancellation has one or more. */
export interface Requester {
  /** `req_` and a ULID. */
  readonly id: string;
  readonly actor: Actor;
  readonly reason: ReasonCode;
  readonly note: string | null;
  readonly batch: string | null;
  readonly idempotencyKey: string | null;
  /** When this requester wants it sent at the earliest, milliseconds; null for at once. */
  readonly sendAfter: number | null;
  readonly requestedAt: number;
  /** The W3C trace context the request was filed in, where it was traced and belongs to no batch: the work goes on in the same trace. */
  readonly traceparent?: string;
  /** Set when this requester took the request back. */
  readonly withdrawnAt: number | null;
}
