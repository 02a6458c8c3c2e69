import { usePaste } from 'ink';
import { useRef, useState, type ReactElement } from 'react';
import { safeText } from '../../text/safe-text.ts';
import { useKeystrokes } from '../keys/key-layers.tsx';
import { Words } from './words.tsx';

/** The longest that can be typed, characters. */
const LONGEST = 2_000;

export interface TextFieldProps {
  readonly initial?: string;
  readonly onChange?: (value: string) => void;
  readonly onSubmit: (value: string) => void;
  readonly onCancel: () => void;
  /** Answers what Tab makes of what was typed. */
  readonly complete?: (value: string) => string;
}

/** One line to type in. While it is there, letters are letters and no commands. Use it inside a `KeyLayer`. */
export function TextField({ initial = '', onChange, onSubmit, onCancel, complete }: TextFieldProps): ReactElement {
  const [value, setValue] = useState(initial);
  // What is typed or pasted may be followed by the next key before it is drawn.
  const latest = useRef(initial);
  const change = (next: string): void => {
    latest.current = next;
    setValue(next);
    onChange?.(next);
  };
  useKeystrokes((name) => {
    if (name === 'enter') onSubmit(latest.current);
    else if (name === 'escape' || name === 'ctrl+c') onCancel();
    else change(edited(latest.current, name, complete));
  });
  // What is pasted may have line ends: they part words here, and never submit.
  usePaste((pasted) => change(bounded(latest.current + safeText(pasted, LONGEST))));
  return <Words>{[safeText(value, LONGEST), <Words key="cursor" tone="selected">{safeText(' ')}</Words>]}</Words>;
}

/** The text after one more key. */
function edited(value: string, name: string, complete: TextFieldProps['complete']): string {
  switch (name) {
    case 'tab':
      return complete ? complete(value) : value;
    case 'backspace':
    case 'delete':
      return Array.from(value).slice(0, -1).join('');
    case 'ctrl+u':
      return '';
    case 'ctrl+w':
      return value.replace(/\S+\s*$/, '');
    case 'space':
      return bounded(`${value} `);
    default:
      // Any other name of several letters is a key that types nothing.
      return Array.from(name).length === 1 ? bounded(value + safeText(name)) : value;
  }
}

function bounded(value: string): string {
  return Array.from(value).slice(0, LONGEST).join('');
}
