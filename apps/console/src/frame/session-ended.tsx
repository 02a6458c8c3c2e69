import { useWords } from '@countermand/react';
import type { ReactElement } from 'react';
import { SignInCommand } from './sign-in-command.tsx';
import { frameEnglish } from '../words/frame/english.ts';

/** The session that held is refused now. Whatever is on the screen stays until somebody has signed in again. */
export function SessionEnded({ look }: { readonly look: () => void }): ReactElement {
  const { own } = useWords(frameEnglish);
  return (
    <div className="notice session-ended" role="alert">
      <p>
        {own('console.session.ended')} <SignInCommand />
      </p>
      <button type="button" onClick={look}>
        {own('console.session.look')}
      </button>
    </div>
  );
}
