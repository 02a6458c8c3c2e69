import { useWords } from '@countermand/react';
import { useState, type ReactElement } from 'react';
import { Link, useLocation } from 'wouter';
import { hrefTo } from '../navigation/routes.ts';
import { Screens } from '../navigation/screens.tsx';
import type { ShortcutAction } from '../navigation/shortcuts.ts';
import { useArrival } from '../navigation/use-arrival.ts';
import { useShortcuts } from '../navigation/use-shortcuts.ts';
import type { ConsoleSession } from '../session/console-session.ts';
import { frameEnglish } from '../words/frame/english.ts';
import { ConnectionState } from './connection-state.tsx';
import { DemoNotice } from './demo-notice.tsx';
import { Menu } from './menu.tsx';
import { Navigation } from './navigation.tsx';
import { Preferences, type PreferencesProps } from './preferences.tsx';
import { SessionEnded } from './session-ended.tsx';
import { ShortcutHelp } from './shortcut-help.tsx';
import { SignOut } from './sign-out.tsx';

export interface FrameProps {
  readonly console: ConsoleSession;
  /** The session that held is refused now. */
  readonly ended: boolean;
  readonly preferences: PreferencesProps;
}

/** What is around every screen of somebody who is signed in. */
export function Frame({ console: { look, signOut }, ended, preferences }: FrameProps): ReactElement {
  const { own } = useWords(frameEnglish);
  const [, navigate] = useLocation();
  const [helping, setHelping] = useState(false);
  useArrival();
  useShortcuts((action: ShortcutAction) => {
    switch (action.kind) {
      case 'go':
        return navigate(hrefTo(action.place));
      case 'help':
        return setHelping(true);
      case 'search':
        return search(navigate);
    }
  });
  return (
    <>
      <a className="skip" href="#content">
        {own('console.skip')}
      </a>
      <header>
        <div className="bar">
          <Link className="brand" href={hrefTo('dashboard')} aria-label={own('console.home')}>
            <span aria-hidden="true" className="brand-sign" />
            Countermand
          </Link>
          <ConnectionState ended={ended} />
          <Menu>
            <SignOut leave={signOut} />
            <Preferences {...preferences} />
            <button type="button" onClick={() => setHelping(true)}>
              {own('console.shortcuts.title')} <kbd>?</kbd>
            </button>
          </Menu>
        </div>
        <Navigation />
        <DemoNotice />
      </header>
      {ended && <SessionEnded look={() => void look()} />}
      <main id="content" tabIndex={-1}>
        <Screens />
      </main>
      {helping && <ShortcutHelp onClose={() => setHelping(false)} />}
    </>
  );
}

/** To the search of this screen, or, where it has none, to that for orders. */
function search(navigate: (href: string) => void): void {
  const find = (): HTMLElement | null => document.querySelector('main [data-search]');
  const here = find();
  if (here) return here.focus();
  navigate(hrefTo('orders'));
  requestAnimationFrame(() => find()?.focus());
}
