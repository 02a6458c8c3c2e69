import { useEffect, useRef, type ReactElement } from 'react';
import { useCancelFlow } from '../../flow/use-cancel-flow.ts';
import { useOwnWords } from '../../localization/use-own-words.ts';
import { ActionButton } from '../../parts/action-button/action-button.tsx';
import { CancelOrderDialog } from '../cancel-order-dialog/cancel-order-dialog.tsx';

export interface StopAgainProps {
  /** What can be stopped; nothing: there is no button for it. */
  readonly orders: readonly string[];
  readonly onOpen: () => void;
  /** It is recorded, and its dialog is closed: what is stopped next is another's to ask about. */
  readonly onOver: () => void;
}

/** Stops some orders, once. What was confirmed and has no answer yet is shown again before others are asked about. */
export function StopAgain({ orders, onOpen, onOver }: StopAgainProps): ReactElement {
  const { own, say } = useOwnWords();
  const flow = useCancelFlow();
  const { state, description, send } = flow;
  const isHidden = state.name !== 'idle' && !description.shown;
  const isOver = isHidden && (state.name === 'following' || state.name === 'settled');
  const over = useRef(onOver);
  over.current = onOver;
  useEffect(() => {
    if (isOver) over.current();
  }, [isOver]);
  return (
    <>
      {isHidden ? (
        <ActionButton name="stop_again" onClick={() => send({ type: 'show' })}>
          {description.sign} {say(description.title)}
        </ActionButton>
      ) : (
        orders.length > 0 && (
          <ActionButton
            name="stop_again"
            data-destructive
            onClick={() => {
              onOpen();
              send({ type: 'open', orders });
            }}
          >
            {own('table.stop', { count: orders.length })}
          </ActionButton>
        )
      )}
      <CancelOrderDialog flow={flow} />
    </>
  );
}
