import type { FoundTarget, Preview } from '@countermand/client';
import { CancelOrderButton, useWords } from '@countermand/react';
import type { ReactElement } from 'react';
import { Eligibility } from '../../parts/eligibility.tsx';
import { ordersEnglish } from '../../words/orders/english.ts';

export interface FoundOrderProps {
  readonly found: FoundTarget;
  readonly preview: Preview | undefined;
  /** Undefined where nothing may be stopped. */
  readonly selection: { readonly selected: boolean; readonly toggle: (range: boolean) => void } | undefined;
}

/** One order: what it is called, how it is there, whether it can be stopped, and the button that does. */
export function FoundOrder({ found: { account, reference, merchantNumber, status, summary, exact }, preview, selection }: FoundOrderProps): ReactElement {
  const { own } = useWords(ordersEnglish);
  return (
    <li className="order">
      <div className="order-choice">
        {selection && (
          <input
            type="checkbox"
            aria-label={own('console.orders.select', { reference })}
            checked={selection.selected}
            onChange={({ nativeEvent }) => selection.toggle(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
          />
        )}
      </div>
      <div className="order-what">
        <h2>
          <code>{reference}</code>
        </h2>
        <p>
          {merchantNumber !== undefined && <strong>{own('console.orders.number', { number: merchantNumber })}</strong>} {exact && <span className="exact">{own('console.orders.exact')}</span>}
        </p>
        <p className="about">{own('console.orders.at', { account, status })}</p>
        {summary !== undefined && <p className="about">{summary}</p>}
      </div>
      <div className="order-state">{preview && <Eligibility preview={preview} />}</div>
      <div className="order-action">{selection && <CancelOrderButton reference={reference} />}</div>
    </li>
  );
}
