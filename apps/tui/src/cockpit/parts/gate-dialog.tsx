import { useState, type ReactElement } from 'react';
import { safeText, type SafeText } from '../../text/safe-text.ts';
import { text } from '../../text/text.ts';
import { TextDialog } from './text-dialog.tsx';

export interface GateDialogProps {
  readonly title: SafeText;
  readonly lines?: readonly SafeText[];
  /** What has to be typed. */
  readonly wanted: string;
  readonly onAgree: () => void;
  readonly onLeave: () => void;
}

/** Several orders are stopped only by typing how many: what is mistyped stays there, and no letter of it is a command. */
export function GateDialog({ title, lines = [], wanted, onAgree, onLeave }: GateDialogProps): ReactElement {
  const [wrong, setWrong] = useState<string>();
  const asked = text`To stop them, type ${safeText(wanted)} and press enter; esc keeps the orders.`;
  const told = wrong === undefined ? [] : [text`! ${safeText(wrong, 40)} is not ${safeText(wanted)}: nothing was asked for.`];
  const submit = (typed: string): void => {
    if (typed === wanted) onAgree();
    else if (typed === '') onLeave();
    else setWrong(typed);
  };
  return (
    <TextDialog
      title={title}
      // On a screen that is very low, the first line is the one that is seen.
      lines={[...told, asked, ...lines]}
      label={text`${safeText(wanted)}?`}
      onSubmit={(typed) => submit(typed.trim())}
      onLeave={onLeave}
    />
  );
}
