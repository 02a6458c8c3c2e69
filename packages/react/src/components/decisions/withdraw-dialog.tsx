import type { Cancellation } from '@countermand/client';
import type { ReactElement } from 'react';
import type { Decisions } from '../../decisions/use-decisions.ts';
import { useOwnWords } from '../../localization/use-own-words.ts';
import { ActionButton } from '../../parts/action-button/action-button.tsx';
import { AlertDialog } from '../../parts/alert-dialog/alert-dialog.tsx';
import { DecisionProblem } from './decision-problem.tsx';
import { possibleDecisions } from './possible-decisions.ts';

export interface WithdrawDialogProps {
  readonly cancellation: Cancellation;
  readonly action: Decisions['withdraw'];
  readonly onLeave: () => void;
  readonly level: 3 | 4;
}

/** Whether a stop is taken back, so that the order goes on. */
export function WithdrawDialog({ cancellation: { reference, requesters, state }, action: { run, busy, problem }, onLeave, level }: WithdrawDialogProps): ReactElement {
  const { own, say } = useOwnWords();
  const asking = requesters.filter(({ withdrawnAt }) => withdrawnAt === null).length;
  return (
    <AlertDialog
      state={problem ? 'problem' : 'withdrawing'}
      tone={problem ? 'danger' : 'neutral'}
      busy={busy}
      title={own('withdraw.title', { order: reference })}
      words={
        <>
          <p>{own('withdraw.means')}</p>
          {asking > 1 && <p>{own('withdraw.several', { count: asking })}</p>}
          {problem && <DecisionProblem problem={problem} now={!possibleDecisions({ state }).withdraw && state} />}
        </>
      }
      headingLevel={level}
      onDismiss={onLeave}
      actions={
        <>
          <ActionButton name="leave" data-autofocus onClick={onLeave}>
            {problem ? say({ key: 'action.close' }) : own('withdraw.leave')}
          </ActionButton>
          {!problem && asking > 1 && (
            <ActionButton name="withdraw_everyone" disabled={busy} onClick={() => run({ everyone: true })}>
              {own('withdraw.everyone', { count: asking })}
            </ActionButton>
          )}
          {!problem && (
            <ActionButton name="withdraw" disabled={busy} onClick={() => run()}>
              {own('withdraw.own')}
            </ActionButton>
          )}
        </>
      }
    >
      {null}
    </AlertDialog>
  );
}
