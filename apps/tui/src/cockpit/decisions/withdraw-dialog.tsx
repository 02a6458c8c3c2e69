import type { CancellationView } from '@countermand/core/model';
import type { ReactElement } from 'react';
import { safeText, type SafeText } from '../../text/safe-text.ts';
import { counted, text } from '../../text/text.ts';
import { describeState } from '../../view/describe-state.ts';
import { whyNotWithdrawn } from '../../view/why-not.ts';
import { Dialog } from '../parts/dialog.tsx';
import type { Decision } from './decision.ts';

export interface WithdrawDialogProps {
  readonly decision: Decision;
  readonly onDecided: (options: { readonly everyone: boolean }) => void;
  readonly onLeave: () => void;
}

/** Whether a stop is taken back, so that the order is kept. */
export function WithdrawDialog({ decision, onDecided, onLeave }: WithdrawDialogProps): ReactElement {
  const { ids, views } = decision;
  const asking = Math.max(...views.map(({ requesters }) => requesters.filter(({ withdrawnAt }) => withdrawnAt === null).length), 0);
  const [only] = ids.length === 1 ? views : [];
  const leave = { name: 'leave', sign: text`■`, words: only ? text`Leave it: the order is to be stopped` : text`Leave them: the orders are to be stopped` } as const;
  const own = { name: 'own', sign: text`↩`, words: only ? text`Keep order: take the stop back` : text`Keep orders: take these stops back` } as const;
  const everyone = { name: 'everyone', sign: text`↩`, words: text`Keep order: take it back for everyone who asked (${asking})` } as const;
  return (
    <Dialog
      title={only ? text`Take back the stop of ${safeText(only.reference, 60)}?` : text`Take back ${counted(ids.length, text`stop`, text`stops`)}?`}
      lines={only ? oneLines(only, asking) : manyLines(decision)}
      choices={only && asking > 1 ? [leave, own, everyone] : [leave, own]}
      onChoose={(name) => (name === 'leave' ? onLeave() : onDecided({ everyone: name === 'everyone' }))}
      onLeave={onLeave}
    />
  );
}

function oneLines(view: CancellationView, asking: number): readonly SafeText[] {
  return [
    describeState(view),
    ...(asking > 1 ? [text`${asking} asked for it. It is withdrawn only when the last of them takes it back.`] : [text`Nothing is sent then. What is sent already cannot be taken back.`]),
  ];
}

function manyLines({ ids, views }: Decision): readonly SafeText[] {
  const late = views.filter((view) => whyNotWithdrawn(view) !== undefined).length;
  const unseen = ids.length - views.length;
  return [
    text`Nothing is sent for them then. What is sent already cannot be taken back and stays as it is.`,
    ...(late > 0 ? [text`! ${late} of them ${late === 1 ? text`has` : text`have`} left already or ended.`] : []),
    ...(unseen > 0 ? [text`${unseen} of them are not on this screen now; each is looked at when it is its turn.`] : []),
  ];
}
