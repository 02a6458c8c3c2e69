import { newIdempotencyKey, type Batch } from '@countermand/client';
import { batches } from '@countermand/client/groups';
import { useRef, useState, type ReactElement } from 'react';
import { saveFile } from '../../bulk/save-file.ts';
import { useAction } from '../../data/use-action.ts';
import { mayDo } from '../../hooks/may-do.ts';
import { useSession } from '../../hooks/use-session.ts';
import { useOwnWords } from '../../localization/use-own-words.ts';
import { ActionButton } from '../../parts/action-button/action-button.tsx';
import { useCalls } from '../../provider/use-calls.ts';
import { AbortDialog } from './abort-dialog.tsx';
import { failedIn } from './batch-counts.ts';
import { BatchProblem } from './batch-problem.tsx';
import { RetryDialog } from './retry-dialog.tsx';

export interface BatchActionsProps {
  readonly batch: Batch;
  readonly onChanged: () => void;
  /** Told the new batch (`bat_…`). */
  readonly onRetried: (id: string) => void;
}

/** Pause, go on, abort, try again, report: what is possible now, and what this session may do. */
export function BatchActions({ batch, onChanged, onRetried }: BatchActionsProps): ReactElement {
  const { own } = useOwnWords();
  const calls = useCalls(batches);
  const { value: session } = useSession();
  const [asked, setAsked] = useState<'abort' | 'retry'>();
  // One try has one key, until it has its answer.
  const retryKey = useRef<string>(undefined);
  const { id, state } = batch;
  const done = (): void => {
    setAsked(undefined);
    onChanged();
  };
  const move = useAction((way: 'pause' | 'resume') => calls[way](id), done);
  const abort = useAction(() => calls.abort(id), done);
  const retry = useAction(
    () => calls.retry(id, { idempotencyKey: (retryKey.current ??= newIdempotencyKey()) }),
    (made) => {
      retryKey.current = undefined;
      setAsked(undefined);
      onRetried(made.id);
    },
  );
  const report = useAction(
    async () => new Response(await calls.report(id)).blob(),
    (table) => saveFile(table, `${id}.csv`),
  );
  const leave = (): void => {
    setAsked(undefined);
    abort.dismiss();
    retry.dismiss();
  };
  const may = mayDo(session, 'batches:write');
  const failures = batch.finishedAt === undefined ? 0 : failedIn(batch);
  const problem = move.problem ?? report.problem;
  return (
    <div data-cm="batch-actions">
      {may === false && <p>{own('batch.may_not')}</p>}
      {may && state === 'running' && (
        <ActionButton name="pause" disabled={move.busy} onClick={() => move.run('pause')}>
          {own('batch.pause')}
        </ActionButton>
      )}
      {may && (state === 'paused' || state === 'ready') && (
        <ActionButton name="resume" disabled={move.busy} onClick={() => move.run('resume')}>
          {own(state === 'ready' ? 'batch.start' : 'batch.resume')}
        </ActionButton>
      )}
      {may && state !== 'finished' && state !== 'aborted' && (
        <ActionButton name="abort" data-destructive aria-haspopup="dialog" onClick={() => setAsked('abort')}>
          {own('batch.abort')}
        </ActionButton>
      )}
      {may && failures > 0 && (
        <ActionButton name="retry_failed" aria-haspopup="dialog" onClick={() => setAsked('retry')}>
          {own('batch.retry', { count: failures })}
        </ActionButton>
      )}
      {state !== 'receiving' && (
        <ActionButton name="report" disabled={report.busy} onClick={() => report.run()}>
          {own('batch.report')}
        </ActionButton>
      )}
      {problem && <BatchProblem problem={problem} />}
      {asked === 'abort' && <AbortDialog batch={batch} action={abort} onLeave={leave} />}
      {asked === 'retry' && <RetryDialog count={failures} action={retry} onLeave={leave} />}
    </div>
  );
}
