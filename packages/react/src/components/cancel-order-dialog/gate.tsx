import { useId, type ReactElement } from 'react';
import type { RunningFlow } from '../../flow/use-cancel-flow.ts';
import { useOwnWords } from '../../localization/use-own-words.ts';

/** What has to be typed before several orders are stopped. */
export function Gate({ flow: { description, send } }: { readonly flow: RunningFlow }): ReactElement | null {
  const { own } = useOwnWords();
  const id = useId();
  const { gate } = description;
  return (
    gate && (
      <p data-cm="gate">
        <label htmlFor={id}>{own('dialog.type', { text: gate.text })}</label>
        <input id={id} value={gate.typed} autoComplete="off" spellCheck={false} onChange={({ target }) => send({ type: 'type', text: target.value })} />
      </p>
    )
  );
}
