import type { StateOf } from '@countermand/cancel-flow';
import type { ReactElement } from 'react';
import { text } from '../../../text/text.ts';
import { GateDialog } from '../../parts/gate-dialog.tsx';
import { NoteDialog } from '../../parts/note-dialog.tsx';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
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
  const { reason, note } = state.question.draft.choices;
  switch (name) {
    case 'reason':
      return <ReasonDialog title={text`Why is it stopped?`} reason={reason} onChoose={(code) => (send({ type: 'choose', choices: { reason: code } }), onDone())} onLeave={onDone} />;
    case 'note':
      return <NoteDialog note={note ?? ''} onWrite={(written) => (send({ type: 'choose', choices: { note: written === '' ? null : written } }), onDone())} onLeave={onDone} />;
    case 'gate': {
      const agree = (): void => {
        send({ type: 'type', text: gate });
        send({ type: 'confirm' });
        onDone();
      };
      return <GateDialog title={text`Stop them all?`} wanted={gate} onAgree={agree} onLeave={onDone} />;
    }
  }
}
