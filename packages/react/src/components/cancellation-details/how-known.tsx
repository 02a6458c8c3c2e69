import type { Cancellation, CountermandEvent } from '@countermand/client';
import type { ReactElement } from 'react';
import { useOwnWords } from '../../localization/use-own-words.ts';
import { EvidenceOf } from './evidence-of.tsx';
import { decisionOn, justification } from './known-by.ts';
import { SentAndSeenFacts } from './sent-and-seen-facts.tsx';

export interface HowKnownProps {
  readonly state: Cancellation['state'];
  readonly events: readonly CountermandEvent[];
}

/** What the state rests on, in plain words: a person's decision, an answer, a later look, or what was sent and seen so far. */
export function HowKnown({ state, events }: HowKnownProps): ReactElement {
  const { own, time } = useOwnWords();
  if (isOpen(state)) return <SentAndSeenFacts events={events} />;
  const decision = decisionOn(events);
  const evidence = justification(events);
  return (
    <>
      {decision && (
        <p data-cm="decision">
          {own('known.decided', { actor: decision.actor, channel: decision.channel, time: time(decision.at) })}
          {decision.reason !== null && <q data-cm="provider-words">{decision.reason}</q>}
        </p>
      )}
      {decision && evidence && <p>{own('details.seen_before')}</p>}
      {evidence && <EvidenceOf evidence={evidence} />}
    </>
  );
}

/** Whether there is something to tell of that already. */
export function isAnythingKnown({ state, events }: HowKnownProps): boolean {
  return isOpen(state) || decisionOn(events) !== undefined || justification(events) !== null;
}

function isOpen(state: Cancellation['state']): boolean {
  return state === 'unknown' || state === 'needs_attention';
}
