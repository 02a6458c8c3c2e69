import type { Cancellation } from '@countermand/client';
import type { ReactElement } from 'react';
import { useOwnWords } from '../../localization/use-own-words.ts';
import { Moment } from '../../parts/facts/moment.tsx';

/** All who asked for it: who, from where, when and why, and who took it back. */
export function Requesters({ requesters }: Pick<Cancellation, 'requesters'>): ReactElement {
  const { own, say, time } = useOwnWords();
  return (
    <ul data-cm="requesters">
      {requesters.map(({ actor, channel, reason, note, requestedAt, withdrawnAt }, index) => (
        <li key={index} data-withdrawn={withdrawnAt !== null || undefined}>
          <strong>{actor}</strong> ({channel}), <Moment at={requestedAt} />, {say({ key: `reason.${reason}` })}
          {withdrawnAt !== null && `; ${own('details.taken_back', { time: time(withdrawnAt) })}`}
          {note !== null && <q data-cm="note">{note}</q>}
        </li>
      ))}
    </ul>
  );
}
