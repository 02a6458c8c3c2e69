import { createClient, CountermandError, type CountermandClient } from '@countermand/client';
import { csrfFetch, type Fetch } from './csrf-fetch.ts';

/** Who is signed in, and what they may do. */
export type Session = Awaited<ReturnType<CountermandClient['session']['get']>>;

export type SessionState =
  | { readonly kind: 'looking' }
  | { readonly kind: 'signed_out' }
  /** No answer that says who is signed in. */
  | { readonly kind: 'unreachable'; readonly detail: string }
  /** `ended`: it held, and is refused now; what is on the screen stays, and goes on after a new sign-in. */
  | { readonly kind: 'signed_in'; readonly session: Session; readonly ended: boolean }
  /** Another person has signed in with this browser: what was seen and begun here is not theirs. For good; the page is to be loaded anew. */
  | { readonly kind: 'someone_else' };

/** The browser's session at this server, by its cookie, which no script can read. */
export interface ConsoleSession {
  /** Calls in its name. */
  readonly client: CountermandClient;
  readonly getState: () => SessionState;
  /** Answers the function that ends it. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Asks the server who is signed in now. Never rejects. */
  readonly look: () => Promise<SessionState>;
  /** Ends it at the server. Rejects with an error for people. */
  readonly signOut: () => Promise<void>;
}

export interface ConsoleSessionParts {
  /** The server, such as `http://127.0.0.1:4000`. */
  readonly baseUrl: string;
  readonly fetch: Fetch;
  /** How often a call that is safe to repeat is repeated; default: as the client does. */
  readonly repeats?: number;
}

export function createConsoleSession({ baseUrl, fetch, repeats = 3 }: ConsoleSessionParts): ConsoleSession {
  const listeners = new Set<() => void>();
  let state: SessionState = { kind: 'looking' };
  let looking: Promise<SessionState> | undefined;

  const become = (next: SessionState): SessionState => {
    state = next;
    for (const listener of [...listeners]) listener();
    return state;
  };
  const tokenOf = (seen: SessionState): string | undefined => (seen.kind === 'signed_in' ? (seen.session.csrfToken ?? undefined) : undefined);
  const plain = createClient({ baseUrl, token: undefined, fetch, repeats });
  const looked = async (): Promise<SessionState> => {
    try {
      return become(afterAnswer(state, await plain.session.get()));
    } catch (error) {
      return become(afterFailure(state, error));
    } finally {
      looking = undefined;
    }
  };
  const look = (): Promise<SessionState> => (looking ??= looked());
  const watched: Fetch = async (request) => {
    const response = await fetch(request);
    if (response.status === 401 && state.kind === 'signed_in' && !state.ended) become({ ...state, ended: true });
    // Somebody has signed in again, elsewhere in this browser: who, is asked.
    if (response.ok && state.kind === 'signed_in' && state.ended) void look();
    return response;
  };
  const client = createClient({ baseUrl, token: undefined, repeats, fetch: csrfFetch(watched, { current: () => tokenOf(state), renewed: async () => tokenOf(await look()) }) });

  return {
    client,
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    look,
    signOut: async () => {
      const csrfToken = tokenOf(await look());
      // Somebody else has ended it, in another tab perhaps.
      if (csrfToken === undefined) return;
      // Where it leads afterwards is the page's to say: a redirect is an answer here.
      const response = await fetch(new Request(`${baseUrl}/sign-out`, { method: 'POST', body: new URLSearchParams({ csrfToken }), redirect: 'manual' }));
      if (response.type !== 'opaqueredirect' && !response.ok) throw new Error(`HTTP ${response.status}`);
    },
  };
}

/** What one person confirmed is never sent in the name of another: a page has one person, as long as it is there. */
function afterAnswer(before: SessionState, session: Session): SessionState {
  const isAnother = before.kind === 'someone_else' || (before.kind === 'signed_in' && before.session.principal !== session.principal);
  return isAnother ? { kind: 'someone_else' } : { kind: 'signed_in', session, ended: false };
}

/** What is on the screen stays there, whatever becomes of the session. */
function afterFailure(before: SessionState, error: unknown): SessionState {
  if (before.kind === 'someone_else') return before;
  const refused = CountermandError.is(error) && error.status === 401;
  if (before.kind === 'signed_in') return refused ? { ...before, ended: true } : before;
  if (refused) return { kind: 'signed_out' };
  return { kind: 'unreachable', detail: error instanceof Error ? error.message : String(error) };
}
