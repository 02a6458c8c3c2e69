import type { ReactElement } from 'react';
import { REASON_CODES, REASON_LABELS, type ReasonCode } from '@countermand/core/model';
import { safeText, type SafeText } from '../../text/safe-text.ts';
import { text } from '../../text/text.ts';
import { Dialog, type DialogChoice } from './dialog.tsx';

export interface ReasonDialogProps {
  readonly title: SafeText;
  /** The one that has the cursor. */
  readonly reason: ReasonCode;
  readonly onChoose: (reason: ReasonCode) => void;
  readonly onLeave: () => void;
}

/** Why orders are stopped. */
export function ReasonDialog({ title, reason, onChoose, onLeave }: ReasonDialogProps): ReactElement {
  const others = REASON_CODES.filter((code) => code !== reason).map(choiceOf);
  return <Dialog title={title} lines={[]} choices={[choiceOf(reason), ...others]} onChoose={onChoose} onLeave={onLeave} />;
}

function choiceOf(code: ReasonCode): DialogChoice<ReasonCode> {
  return { name: code, sign: text`·`, words: safeText(REASON_LABELS[code]) };
}
