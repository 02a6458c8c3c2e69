import { useWords } from '@countermand/react';
import type { ReactElement } from 'react';
import { frameEnglish } from '../words/frame/english.ts';
import { Outside } from './outside.tsx';
import type { PreferencesProps } from './preferences.tsx';
import { SignInCommand } from './sign-in-command.tsx';

export interface SignedOutProps {
  readonly look: () => void;
  readonly preferences: PreferencesProps;
}

/** How somebody gets in. */
export function SignedOut({ look, preferences }: SignedOutProps): ReactElement {
  const { own } = useWords(frameEnglish);
  return (
    <Outside title={own('console.sign_in.title')} preferences={preferences}>
      <p>
        <strong>{own('console.sign_in.lead')}</strong> {own('console.sign_in.how')}
      </p>
      <p>
        <SignInCommand />
      </p>
      <p>{own('console.sign_in.link')}</p>
      <p>{own('console.sign_in.again')}</p>
      <p>
        <button type="button" onClick={look}>
          {own('console.sign_in.look')}
        </button>
      </p>
      <p className="about">{own('console.sign_in.programs')}</p>
    </Outside>
  );
}
