import { useWords } from '@countermand/react';
import type { ReactElement, ReactNode } from 'react';
import { useMay, type Scope } from '../session/session-context.ts';
import { frameEnglish } from '../words/frame/english.ts';

export interface NeedsProps {
  readonly scope: Scope;
  readonly children: ReactNode;
}

/** What needs a right; where the session has it not, that is said instead. */
export function Needs({ scope, children }: NeedsProps): ReactNode {
  return useMay(scope) ? children : <NotAllowed scope={scope} />;
}

function NotAllowed({ scope }: { readonly scope: Scope }): ReactElement {
  const { own } = useWords(frameEnglish);
  return <p className="notice">{own('console.not_allowed', { scope })}</p>;
}
