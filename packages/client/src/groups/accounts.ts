import { valueOf, type Transport } from '../transport/http.ts';
import type { Account, CallOptions, Provider } from '../types.ts';

/** The configured accounts, as far as the key may use them. */
export function accounts({ http }: Transport) {
  return {
    /** With budget and health. */
    async list({ signal }: CallOptions = {}): Promise<readonly Account[]> {
      return (await valueOf(http.GET('/v1/accounts', { signal }), signal)).items;
    },
  };
}

/** The plugins. */
export function providers({ http }: Transport) {
  return {
    /** What each can stop and how, and how sure each fact is. */
    async list({ signal }: CallOptions = {}): Promise<readonly Provider[]> {
      return (await valueOf(http.GET('/v1/providers', { signal }), signal)).items;
    },
  };
}
