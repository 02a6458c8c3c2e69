import { CountermandProvider, useSessionReturn, type Appearance } from '@countermand/react';
import { useEffect, useMemo, useRef, type ReactElement } from 'react';
import { Frame } from './frame/frame.tsx';
import type { PreferencesProps } from './frame/preferences.tsx';
import { SignedOut } from './frame/signed-out.tsx';
import { Unreachable } from './frame/unreachable.tsx';
import { useLanguage } from './preferences/use-language.ts';
import { useTheme } from './preferences/use-theme.ts';
import type { ConsoleSession } from './session/console-session.ts';
import { SessionContext } from './session/session-context.ts';
import { useSessionState } from './session/use-session-state.ts';

export interface ConsoleProps {
  readonly session: ConsoleSession;
}

/** The console: for whoever is signed in, all of it; for others, the way in. */
export function Console({ session }: ConsoleProps): ReactElement | null {
  const [theme, chooseTheme] = useTheme();
  const { language, localization, choose } = useLanguage();
  const appearance = useMemo<Appearance>(() => ({ theme }), [theme]);
  if (localization === undefined) return null;
  return (
    <CountermandProvider client={session.client} appearance={appearance} localization={localization}>
      <Inside session={session} preferences={{ theme, chooseTheme, language, chooseLanguage: choose }} />
    </CountermandProvider>
  );
}

function Inside({ session, preferences }: ConsoleProps & { readonly preferences: PreferencesProps }): ReactElement | null {
  const state = useSessionState(session);
  const look = (): void => void session.look();
  useGoingOn(state.kind === 'signed_in' && state.ended);
  switch (state.kind) {
    case 'looking':
      return null;
    case 'signed_out':
      return <SignedOut look={look} preferences={preferences} />;
    case 'unreachable':
      return <Unreachable detail={state.detail} look={look} preferences={preferences} />;
    case 'someone_else':
      return <LoadedAnew />;
    case 'signed_in':
      return (
        <SessionContext.Provider value={state.session}>
          <Frame console={session} ended={state.ended} preferences={preferences} />
        </SessionContext.Provider>
      );
  }
}

/** What a session's end stopped goes on as soon as there is one again. */
function useGoingOn(ended: boolean): void {
  const goOn = useSessionReturn();
  const hadEnded = useRef(ended);
  useEffect(() => {
    if (hadEnded.current && !ended) goOn();
    hadEnded.current = ended;
  }, [ended, goOn]);
}

/** Nothing of what one person saw or began is left for the next. */
function LoadedAnew(): null {
  useEffect(() => location.reload(), []);
  return null;
}
