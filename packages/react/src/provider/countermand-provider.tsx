import type { CountermandClient } from '@countermand/client';
import { useMemo, useRef, useState, type ReactElement, type ReactNode } from 'react';
import type { Localization } from '../localization/localization.ts';
import { builtInEnglish } from '../messages/built-in-english.ts';
import type { FetchSession } from '../session/page-session.ts';
import type { Appearance } from './appearance.ts';
import { connectionOver, connectionTo, type Connection } from './connection.ts';
import { CountermandContext, type Countermand } from './countermand-context.ts';

interface Common {
  readonly appearance?: Appearance;
  /** Default: English; what is more than the button loads its words when it is first shown. On a server, and without that load: `en` of `@countermand/react/messages/en`. */
  readonly localization?: Localization;
  readonly children?: ReactNode;
}

/** With a client of the page's own, or with the server's address and a way to a session. */
export type CountermandProviderProps = Common &
  (
    | { readonly client: CountermandClient; readonly baseUrl?: never; readonly fetchSession?: never }
    | { readonly client?: never; readonly baseUrl: string; readonly fetchSession: FetchSession }
  );

const SYSTEM: Appearance = {};

/** Around everything of Countermand on a page: one session, one connection for news, one language. */
export function CountermandProvider({ client, baseUrl, fetchSession, appearance = SYSTEM, localization, children }: CountermandProviderProps): ReactElement {
  // A host may write the function anew in each render: the session is the same one.
  const latestFetch = useRef(fetchSession);
  latestFetch.current = fetchSession;
  const connection = useMemo<Connection>(() => {
    if (client !== undefined) return connectionOver(client.transport, undefined);
    return connectionTo(baseUrl, async () => latestFetch.current?.());
  }, [client, baseUrl]);
  const [english, giveLanguage] = useState(builtInEnglish);
  const value = useMemo<Countermand>(() => ({ ...connection, appearance, localization: localization ?? english, giveLanguage: localization ? undefined : giveLanguage, now: Date.now }), [connection, appearance, localization, english]);
  return <CountermandContext.Provider value={value}>{children}</CountermandContext.Provider>;
}
