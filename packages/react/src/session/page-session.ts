/** What a host's backend answers when its page asks for a session: the whole answer of `POST /v1/embed-sessions` will do. */
export interface MintedSession {
  /** `cms_…`. Kept in memory only. */
  readonly token: string;
  /** RFC 3339 UTC. */
  readonly expiresAt: string;
}

/** Asks the host's own backend, which decides who looks at the page. Rejects where nobody is signed in there. */
export type FetchSession = (signal?: AbortSignal) => Promise<MintedSession>;

/** The page's session: fetched when it is needed, once at a time, and anew before it ends. */
export interface PageSession {
  /** The token that holds now. */
  readonly token: () => Promise<string>;
  /** Gets another one, whatever becomes of the present one. */
  readonly renew: () => Promise<void>;
}

/** A session that ends sooner than this, milliseconds, is renewed before it is used. */
const AHEAD_MS = 30_000;

export function createPageSession(fetchSession: FetchSession, now: () => number = Date.now): PageSession {
  let held: MintedSession | undefined;
  let fetching: Promise<MintedSession> | undefined;

  const renewed = (): Promise<MintedSession> => {
    fetching ??= fetchSession()
      .then((session) => (held = session))
      .finally(() => (fetching = undefined));
    return fetching;
  };
  const holds = (session: MintedSession | undefined): session is MintedSession => session !== undefined && !(Date.parse(session.expiresAt) - now() < AHEAD_MS);

  return {
    token: async () => (holds(held) ? held : await renewed()).token,
    renew: async () => void (await renewed()),
  };
}
