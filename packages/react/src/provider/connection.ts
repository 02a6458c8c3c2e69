import type { Transport } from '@countermand/client';
import { createLive } from '../live/live.ts';
import { createPageSession } from '../session/page-session.ts';
import { createSessionTransport } from '../session/session-transport.ts';
import type { Countermand } from './countermand-context.ts';

/** How a page reaches the server: one session, one stream of news. */
export type Connection = Pick<Countermand, 'transport' | 'live' | 'renewSession' | 'returns'>;

/** Where a token can be sent: by `http:` it would be read on its way, but for this machine's own addresses. */
const SAFE_ORIGIN = /^https:|^http:\/\/(localhost|127(\.\d+){3}|\[::1])(:\d+)?$/;

/**
 * Nothing is called before something is asked. Throws `TypeError` for an address that the session's token cannot be sent to: another
 * scheme than `https:`, but for `http:` on this machine, or one with a name or password in it.
 */
export function connectionTo(baseUrl: string, fetchSession: Parameters<typeof createPageSession>[0]): Connection {
  if (URL.canParse(baseUrl)) {
    const { origin, username, password } = new URL(baseUrl);
    if (!SAFE_ORIGIN.test(origin) || username + password !== '') throw new TypeError('Countermand: baseUrl is an https: address (http: for localhost), without a name or password.');
  }
  const session = createPageSession(fetchSession);
  return connectionOver(createSessionTransport(baseUrl, session.token), session.renew);
}

/** The same with a transport that is there already; `renewSession` is undefined where it has a key of its own. */
export function connectionOver(transport: Transport, renewSession: Countermand['renewSession']): Connection {
  const live = createLive(async () => {
    const { attendToEvents } = await import('../live/listen.ts');
    return (tell) => attendToEvents(transport, tell);
  });
  const returns = new EventTarget();
  returns.addEventListener('return', live.wake);
  return { transport, live, renewSession, returns };
}
