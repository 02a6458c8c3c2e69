import type { Transport } from '@countermand/client';
import { createContext, useContext } from 'react';
import type { Live } from '../live/live.ts';
import type { Language } from '../localization/localization.ts';
import type { Appearance } from './appearance.ts';

/** What every component and hook works with. */
export interface Countermand {
  readonly transport: Transport;
  readonly live: Live;
  /** Gets a session that holds; undefined where the client has a key of its own. */
  readonly renewSession: (() => Promise<unknown>) | undefined;
  /** Tells by `return` that there is a session again: whatever the end of the last one stopped goes on. */
  readonly returns: EventTarget;
  readonly localization: Language;
  /** Takes all of English where the page gave no language; undefined where it gave one. */
  readonly giveLanguage: ((language: Language) => void) | undefined;
  readonly appearance: Appearance;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export const CountermandContext = createContext<Countermand | undefined>(undefined);

export function useCountermand(): Countermand {
  const countermand = useContext(CountermandContext);
  if (!countermand) throw new Error('Countermand: there is no <CountermandProvider> around this.');
  return countermand;
}
