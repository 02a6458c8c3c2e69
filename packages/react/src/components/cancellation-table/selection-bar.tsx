import type { Cancellation } from '@countermand/client';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useCancelFlow } from '../../flow/use-cancel-flow.ts';
import { mayDo } from '../../hooks/may-do.ts';
import { useSession } from '../../hooks/use-session.ts';
import { useOwnWords } from '../../localization/use-own-words.ts';
import { CancelOrderDialog } from '../cancel-order-dialog/cancel-order-dialog.tsx';
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
  const flow = useCancelFlow();
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

  // What was asked for is not asked for twice: once its dialog is closed, it is no longer selected.
  const { shown } = flow.description;
  const recorded = useRef(false);
  const clear = useRef(onClear);
  clear.current = onClear;
  if (flow.state.name === 'following' || flow.state.name === 'settled') recorded.current = true;
  useEffect(() => {
    if (shown || !recorded.current) return;
    recorded.current = false;
    clear.current();
  }, [shown]);

  return (
    <div data-cm="selection" data-state={some ? 'some' : 'none'}>
      <p role="status">{some && own('table.selected', { count: rows.length })}</p>
      {some && (
        <>
          <button type="button" data-cm="action" data-action="select_none" onClick={onClear}>
            {own('table.clear')}
          </button>
          {whyNotAgain === undefined && (
            <button type="button" data-cm="action" data-action="stop_again" data-destructive onClick={() => flow.send({ type: 'open', orders: again })}>
              {own('table.stop', { count: again.length })}
            </button>
          )}
          {unsent.length > 0 && (
            <button type="button" data-cm="action" data-action="withdraw" onClick={() => setWithdrawing(unsent)}>
              {own('table.withdraw', { count: unsent.length })}
            </button>
          )}
          {whyNotAgain !== undefined && <p data-cm="why-not">{whyNotAgain}</p>}
          {unsent.length === 0 && <p data-cm="why-not">{own('table.withdraw_none')}</p>}
        </>
      )}
      <CancelOrderDialog flow={flow} />
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
