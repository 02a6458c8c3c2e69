import type { HttpClientFactory } from '@countermand/core';
import type { Exchange } from '@countermand/core/provider';

/** Listens to what the providers themselves answer, beside what their plugins make of it. */
export class HeardAnswers {
  readonly #last = new Map<string, Exchange>();

  /** The same clients, listened to. */
  listenTo(factory: HttpClientFactory): HttpClientFactory {
    return {
      fingerprint: (account, profile) => factory.fingerprint(account, profile),
      create: (account, profile) => {
        const client = factory.create(account, profile);
        return {
          send: async (request, call) => {
            const exchange = await client.send(request, call);
            this.#last.set(account, exchange);
            return exchange;
          },
        };
      },
    };
  }

  /** The last exchange of the account; undefined where its plugin has asked nothing. */
  of(account: string): Exchange | undefined {
    return this.#last.get(account);
  }
}
