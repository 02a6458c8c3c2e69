import type { ReactElement } from 'react';
import type { Action } from '../../data/use-action.ts';
import { useOwnWords } from '../../localization/use-own-words.ts';
import { GatedDialog } from '../../parts/gated-dialog/gated-dialog.tsx';
import { BatchProblem } from './batch-problem.tsx';

export interface RetryDialogProps {
  readonly count: number;
  readonly action: Action<[]>;
  readonly onLeave: () => void;
}

/** Asks before what failed is asked for again. */
export function RetryDialog({ count, action: { run, busy, problem }, onLeave }: RetryDialogProps): ReactElement {
  const { own } = useOwnWords();
  return (
    <GatedDialog
      title={own('batch.retry_title', { count })}
      gate={count > 1 ? `cancel-${count}` : undefined}
      keep={own('batch.not_now')}
      act={own('batch.retry', { count })}
      busy={busy}
      onKeep={onLeave}
      onAct={() => run()}
      words={<p>{own('batch.retry_means')}</p>}
      problem={problem && <BatchProblem problem={problem} />}
    />
  );
}
