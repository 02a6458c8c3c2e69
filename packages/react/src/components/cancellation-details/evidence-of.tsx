import type { CountermandEvent } from '@countermand/client';
import type { ReactElement } from 'react';
import { useOwnWords } from '../../localization/use-own-words.ts';
import { TimelineEvidence } from '../cancellation-timeline/timeline-evidence.tsx';

export interface EvidenceOfProps {
  readonly evidence: NonNullable<CountermandEvent['evidence']>;
}

/** What the provider showed, and when. */
export function EvidenceOf({ evidence }: EvidenceOfProps): ReactElement {
  const { own } = useOwnWords();
  const { at, remark, subject } = evidence;
  return (
    <>
      <p data-cm="known-when">{own('known.seen', { time: { at } })}</p>
      {remark !== undefined && <p>{remark}</p>}
      {subject !== undefined && (
        <p>
          id: <code>{subject}</code>
        </p>
      )}
      <TimelineEvidence evidence={evidence} />
    </>
  );
}
