import { CancelOrderDialog, useCancelFlow, useWords } from '@countermand/react';
import type { ReactElement } from 'react';
import { ordersEnglish } from '../../words/orders/english.ts';

export interface StopSelectedProps {
  readonly references: readonly string[];
  readonly clear: () => void;
}

/** Stops all that are selected, after one question. It is there as soon as something is. */
export function StopSelected({ references, clear }: StopSelectedProps): ReactElement {
  const { own, say } = useWords(ordersEnglish);
  const flow = useCancelFlow();
  const { state, description, send } = flow;
  const isOver = state.name === 'idle' || state.name === 'settled';
  const any = references.length > 0 || !isOver;
  return (
    <div className="selected">
      <p role="status">{references.length > 0 ? own('console.orders.selected', { count: references.length }) : own('console.orders.select_hint')}</p>
      {any && (
        <button type="button" className={isOver ? 'danger' : undefined} onClick={() => send(isOver ? { type: 'open', orders: [...references] } : { type: 'show' })}>
          {isOver ? own('console.orders.stop_selected') : `${description.sign} ${say(description.title)}`}
        </button>
      )}
      {references.length > 0 && (
        <button type="button" onClick={clear}>
          {own('console.orders.clear')}
        </button>
      )}
      <CancelOrderDialog flow={flow} />
    </div>
  );
}
