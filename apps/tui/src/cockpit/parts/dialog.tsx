import { useState, type ReactElement } from 'react';
import type { SafeText } from '../../text/safe-text.ts';
import { text } from '../../text/text.ts';
import { useCockpit } from '../cockpit-context.ts';
import { DIALOG_KEYS } from '../keys/dialog-keys.ts';
import { KeyLayer } from '../keys/key-layers.tsx';
import { useKeys } from '../keys/use-keys.ts';
import type { Tone } from '../theme/tone.ts';
import { DialogFrame, DialogLine } from './dialog-frame.tsx';
import { Words } from './words.tsx';

export interface DialogChoice<Name extends string> {
  readonly name: Name;
  /** Beside the words, so that colour is not needed. */
  readonly sign: SafeText;
  readonly words: SafeText;
  readonly tone?: Tone;
}

export interface DialogProps<Name extends string> {
  readonly title: SafeText;
  readonly lines: readonly SafeText[];
  /** The first one has the cursor: let it be the one that changes nothing. */
  readonly choices: readonly [DialogChoice<Name>, ...DialogChoice<Name>[]];
  readonly onChoose: (name: Name) => void;
  /** Hears of escape: everything stays as it is. */
  readonly onLeave: () => void;
}

/** A question with its answers. It has the keys as long as it is there. Put it last into the screen's box. */
export function Dialog<Name extends string>(props: DialogProps<Name>): ReactElement {
  return (
    <KeyLayer>
      <Choices {...props} />
    </KeyLayer>
  );
}

/** The rule, the title, and what the keys do. */
const ROWS_BESIDE = 3;

function Choices<Name extends string>({ title, lines, choices, onChoose, onLeave }: DialogProps<Name>): ReactElement {
  const [asked, setCursor] = useState(0);
  const cursor = Math.min(asked, choices.length - 1);
  const { size } = useCockpit();
  // On a screen that is very low, those around the cursor are seen.
  const room = Math.max(1, size.rows - ROWS_BESIDE);
  const top = Math.max(0, Math.min(cursor, choices.length - room));
  const seen = choices.slice(top, top + room);
  const moveBy = (step: number): void => setCursor((cursor + step + choices.length) % choices.length);
  useKeys(DIALOG_KEYS, {
    next: () => moveBy(1),
    previous: () => moveBy(-1),
    choose: () => onChoose((choices[cursor] ?? choices[0]).name),
    leave: onLeave,
  });
  return (
    <DialogFrame title={title} lines={lines} rows={seen.length + 1}>
      {seen.map(({ name, sign, words, tone = 'plain' }, index) => (
        <DialogLine key={name}>
          <Words tone="accent">{top + index === cursor ? text` ▸ ` : text`   `}</Words>
          <Words tone={top + index === cursor ? 'selected' : tone}>{text`${sign} ${words}`}</Words>
        </DialogLine>
      ))}
      <DialogLine>
        <Words tone="dim">{text` ↑ ↓ choose · enter · esc leaves things as they are`}</Words>
      </DialogLine>
    </DialogFrame>
  );
}
