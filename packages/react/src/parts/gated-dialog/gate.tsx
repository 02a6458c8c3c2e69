import { useId, type ReactElement } from 'react';
import { useOwnWords } from '../../localization/use-own-words.ts';

export interface GateProps {
  /** What has to be typed. */
  readonly text: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

/** What has to be typed before something is done to many orders. */
export function Gate({ text, typed, onType }: GateProps): ReactElement {
  const { own } = useOwnWords();
  const id = useId();
  return (
    <p data-cm="gate">
      <label htmlFor={id}>{own('dialog.type', { text })}</label>
      <input id={id} value={typed} autoComplete="off" spellCheck={false} onChange={({ target }) => onType(target.value)} />
    </p>
  );
}
