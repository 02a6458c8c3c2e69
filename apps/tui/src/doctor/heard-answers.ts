import type { HttpClientFactory } from '@countermand/core';
import type { Exchange } from '@countermand/core/provider';
import { listenedTo } from './listened-to.ts';

/** Listens to what the providers themselves answer, beside what their plugins make of it. */
export class HeardAnswers {
  readonly #last = new Map<string, Exchange>();

  /** The same clients, listened to. */
  listenTo(factory: HttpClientFactory): HttpClientFactory {
    return listenedTo(factory, (account) => (exchange) => void this.#last.set(account, exchange));
  }

  /** The last exchange of the account; undefined where its plugin has asked nothing. */
  of(account: string): Exchange | undefined {
    return this.#last.get(account);
  }
}
