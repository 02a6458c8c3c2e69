import type { ReactElement } from 'react';
import { NOTE_MAX_LENGTH } from '@countermand/core/model';
import { text } from '../../text/text.ts';
import { useCockpit } from '../cockpit-context.ts';
import { TextDialog } from './text-dialog.tsx';

export interface NoteDialogProps {
  readonly note: string;
  /** Trimmed; empty for none. */
  readonly onWrite: (note: string) => void;
  readonly onLeave: () => void;
}

/** A note beside the reason. */
export function NoteDialog({ note, onWrite, onLeave }: NoteDialogProps): ReactElement {
  const { notify } = useCockpit();
  const submit = (value: string): void => {
    const written = value.trim();
    if (written.length > NOTE_MAX_LENGTH) notify('caution', text`A note has at most ${NOTE_MAX_LENGTH} characters; this one has ${written.length}.`);
    else onWrite(written);
  };
  return (
    <TextDialog
      title={text`A note, for those who look at this later`}
      lines={[text`It stays here: no provider sees it. Empty for none.`]}
      label={text`note`}
      initial={note}
      onSubmit={submit}
      onLeave={onLeave}
    />
  );
}
