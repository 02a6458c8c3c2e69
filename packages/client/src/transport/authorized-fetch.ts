import type { Fetch } from './retrying-fetch.ts';

/** A key or a session token; or where to get the one that holds now: asked before each call, and again, with the one that was refused, after a 401. */
export type TokenSource = string | ((refused?: string) => string | Promise<string>);

/**
 * Sends the token with each call. Where it is refused and the source has another one meanwhile (a session that was renewed),
 * the call is made once more: what was refused for its token has done nothing.
 */
export function authorizedFetch(fetch: Fetch, source: TokenSource): Fetch {
  const send = (request: Request, token: string) => {
    request.headers.set('Authorization', `Bearer ${token}`);
    return fetch(request);
  };
  // No other one will come: nothing is kept for another try, for a body may be large.
  if (typeof source === 'string') return (request) => send(request, source);
  return async (request) => {
    const [token, again] = [await source(), request.clone()];
    const response = await send(request, token);
    if (response.status !== 401) return response;
    const renewed = await source(token);
    if (renewed === token) return response;
    await response.body?.cancel();
    return send(again, renewed);
  };
}
