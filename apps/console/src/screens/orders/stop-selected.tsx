import { CancelOrderDialog, useCancelFlow, useWords } from '@countermand/react';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { ordersEnglish } from '../../words/orders/english.ts';

export interface StopSelectedProps {
  readonly references: readonly string[];
  readonly clear: () => void;
}

/** Stops all that are selected, after one question. It is there as soon as something is. */
export function StopSelected({ references, clear }: StopSelectedProps): ReactElement {
  const { own } = useWords(ordersEnglish);
  const [round, setRound] = useState(0);
  const asked = useRef<readonly string[]>([]);
  const place = useRef<HTMLParagraphElement>(null);
  const latest = useRef({ references, clear });
  latest.current = { references, clear };
  // What was asked for is not asked for twice: once its dialog is closed, it is no longer selected, and what had the focus may be gone.
  useEffect(() => {
    if (round === 0) return;
    if (latest.current.references.every((reference) => asked.current.includes(reference))) latest.current.clear();
    place.current?.focus();
  }, [round]);
  return (
    <div className="selected">
      <p role="status" tabIndex={-1} ref={place}>
        {references.length > 0 ? own('console.orders.selected', { count: references.length }) : own('console.orders.select_hint')}
      </p>
      <StopOnce key={round} references={references} onOpen={() => void (asked.current = references)} onOver={() => setRound(round + 1)} />
      {references.length > 0 && (
        <button type="button" onClick={clear}>
          {own('console.orders.clear')}
        </button>
      )}
    </div>
  );
}

interface StopOnceProps {
  readonly references: readonly string[];
  readonly onOpen: () => void;
  /** It is recorded, and its dialog is closed: what is stopped next is another's to ask about. */
  readonly onOver: () => void;
}

function StopOnce({ references, onOpen, onOver }: StopOnceProps): ReactElement {
  const { own, say } = useWords(ordersEnglish);
  const flow = useCancelFlow();
  const { state, description, send } = flow;
  const isHidden = state.name !== 'idle' && !description.shown;
  const isOver = isHidden && (state.name === 'following' || state.name === 'settled');
  const over = useRef(onOver);
  over.current = onOver;
  useEffect(() => {
    if (isOver) over.current();
  }, [isOver]);
  const open = (): void => {
    onOpen();
    send({ type: 'open', orders: references });
  };
  return (
    <>
      {(isHidden || references.length > 0) && (
        <button type="button" className={isHidden ? undefined : 'danger'} onClick={() => (isHidden ? send({ type: 'show' }) : open())}>
          {isHidden ? `${description.sign} ${say(description.title)}` : own('console.orders.stop_selected')}
        </button>
      )}
      <CancelOrderDialog flow={flow} />
    </>
  );
}
