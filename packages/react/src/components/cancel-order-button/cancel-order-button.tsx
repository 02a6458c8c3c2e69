import type { ReactElement, ReactNode } from 'react';
import { rootProps } from '../../provider/appearance.ts';
import { useCountermand } from '../../provider/countermand-context.ts';
import { useWords } from '../../localization/use-words.ts';
import { useCancelFlow } from '../../flow/use-cancel-flow.ts';
import { CancelOrderDialog } from '../cancel-order-dialog/cancel-order-dialog.tsx';
import type { Choices } from '@countermand/cancel-flow';

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
export function CancelOrderButton({ reference, choices, disabled = false, children }: CancelOrderButtonProps): ReactElement {
  const { appearance } = useCountermand();
  const { own, say } = useWords();
  const flow = useCancelFlow();
  const { state, description, send } = flow;
  const idle = state.name === 'idle';
  return (
    <span {...rootProps(appearance)} data-cm="cancel-order">
      <button
        type="button"
        data-cm="cancel-order-button"
        data-state={state.name}
        data-tone={idle ? undefined : description.tone}
        aria-haspopup="dialog"
        disabled={disabled}
        onClick={() => send(idle || state.name === 'settled' ? { type: 'open', orders: [reference], ...(choices && { choices }) } : { type: 'show' })}
      >
        {idle || description.shown ? (children ?? own('button.stop')) : `${description.sign} ${say(description.title)}`}
      </button>
      <CancelOrderDialog flow={flow} />
    </span>
  );
}
