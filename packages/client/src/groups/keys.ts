import { valueOf, type Transport } from '../transport/http.ts';
import type { CallOptions, Schemas } from '../types.ts';

/** Keys of programs; for a key with `admin`. */
export function keys({ http }: Transport) {
  return {
    /** Makes a key; `secret` is shown this once. */
    create(request: Schemas['KeyRequest'], { signal }: CallOptions = {}): Promise<Schemas['CreatedKey']> {
      return valueOf(http.POST('/v1/keys', { body: request, signal }), signal);
    },

    /** All of them, newest first. */
    async list({ signal }: CallOptions = {}): Promise<readonly Schemas['Key'][]> {
      return (await valueOf(http.GET('/v1/keys', { signal }), signal)).items;
    },

    /** One of them, without the key itself. */
    get(id: string, { signal }: CallOptions = {}): Promise<Schemas['Key']> {
      return valueOf(http.GET('/v1/keys/{id}', { params: { path: { id } }, signal }), signal);
    },

    /** Ends it at once. */
    revoke(id: string, { signal }: CallOptions = {}): Promise<Schemas['Key']> {
      return valueOf(http.POST('/v1/keys/{id}/revoke', { params: { path: { id } }, body: {}, signal }), signal);
    },
  };
}
