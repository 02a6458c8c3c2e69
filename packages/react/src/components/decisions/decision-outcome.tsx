import { useEffect, useRef, type ReactElement } from 'react';
import type { Recorded } from '../../decisions/use-decisions.ts';
import { useOwnWords } from '../../localization/use-own-words.ts';
import type { Words } from '../../localization/use-words.ts';
import type { detailsEnglish } from '../../messages/details/english.ts';

/** What was recorded. It gets the focus where what was pressed is there no more. */
export function DecisionOutcome({ recorded }: { readonly recorded: Recorded }): ReactElement {
  const words = useOwnWords();
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const { activeElement, body } = document;
    if (activeElement === null || activeElement === body) place.current?.focus();
  });
  return (
    <p ref={place} tabIndex={-1} data-cm="recorded" data-kind={recorded.kind} role="status">
      {told(recorded, words)}
    </p>
  );
}

function told(recorded: Recorded, { own, say }: Words<keyof typeof detailsEnglish>): string {
  switch (recorded.kind) {
    case 'withdraw':
      return say({ key: recorded.cancellation.state === 'withdrawn' ? 'means.withdrawn' : 'others_ask' });
    case 'recheck':
      return own('decide.rechecked');
    case 'resolve':
      return own('decide.recorded', { choice: own(`resolve.${recorded.as === 'canceled' ? 'cancelled' : recorded.as}`) });
  }
}
