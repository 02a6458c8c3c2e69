import type { Cancellation } from '@countermand/client';
import type { ReactElement } from 'react';
import type { LoadProblem } from '../../data/problem.ts';
import { useOwnWords } from '../../localization/use-own-words.ts';
import type { OwnMessages } from '../../messages/own-messages.ts';

export interface DecisionProblemProps {
  readonly problem: LoadProblem;
  /** What it is meanwhile, where that is why. */
  readonly now?: Cancellation['state'] | false;
}

const SAID = { offline: 'decide.no_answer', unanswered: 'decide.unanswered', session_ended: 'session.ended', refused: 'decide.refused' } as const satisfies Readonly<Record<LoadProblem['kind'], keyof OwnMessages>>;

/** Why a decision came to nothing, or may have: what happened, and what the server says of it. */
export function DecisionProblem({ problem, now = false }: DecisionProblemProps): ReactElement {
  const { own, say } = useOwnWords();
  return (
    <div data-cm="problem" data-kind={problem.kind} data-code={problem.code} role="alert">
      <p>{own(problem.code === 'state_conflict' ? 'decide.conflict' : SAID[problem.kind])}</p>
      {now && <p>{own('decide.now', { state: say({ key: `state.${now}` }) })}</p>}
      {problem.kind !== 'offline' && <p>{problem.detail}</p>}
    </div>
  );
}
