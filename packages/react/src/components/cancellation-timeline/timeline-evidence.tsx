import type { CountermandEvent } from '@countermand/client';
import type { ReactElement } from 'react';
import { useOwnWords } from '../../localization/use-own-words.ts';

export interface TimelineEvidenceProps {
  readonly evidence: NonNullable<CountermandEvent['evidence']>;
}

/** What the provider answered, as it came: text and nothing else. */
export function TimelineEvidence({ evidence: { operation, httpStatus, messages = [], statuses = {} } }: TimelineEvidenceProps): ReactElement {
  const { own } = useOwnWords();
  return (
    <div data-cm="evidence">
      {httpStatus !== undefined && <p>{own('timeline.answer', { operation, status: String(httpStatus) })}</p>}
      {Object.entries(statuses).map(([name, value]) => (
        <p key={name}>
          {name}: <code>{value ?? '-'}</code>
        </p>
      ))}
      {messages.map((message, index) => (
        <q key={index} data-cm="provider-words">
          {message}
        </q>
      ))}
    </div>
  );
}
