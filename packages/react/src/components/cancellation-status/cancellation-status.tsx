import { describeOrder, type TrackedOrder } from '@countermand/cancel-flow';
import type { ReactElement } from 'react';
import { usePhrases } from '../../localization/use-phrases.ts';
import { useRootProps } from '../../provider/use-root-props.ts';

export interface CancellationStatusProps {
  /** As the client answers it, or a flow follows it. */
  readonly cancellation: NonNullable<TrackedOrder['cancellation']>;
}

/** The state of a cancellation as a badge: a sign and a word, and a colour that only helps. */
export function CancellationStatus({ cancellation }: CancellationStatusProps): ReactElement {
  const root = useRootProps();
  const { say } = usePhrases();
  const { tone, sign, state } = describeOrder({ asked: cancellation.reference, cancellation, problem: null });
  return (
    <span {...root} data-cm="status" data-state={cancellation.state} data-tone={tone}>
      <span data-cm="sign" aria-hidden="true">
        {sign}
      </span>{' '}
      {say(state)}
    </span>
  );
}
