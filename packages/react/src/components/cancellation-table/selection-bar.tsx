import type { Cancellation } from '@countermand/client';
import { useRef, useState, type ReactElement } from 'react';
import { mayDo } from '../../hooks/may-do.ts';
import { useSession } from '../../hooks/use-session.ts';
import { useOwnWords } from '../../localization/use-own-words.ts';
import { ActionButton } from '../../parts/action-button/action-button.tsx';
import { StopAgain } from './stop-again.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

export interface SelectionBarProps {
  /** What is selected. */
  readonly rows: readonly Cancellation[];
  /** Nothing is to be selected any more; what had the focus is gone then. */
  readonly onClear: () => void;
}

/** What can be done with all that is selected; and where something cannot, why. */
export function SelectionBar({ rows, onClear }: SelectionBarProps): ReactElement {
  const { own } = useOwnWords();
  const [withdrawing, setWithdrawing] = useState<readonly Cancellation[]>();
  const some = rows.length > 0;
  const { value: session } = useSession(some);
  // Until it is known, the server says no where somebody may not.
  const mayStop = mayDo(session, 'cancellations:write') ?? true;
  const mayStopSeveral = mayDo(session, 'batches:write') ?? true;

  const again = [...new Set(rows.filter(isAgain).map(({ reference }) => reference))];
  const unsent = rows.filter(isUnsent);
  const whyNotAgain = ((): string | undefined => {
    if (!mayStop) return own('table.stop_forbidden');
    if (again.length === 0) return own('table.stop_none');
    return again.length > 1 && !mayStopSeveral ? own('table.stop_one_only') : undefined;
  })();

  // What was asked for is not asked for twice: once its dialog is closed, it is no longer selected. What was selected since stays.
  const [round, setRound] = useState(0);
  const asked = useRef<ReadonlySet<string>>(new Set());
  const over = (): void => {
    setRound(round + 1);
    if (rows.length > 0 && rows.every(({ id }) => asked.current.has(id))) onClear();
  };

  return (
    <div data-cm="selection" data-state={some ? 'some' : 'none'}>
      <p role="status">{some && own('table.selected', { count: rows.length })}</p>
      {some && (
        <ActionButton name="select_none" onClick={onClear}>
          {own('table.clear')}
        </ActionButton>
      )}
      <StopAgain key={round} orders={whyNotAgain === undefined ? again : []} onOpen={() => void (asked.current = new Set(rows.map(({ id }) => id)))} onOver={over} />
      {some && (
        <>
          {unsent.length > 0 && (
            <ActionButton name="withdraw" onClick={() => setWithdrawing(unsent)}>
              {own('table.withdraw', { count: unsent.length })}
            </ActionButton>
          )}
          {whyNotAgain !== undefined && <p data-cm="why-not">{whyNotAgain}</p>}
          {unsent.length === 0 && <p data-cm="why-not">{own('table.withdraw_none')}</p>}
        </>
      )}
      {withdrawing && (
        <WithdrawDialog
          rows={withdrawing}
          onClose={(isDone) => {
            setWithdrawing(undefined);
            if (isDone) onClear();
          }}
        />
      )}
    </div>
  );
}

/** Ended, and the order was not stopped. */
function isAgain({ state }: Cancellation): boolean {
  return state === 'refused' || state === 'failed' || state === 'withdrawn';
}

function isUnsent({ state }: Cancellation): boolean {
  return state === 'scheduled' || state === 'queued';
}
