import type { Target } from '@countermand/core/model';

/** One request that left a process, as seen on the wire. Times are the world's own, milliseconds. */
export interface Sent {
  readonly callId: string;
  readonly process: string;
  readonly account: string;
  readonly credential: string;
  readonly purpose: 'read' | 'write';
  readonly operation: string;
  readonly target: Target;
  readonly leftAt: number;
  /** Until when it may still take effect: its deadline and the provider's settle time. */
  readonly landsBefore: number;
  readonly arrivals: Arrival[];
  /** What its process heard; undefined while it waits, and for ever where it died. */
  heard: Heard | undefined;
}

/** The same request may come in twice. */
export interface Arrival {
  readonly at: number;
  /** Whether it changed anything. */
  readonly tookEffect: boolean;
}

export type Heard =
  | { readonly kind: 'answer'; readonly at: number; readonly status: number; readonly named: string | undefined; readonly word: string | undefined; readonly retryAfterMs?: number }
  | { readonly kind: 'not_sent' | 'nothing'; readonly at: number };

/** What the provider and the wire know, whatever our ledger says. */
export interface ProviderRecord {
  readonly sent: Sent[];
}
