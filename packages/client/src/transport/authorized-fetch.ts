import type { Fetch } from './retrying-fetch.ts';

/** A key or a session token; or where to get the one that holds now, asked before each call. */
export type TokenSource = string | (() => string | Promise<string>);

/**
 * Sends the token with each call. Where it is refused and the source has another one meanwhile (a session that was renewed),
 * the call is made once more: what was refused for its token has done nothing.
 */
export function authorizedFetch(fetch: Fetch, source: TokenSource): Fetch {
  const current = typeof source === 'string' ? () => source : source;
  const send = (request: Request, token: string) => {
    request.headers.set('Authorization', `Bearer ${token}`);
    return fetch(request);
  };
  return async (request) => {
    const [token, again] = [await current(), request.clone()];
    const response = await send(request, token);
    if (response.status !== 401) return response;
    const renewed = await current();
    if (renewed === token) return response;
    await response.body?.cancel();
    return send(again, renewed);
  };
}
