import type { ReactElement } from 'react';
import type { LoadProblem } from '../../data/problem.ts';
import { useOwnWords } from '../../localization/use-own-words.ts';
import type { OwnMessages } from '../../messages/own-messages.ts';

const SAID = { offline: 'batch.no_answer', unanswered: 'batch.no_answer', session_ended: 'session.ended', refused: 'batch.refused' } as const satisfies Readonly<Record<LoadProblem['kind'], keyof OwnMessages>>;

/** Why what a person decided about a batch came to nothing, or may have. */
export function BatchProblem({ problem }: { readonly problem: LoadProblem }): ReactElement {
  const { own } = useOwnWords();
  return (
    <p data-cm="problem" data-kind={problem.kind} data-code={problem.code} role="alert">
      {own(problem.code === 'no_session' ? 'session.none' : SAID[problem.kind], { text: problem.detail })}
    </p>
  );
}
