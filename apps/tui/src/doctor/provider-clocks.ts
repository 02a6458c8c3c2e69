import type { HttpClientFactory } from '@countermand/core';
import type { Clock } from '@countermand/core/model';
import type { Exchange } from '@countermand/core/provider';
import { listenedTo } from './listened-to.ts';

/** How far a provider's clock is from ours at least, by what an answer of it said. */
export interface ClockGap {
  readonly account: string;
  /** Milliseconds; positive where our clock is ahead, 0 where they may agree. */
  readonly aheadMs: number;
}

/** `Date` is told in whole seconds. */
const RESOLUTION_MS = 1_000;

/** Listens to what the answers that are had anyway say the time is; asks nothing by itself. */
export class ProviderClocks {
  readonly #gaps = new Map<string, ClockGap>();

  constructor(private readonly clock: Pick<Clock, 'now'>) {}

  /** The same clients, listened to. */
  listenTo(factory: HttpClientFactory): HttpClientFactory {
    return listenedTo(factory, (account) => {
      const asked = this.clock.now();
      return (exchange) => this.#hear(account, exchange, { asked, answered: this.clock.now() });
    });
  }

  gaps(): readonly ClockGap[] {
    return [...this.#gaps.values()];
  }

  #hear(account: string, exchange: Exchange, { asked, answered }: { asked: number; answered: number }): void {
    // An answer out of a cache tells of the past.
    if (exchange.kind !== 'answered' || exchange.headers.age !== undefined) return;
    const told = Date.parse(exchange.headers.date ?? '');
    if (Number.isNaN(told)) return;
    // Somewhen between question and answer it was that second there: what lies outside of both is the gap.
    const ahead = Math.max(0, asked - (told + RESOLUTION_MS)) - Math.max(0, told - answered);
    const known = this.#gaps.get(account);
    if (known === undefined || Math.abs(ahead) < Math.abs(known.aheadMs)) this.#gaps.set(account, { account, aheadMs: ahead });
  }
}
