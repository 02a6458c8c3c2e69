import type { Cancellation } from '@countermand/client';
import type { ReactElement } from 'react';
import { useOwnWords } from '../../localization/use-own-words.ts';
import { ActionButton } from '../../parts/action-button/action-button.tsx';
import { AlertDialog } from '../../parts/alert-dialog/alert-dialog.tsx';
import { useWithdrawSeveral, type Withdrawn } from './use-withdraw-several.ts';

export interface WithdrawDialogProps {
  readonly rows: readonly Cancellation[];
  /** `isDone`: it was asked for, whatever became of it. */
  readonly onClose: (isDone: boolean) => void;
}

/** Asks whether several stops are to be taken back, and says what became of each. */
export function WithdrawDialog({ rows, onClose }: WithdrawDialogProps): ReactElement {
  const { own, say } = useOwnWords();
  const { action, results } = useWithdrawSeveral();
  const count = rows.length;
  const state = results ? 'settled' : action.busy ? 'withdrawing' : 'confirming';
  const close = (): void => {
    if (!action.busy) onClose(results !== undefined);
  };
  return (
    <AlertDialog
      state={state}
      tone={results?.some((result) => 'id' in result) ? 'caution' : 'neutral'}
      busy={action.busy}
      title={results ? own('table.withdraw_done') : own('table.withdraw_title', { count })}
      words={results ? <Results results={results} /> : <p>{own(action.busy ? 'table.withdraw_busy' : 'table.withdraw_means')}</p>}
      onDismiss={close}
      actions={
        results ? (
          <ActionButton name="close" data-autofocus onClick={close}>
            {say({ key: 'action.close' })}
          </ActionButton>
        ) : (
          <>
            <ActionButton name="keep_stops" data-autofocus disabled={action.busy} onClick={close}>
              {own('table.withdraw_leave')}
            </ActionButton>
            <ActionButton name="withdraw" data-destructive disabled={action.busy} onClick={() => action.run(rows)}>
              {own('table.withdraw', { count })}
            </ActionButton>
          </>
        )
      }
    >
      {!results && (
        <ul data-cm="orders">
          {rows.map(({ id, reference }) => (
            <li key={id}>{reference}</li>
          ))}
        </ul>
      )}
    </AlertDialog>
  );
}

function Results({ results }: { readonly results: readonly Withdrawn[] }): ReactElement {
  const { own } = useOwnWords();
  const count = (kind: Withdrawn['kind']): number => results.filter((result) => result.kind === kind).length;
  const [taken, others] = [count('taken_back'), count('others_ask')];
  return (
    <ul data-cm="lines">
      {taken > 0 && <li>{own('table.withdraw_taken', { count: taken })}</li>}
      {others > 0 && <li>{own('table.withdraw_others', { count: others })}</li>}
      {results.map(
        (result) =>
          'id' in result && <li key={result.id}>{result.kind === 'refused' ? own('table.withdraw_refused', { order: result.order, text: result.detail }) : own('table.withdraw_not_known', { order: result.order })}</li>,
      )}
    </ul>
  );
}
