import type { CountermandEvent } from '@countermand/client';
import type { ReactElement } from 'react';
import { useOwnWords } from '../../localization/use-own-words.ts';
import { useWords } from '../../localization/use-words.ts';
import { Facts } from '../../parts/facts/facts.tsx';
import { TimelineEvidence } from '../cancellation-timeline/timeline-evidence.tsx';
import { sentAndSeen } from './known-by.ts';

export interface SentAndSeenFactsProps {
  /** Oldest first. */
  readonly events: readonly CountermandEvent[];
}

/** What was sent last, what came back, and what later reads showed: what a decision rests on. */
export function SentAndSeenFacts({ events }: SentAndSeenFactsProps): ReactElement {
  const { own, time } = useOwnWords();
  const { sent, answer, reads } = sentAndSeen(events);
  if (!sent) return <Facts facts={[[own('known.sent'), own('known.nothing_sent')]]} />;
  const { operation, number = null, followUp = null } = sent.data;
  const about = { operation: String(operation), time: time(sent.at), ...(number !== null && { number: String(number) }) };
  const outcome = answer?.data['outcome'];
  return (
    <Facts
      facts={[
        [own('known.sent'), own(followUp === null ? 'known.attempt' : 'known.for_replacement', about)],
        [
          own('known.came_back'),
          answer ? <Seen event={answer} words={isOutcome(outcome) ? own(`outcome.${outcome}`) : String(outcome)} /> : own('known.nothing_yet'),
        ],
        [own('known.read_since'), reads.length === 0 ? own('known.nothing_yet') : reads.map((event) => <Seen key={event.position} event={event} />)],
      ]}
    />
  );
}

function Seen({ event: { at, reason, evidence }, words }: { readonly event: CountermandEvent; readonly words?: string }): ReactElement {
  const { time } = useWords();
  return (
    <div>
      <p>{[time(at), words, reason].filter(Boolean).join(' · ')}</p>
      {evidence && <TimelineEvidence evidence={evidence} />}
    </div>
  );
}

const OUTCOMES = ['stopped', 'requested', 'held', 'refused', 'not_taken', 'ambiguous', 'lost'] as const;

function isOutcome(value: unknown): value is (typeof OUTCOMES)[number] {
  return (OUTCOMES as readonly unknown[]).includes(value);
}
