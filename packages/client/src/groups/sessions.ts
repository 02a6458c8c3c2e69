import { valueOf, type Transport } from '../transport/http.ts';
import type { CallOptions, Schemas } from '../types.ts';

/** Short access for the pages of a host, minted by its backend; never with a key in the page. */
export function embedSessions({ http }: Transport) {
  return {
    /** A session for one person on one web origin, at most 15 minutes long. Its token is shown this once. */
    create(request: Schemas['EmbedSessionRequest'], { signal }: CallOptions = {}): Promise<Schemas['MintedEmbedSession']> {
      return valueOf(http.POST('/v1/embed-sessions', { body: request, signal }), signal);
    },

    /** Ends one before its time. */
    end(id: string, { signal }: CallOptions = {}): Promise<Schemas['EmbedSession']> {
      return valueOf(http.DELETE('/v1/embed-sessions/{id}', { params: { path: { id } }, signal }), signal);
    },
  };
}

/** Who calls, and what they may do. */
export function readSession({ http }: Transport, { signal }: CallOptions = {}): Promise<Schemas['Session']> {
  return valueOf(http.GET('/v1/session', { signal }), signal);
}

/** The key or session that calls. */
export function session(transport: Transport) {
  return {
    /** Who calls, and what they may do. */
    get: (options?: CallOptions): Promise<Schemas['Session']> => readSession(transport, options),
  };
}
