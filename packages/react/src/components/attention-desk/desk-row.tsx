import type { Cancellation } from '@countermand/client';
import { memo, useId, type ReactElement } from 'react';
import { useOwnWords } from '../../localization/use-own-words.ts';
import type { PlaceLinks } from '../../parts/place-link/place-link.tsx';
import { CancellationDetails } from '../cancellation-details/cancellation-details.tsx';
import { CancellationStatus } from '../cancellation-status/cancellation-status.tsx';
import { whyHere } from './why-here.ts';

export interface DeskRowProps extends PlaceLinks {
  readonly cancellation: Cancellation;
  /** When it was asked for and when it changed, in words. */
  readonly times: string;
  readonly unread: boolean;
  /** It is on the desk no more, and still looked at. */
  readonly isLeft: boolean;
  readonly isOpen: boolean;
  readonly onToggle: (cancellation: Cancellation) => void;
}

/** One on the desk: why it is there, since when, and what is known. It opens in place. Drawn again when something of that changes, not each second. */
export const DeskRow = memo(function DeskRow({ cancellation, times, unread, isLeft, isOpen, onToggle, ...links }: DeskRowProps): ReactElement {
  const { own } = useOwnWords();
  const id = useId();
  const { reference, state, orderNumber, remark, warnings } = cancellation;
  const known = remark ?? warnings[0]?.message;
  return (
    <li data-cm="desk-row" data-state={isLeft ? undefined : state} data-left={isLeft || undefined}>
      <div data-cm="desk-head">
        <button type="button" data-cm="desk-toggle" aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} onClick={() => onToggle(cancellation)}>
          {reference}
        </button>
        {orderNumber !== undefined && <span>{orderNumber}</span>}
        {!isLeft && <CancellationStatus cancellation={cancellation} />}
      </div>
      <p data-cm="desk-why">{own(isLeft ? 'desk.left' : whyHere(cancellation, unread))}</p>
      {known !== undefined && !isOpen && <p data-cm="desk-known">{known}</p>}
      {!isLeft && <p data-cm="timing">{times}</p>}
      {isOpen && (
        <div id={id}>
          <CancellationDetails id={cancellation.id} headingLevel={3} {...links} />
        </div>
      )}
    </li>
  );
});
