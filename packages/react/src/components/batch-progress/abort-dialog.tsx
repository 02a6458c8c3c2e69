import type { Batch } from '@countermand/client';
import type { ReactElement } from 'react';
import type { Action } from '../../data/use-action.ts';
import { useOwnWords } from '../../localization/use-own-words.ts';
import { GatedDialog } from '../../parts/gated-dialog/gated-dialog.tsx';
import { unsentIn } from './batch-counts.ts';
import { BatchProblem } from './batch-problem.tsx';

export interface AbortDialogProps {
  readonly batch: Batch;
  readonly action: Action<[]>;
  readonly onLeave: () => void;
}

/** Asks before what was not sent is taken back, for good. */
export function AbortDialog({ batch, action: { run, busy, problem }, onLeave }: AbortDialogProps): ReactElement {
  const { own } = useOwnWords();
  return (
    <GatedDialog
      title={own('batch.abort_title')}
      gate={undefined}
      keep={own('batch.keep')}
      act={own('batch.abort')}
      busy={busy}
      onKeep={onLeave}
      onAct={() => run()}
      words={
        <ul>
          <li>{own('batch.abort_unsent', { count: unsentIn(batch) })}</li>
          <li>{own('batch.abort_sent')}</li>
          <li>{own('batch.abort_others')}</li>
        </ul>
      }
      problem={problem && <BatchProblem problem={problem} />}
    />
  );
}
