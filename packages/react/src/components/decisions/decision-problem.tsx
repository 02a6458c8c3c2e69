import type { Cancellation } from '@countermand/client';
import type { ReactElement } from 'react';
import type { LoadProblem } from '../../data/problem.ts';
import { useOwnWords } from '../../localization/use-own-words.ts';
import type { Words } from '../../localization/use-words.ts';
import type { detailsEnglish } from '../../messages/details/english.ts';

export interface DecisionProblemProps {
  readonly problem: LoadProblem;
  /** What it is meanwhile, where that is why. */
  readonly now?: Cancellation['state'] | false;
}

/** Why a decision came to nothing, or may have: what happened, and what the server says of it. */
export function DecisionProblem({ problem, now = false }: DecisionProblemProps): ReactElement {
  const { own, say } = useOwnWords();
  return (
    <div data-cm="problem" data-kind={problem.kind} data-code={problem.code} role="alert">
      <p>{told(problem, own)}</p>
      {now && <p>{own('decide.now', { state: say({ key: `state.${now}` }) })}</p>}
      {problem.kind !== 'offline' && <p>{problem.detail}</p>}
    </div>
  );
}

function told({ kind, code }: LoadProblem, own: Words<keyof typeof detailsEnglish>['own']): string {
  switch (kind) {
    case 'offline':
      return own('decide.no_answer');
    case 'session_ended':
      return own('session.ended');
    case 'refused':
      return own(code === 'state_conflict' ? 'decide.conflict' : 'decide.refused');
  }
}
