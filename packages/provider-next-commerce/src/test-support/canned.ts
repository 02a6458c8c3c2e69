import type { Exchange, ProviderRequest } from '@countermand/core/provider';
import { createTestCall } from '@countermand/provider-kit/testing';
import type { Reader } from '../read/reader.ts';
import { answered } from './exchanges.ts';

export const BASE_URL = 'https://acme.29next.store/api/admin';

/** A reader whose answers a test writes itself, for what no simulator should do. */
export function cannedReader(answer: (request: ProviderRequest) => unknown): Reader & { readonly requests: readonly ProviderRequest[] } {
  const requests: ProviderRequest[] = [];
  return {
    requests,
    baseUrl: BASE_URL,
    call: createTestCall(),
    logger: { unknownValue: () => undefined },
    http: {
      send: async (request) => {
        requests.push(request);
        const value = answer(request);
        return isExchange(value) ? value : answered(200, value);
      },
    },
  };
}

function isExchange(value: unknown): value is Exchange {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
