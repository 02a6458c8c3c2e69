import type { HttpClientFactory } from '@countermand/core';
import type { Exchange } from '@countermand/core/provider';

/** The same clients; before each request of an account `onSend` is called, and what it answers is told what came of it. */
export function listenedTo(factory: HttpClientFactory, onSend: (account: string) => (exchange: Exchange) => void): HttpClientFactory {
  return {
    fingerprint: (account, profile) => factory.fingerprint(account, profile),
    create: (account, profile) => {
      const client = factory.create(account, profile);
      return {
        send: async (request, call) => {
          const hear = onSend(account);
          const exchange = await client.send(request, call);
          hear(exchange);
          return exchange;
        },
      };
    },
  };
}
