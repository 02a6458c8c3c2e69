import type { CountermandError } from '@countermand/client';
import { noSession } from './no-session.ts';

/** What a host's backend answers when its page asks for a session: the whole answer of `POST /v1/embed-sessions` will do. */
export interface MintedSession {
  /** `cms_…`. Kept in memory only. */
  readonly token: string;
  /** RFC 3339 UTC. */
  readonly expiresAt: string;
}

/** Asks the host's own backend, which decides who looks at the page. Rejects where nobody is signed in there. */
export type FetchSession = () => Promise<MintedSession>;

/** The page's session: fetched when it is needed, once at a time, and anew before it ends. */
export interface PageSession {
  /** The token that holds now; another one than the server refused, whatever its time says. Rejects with a `noSession`. */
  readonly token: (refused?: string) => Promise<string>;
  /** Gets another one, whatever becomes of the present one. Rejects with a `noSession`. */
  readonly renew: () => Promise<unknown>;
}

/** So long, milliseconds, the host's backend is waited for. */
const PATIENCE_MS = 30_000;

/** A session that ends sooner than this, milliseconds, is renewed before it is used. */
const AHEAD_MS = 30_000;

/** So long, milliseconds, the backend's no holds for calls that repeat themselves. A person who signs in again is not kept waiting. */
const REST_MS = 2_000;

interface Held {
  readonly token: string;
  /** Milliseconds since 1970; 0: it is refused. */
  renewAt: number;
}

export function createPageSession(fetchSession: () => Promise<MintedSession | undefined>, now: () => number = Date.now): PageSession {
  let held: Held | undefined;
  let fetching: Promise<Held> | undefined;
  let failed: { readonly error: CountermandError; readonly at: number } | undefined;

  const fetched = async (): Promise<Held> => {
    try {
      // It may answer anything, or nothing at all; and what no header takes would never leave.
      const { token, expiresAt } = { ...(await inTime(fetchSession())) };
      if (typeof token !== 'string' || !/^[!-~]+$/.test(token)) throw new TypeError('fetchSession answered no token.');
      failed = undefined;
      return (held = { token, renewAt: renewalOf(expiresAt ?? '', now()) });
    } catch (cause) {
      failed = { error: noSession(held ? 'session_ended' : 'no_session', cause), at: now() };
      throw failed.error;
    } finally {
      fetching = undefined;
    }
  };
  const renewed = (): Promise<Held> => (fetching ??= fetched());

  return {
    token: async (refused) => {
      if (held && held.token === refused) held.renewAt = 0;
      if (held && now() < held.renewAt) return held.token;
      if (failed && !fetching && now() - failed.at < REST_MS) throw failed.error;
      return (await renewed()).token;
    },
    renew: renewed,
  };
}

function inTime(answer: Promise<MintedSession | undefined>): Promise<Partial<MintedSession> | undefined> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('fetchSession has not answered for 30 seconds.')), PATIENCE_MS);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/** When to renew: ahead of the end. What seems to end at once comes of a clock that is wrong: it is used until the server refuses it. */
function renewalOf(expiresAt: string, now: number): number {
  const renewAt = Date.parse(expiresAt) - AHEAD_MS;
  return renewAt > now ? renewAt : Infinity;
}
