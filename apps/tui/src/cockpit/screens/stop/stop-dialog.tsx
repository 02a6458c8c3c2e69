import type { StateOf } from '@countermand/cancel-flow';
import { NOTE_MAX_LENGTH, REASON_CODES, REASON_LABELS } from '@countermand/core/model';
import type { ReactElement } from 'react';
import { safeText } from '../../../text/safe-text.ts';
import { text } from '../../../text/text.ts';
import { useCockpit } from '../../cockpit-context.ts';
import { Dialog, type DialogChoice } from '../../parts/dialog.tsx';
import { TextDialog } from '../../parts/text-dialog.tsx';
import type { StopFlow } from './use-stop-flow.ts';

export type StopDialogName = 'reason' | 'note' | 'gate';

export interface StopDialogProps {
  readonly name: StopDialogName;
  readonly state: StateOf<'confirming'>;
  /** What has to be typed for several orders. */
  readonly gate: string;
  readonly send: StopFlow['send'];
  readonly onDone: () => void;
}

/** What is asked beside the question itself. */
export function StopDialog({ name, state, gate, send, onDone }: StopDialogProps): ReactElement {
  const { notify } = useCockpit();
  const { reason, note } = state.question.draft.choices;
  switch (name) {
    case 'reason': {
      const [first, ...others] = [reason, ...REASON_CODES.filter((code) => code !== reason)].map(reasonChoice) as [DialogChoice<typeof reason>, ...DialogChoice<typeof reason>[]];
      return <Dialog title={text`Why is it stopped?`} lines={[]} choices={[first, ...others]} onChoose={(code) => (send({ type: 'choose', choices: { reason: code } }), onDone())} onLeave={onDone} />;
    }
    case 'note': {
      const submit = (value: string): void => {
        const written = value.trim();
        if (written.length > NOTE_MAX_LENGTH) return notify('caution', text`A note has at most ${NOTE_MAX_LENGTH} characters; this one has ${written.length}.`);
        send({ type: 'choose', choices: { note: written === '' ? null : written } });
        onDone();
      };
      return <TextDialog title={text`A note, for those who look at this later`} lines={[text`It stays here: no provider sees it. Empty for none.`]} label={text`note`} initial={note ?? ''} onSubmit={submit} onLeave={onDone} />;
    }
    case 'gate': {
      const submit = (value: string): void => {
        const agreed = value.trim() === gate;
        notify(agreed ? 'plain' : 'caution', agreed ? text` ` : text`That is not ${safeText(gate)}: nothing was asked for.`);
        send({ type: 'type', text: value });
        if (agreed) send({ type: 'confirm' });
        onDone();
      };
      return <TextDialog title={text`Stop them all?`} lines={[text`To stop them, type ${safeText(gate)} and press enter.`]} label={text`${safeText(gate)}?`} onSubmit={submit} onLeave={onDone} />;
    }
  }
}

function reasonChoice(code: (typeof REASON_CODES)[number]): DialogChoice<(typeof REASON_CODES)[number]> {
  return { name: code, sign: text`·`, words: safeText(REASON_LABELS[code]) };
}
