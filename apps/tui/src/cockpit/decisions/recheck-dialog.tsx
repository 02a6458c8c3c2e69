import type { ReactElement } from 'react';
import { safeText } from '../../text/safe-text.ts';
import { counted, text } from '../../text/text.ts';
import { Dialog } from '../parts/dialog.tsx';
import type { Decision } from './decision.ts';

export interface RecheckDialogProps {
  readonly decision: Decision;
  readonly onDecided: () => void;
  readonly onLeave: () => void;
}

/** Whether orders are read again now. */
export function RecheckDialog({ decision: { ids, views }, onDecided, onLeave }: RecheckDialogProps): ReactElement {
  const [only] = ids.length === 1 ? views : [];
  return (
    <Dialog
      title={only ? text`Read ${safeText(only.reference, 60)} again now?` : text`Read ${counted(ids.length, text`order`, text`orders`)} again now?`}
      lines={[text`Each costs its provider a request. No stop is sent by it; a hold that failed is tried again.`]}
      choices={[
        { name: 'leave', sign: text`■`, words: text`Leave it for now` },
        { name: 'recheck', sign: text`↻`, words: text`Read again` },
      ]}
      onChoose={(name) => (name === 'leave' ? onLeave() : onDecided())}
      onLeave={onLeave}
    />
  );
}
