import type { ReactElement } from 'react';
import type { SafeText } from '../../text/safe-text.ts';
import { text } from '../../text/text.ts';
import { KeyLayer } from '../keys/key-layers.tsx';
import { DialogFrame, DialogLine } from './dialog-frame.tsx';
import { TextField } from './text-field.tsx';
import { Words } from './words.tsx';

export interface TextDialogProps {
  readonly title: SafeText;
  readonly lines: readonly SafeText[];
  /** Before what is typed. */
  readonly label: SafeText;
  readonly initial?: string;
  readonly onSubmit: (value: string) => void;
  readonly onLeave: () => void;
}

/** A question that is answered in words. Put it last into the screen's box. */
export function TextDialog({ title, lines, label, initial = '', onSubmit, onLeave }: TextDialogProps): ReactElement {
  return (
    <KeyLayer>
      <DialogFrame title={title} lines={lines} rows={2}>
        <DialogLine>
          <Words tone="accent">{text` ${label} `}</Words>
          <TextField initial={initial} onSubmit={onSubmit} onCancel={onLeave} />
        </DialogLine>
        <DialogLine>
          <Words tone="dim">{text` enter goes on · esc leaves things as they are`}</Words>
        </DialogLine>
      </DialogFrame>
    </KeyLayer>
  );
}
