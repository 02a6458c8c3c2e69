import { createPlainTransport, type Transport } from '@countermand/client';
import type { PageSession } from './page-session.ts';

/** Who makes the page is told once that an address is not the server's. */
let told = false;

/** Calls with the page's session, each once: the flow has rules of its own about what is repeated, and `useCalls` adds them for the rest. One that the server refuses, such as a revoked one, is replaced and the call made once more. */
export function createSessionTransport(baseUrl: string, token: PageSession['token']): Transport {
  return createPlainTransport({
    baseUrl,
    token,
    fetch: async (request) => {
      const response = await globalThis.fetch(request);
      if (!told && response.headers.get('content-type')?.includes('html')) {
        told = true;
        console.error(`Countermand: ${request.url.split('?')[0]} answered ${response.status} with a web page. Is baseUrl right?`);
      }
      return response;
    },
  });
}
