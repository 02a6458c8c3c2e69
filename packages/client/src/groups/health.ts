import { valueOf, type Transport } from '../transport/http.ts';
import type { CallOptions, Schemas } from '../types.ts';

/** For supervisors. */
export function health({ http }: Transport) {
  return {
    /** Is the process alive? */
    live({ signal }: CallOptions = {}): Promise<Schemas['Liveness']> {
      return valueOf(http.GET('/livez', { signal }), signal);
    },

    /** Can it take requests? If not, the error says why. */
    ready({ signal }: CallOptions = {}): Promise<Schemas['Readiness']> {
      return valueOf(http.GET('/readyz', { signal }), signal);
    },
  };
}
