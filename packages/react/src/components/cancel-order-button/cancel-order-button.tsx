import type { Choices } from '@countermand/cancel-flow';
import { useEffect, type ReactElement, type ReactNode } from 'react';
import { ONE_ORDER } from '../../flow/one-order.ts';
import { useFlow } from '../../flow/use-cancel-flow.ts';
import { usePhrases } from '../../localization/use-phrases.ts';
import { useRootProps } from '../../provider/use-root-props.ts';
import { FlowDialog } from '../cancel-order-dialog/flow-dialog.tsx';

export interface CancelOrderButtonProps {
  /** The order, such as `acme:10234`. */
  readonly reference: string;
  /** What is chosen at first: reason, note, options. */
  readonly choices?: Partial<Choices>;
  readonly disabled?: boolean;
  /** Default: *Stop order*, in the page's language. */
  readonly children?: ReactNode;
}

/** A button that asks, stops the order and says what became of it. While a stop is under way it shows that instead. */
export function CancelOrderButton(props: CancelOrderButtonProps): ReactElement {
  // Another order is another flow: nobody reads of one what became of the other.
  return <ButtonOfOne key={props.reference} {...props} />;
}

function ButtonOfOne({ reference, choices, disabled = false, children }: CancelOrderButtonProps): ReactElement {
  const root = useRootProps();
  const { own, say } = usePhrases();
  const flow = useFlow(ONE_ORDER);
  const { state, description, send } = flow;
  useEffect(() => {
    if (!reference) console.error('Countermand: CancelOrderButton needs a reference.');
  }, [reference]);
  const idle = state.name === 'idle';
  // What did not stop can be asked for again; what is stopped shows how that is known.
  const asks = idle || (state.name === 'settled' && description.tone !== 'success');
  return (
    <span {...root} data-cm="cancel-order">
      <button
        type="button"
        data-cm="cancel-order-button"
        data-state={state.name}
        data-tone={idle ? undefined : description.tone}
        aria-haspopup="dialog"
        disabled={disabled || !reference}
        onClick={() => send(asks ? { type: 'open', orders: [reference], choices } : { type: 'show' })}
      >
        {idle || description.shown ? (children ?? own('button.stop')) : `${description.sign} ${say(description.title)}`}
      </button>
      <FlowDialog flow={flow} />
    </span>
  );
}
