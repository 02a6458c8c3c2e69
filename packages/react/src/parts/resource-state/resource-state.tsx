import type { ReactElement } from 'react';
import type { LoadProblem } from '../../data/problem.ts';
import type { Resource } from '../../data/use-resource.ts';
import { useWords } from '../../localization/use-words.ts';
import { resourceEnglish } from '../../messages/resource/english.ts';
import { ActionButton } from '../action-button/action-button.tsx';

const SAID = { offline: 'offline', unanswered: 'problem.said', session_ended: 'session.ended', refused: 'problem.said' } as const satisfies Readonly<Record<LoadProblem['kind'], keyof typeof resourceEnglish>>;

export interface ResourceStateProps {
  readonly resource: Pick<Resource<unknown>, 'value' | 'problem' | 'loading' | 'reload'>;
  /** Whether it was loaded and holds nothing. */
  readonly empty?: boolean;
}

/** Why there is nothing to see, or nothing newer: loading, empty, offline, a session that has ended, or a definite no. */
export function ResourceState({ resource: { value, problem, loading, reload }, empty = false }: ResourceStateProps): ReactElement {
  const { own } = useWords(resourceEnglish);
  return (
    <div data-cm="resource-state" data-state={stateOf({ value, problem, empty })} role="status" aria-busy={loading}>
      {problem ? (
        <>
          <p>{own(problem.code === 'no_session' ? 'session.none' : SAID[problem.kind], { text: problem.detail })}</p>
          <ActionButton name="retry" onClick={reload}>
            {own('problem.retry')}
          </ActionButton>
        </>
      ) : (
        <>
          {value === undefined && <p>{own('loading')}</p>}
          {value !== undefined && empty && <p>{own('list.empty')}</p>}
        </>
      )}
    </div>
  );
}

function stateOf({ value, problem, empty }: { readonly value: unknown; readonly problem: LoadProblem | undefined; readonly empty: boolean }): string {
  if (problem) return problem.kind;
  if (value === undefined) return 'loading';
  return empty ? 'empty' : 'ready';
}
