import type { Localization } from '../localization/localization.ts';
import { builtInEnglish } from '../messages/built-in-english.ts';
import type { Appearance } from '../provider/appearance.ts';
import { connectionTo } from '../provider/connection.ts';
import type { Countermand } from '../provider/countermand-context.ts';
import type { FetchSession } from '../session/page-session.ts';

/** What the elements of a page work with. */
export interface PageConnection {
  /** Where the server is, such as `https://countermand.example`. */
  readonly baseUrl: string;
  /** Asks the page's own backend for a session. */
  readonly fetchSession: FetchSession;
  /** A language, such as `de` of `@countermand/react/messages/de`. Default: English. */
  readonly localization?: Localization;
  /** Values of custom properties, such as `{ '--cm-accent': '#0a7' }`. */
  readonly variables?: Appearance['variables'];
}

/** What the page's elements share. */
export type Shared = Omit<Countermand, 'appearance'> & Pick<PageConnection, 'variables'>;

/** Throws `TypeError` where the address is none. */
export function sharedBy({ baseUrl, fetchSession, localization, variables }: PageConnection): Shared {
  return { ...connectionTo(baseUrl, fetchSession), localization: localization ?? builtInEnglish, giveLanguage: undefined, variables, now: Date.now };
}
