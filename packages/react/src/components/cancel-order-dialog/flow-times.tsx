import type { Timing } from '@countermand/cancel-flow';
import type { ReactElement } from 'react';
import { useNow } from '../../data/use-now.ts';
import { usePhrases } from '../../localization/use-phrases.ts';

/** The times that matter. They change by the second, and are not read aloud by themselves. */
export function FlowTimes({ timing }: { readonly timing: readonly Timing[] }): ReactElement {
  const { say } = usePhrases();
  const now = useNow(timing.length > 0);
  return (
    <>
      {timing.map(({ kind, at, message }) => (
        <p key={kind} data-cm="timing" data-kind={kind}>
          <time dateTime={at}>{say(message, now)}</time>
        </p>
      ))}
    </>
  );
}
