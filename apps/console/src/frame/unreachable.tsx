import { useWords } from '@countermand/react';
import type { ReactElement } from 'react';
import { frameEnglish } from '../words/frame/english.ts';
import { Outside } from './outside.tsx';
import type { PreferencesProps } from './preferences.tsx';

export interface UnreachableProps {
  readonly detail: string;
  readonly look: () => void;
  readonly preferences: PreferencesProps;
}

/** Nobody can say whether anybody is signed in. */
export function Unreachable({ detail, look, preferences }: UnreachableProps): ReactElement {
  const { own } = useWords(frameEnglish);
  return (
    <Outside title={own('console.unreachable.title')} preferences={preferences}>
      <p>{own('console.unreachable.about', { address: location.origin, text: detail })}</p>
      <p>
        <button type="button" onClick={look}>
          {own('console.try_again')}
        </button>
      </p>
    </Outside>
  );
}
