import type { ReactElement } from 'react';
import type { LoadProblem } from '../../data/problem.ts';
import { useOwnWords } from '../../localization/use-own-words.ts';
import type { Words } from '../../localization/use-words.ts';
import type { bulkEnglish } from '../../messages/bulk/english.ts';

/** Why what a person decided about a batch came to nothing, or may have. */
export function BatchProblem({ problem }: { readonly problem: LoadProblem }): ReactElement {
  const { own } = useOwnWords();
  return (
    <p data-cm="problem" data-kind={problem.kind} data-code={problem.code} role="alert">
      {told(problem, own)}
    </p>
  );
}

function told({ kind, detail }: LoadProblem, own: Words<keyof typeof bulkEnglish>['own']): string {
  switch (kind) {
    case 'offline':
      return own('batch.no_answer');
    case 'session_ended':
      return own('session.ended');
    case 'refused':
      return own('batch.refused', { text: detail });
  }
}
