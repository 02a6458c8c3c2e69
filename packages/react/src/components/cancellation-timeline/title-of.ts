import type { MessageKey } from '@countermand/cancel-flow';
import type { Cancellation, CountermandEvent } from '@countermand/client';
import type { Words } from '../../localization/use-words.ts';
import type { timelineEnglish } from '../../messages/timeline/english.ts';

/** What an event of a cancellation is, in words: where it changed a state, the new one. The words are named as the events are. */
export function titleOf({ type, to, data }: CountermandEvent, { own, say }: Pick<Words<keyof typeof timelineEnglish>, 'own' | 'say'>): string {
  if (type === 'cancellation.state_changed' && to !== null) return say({ key: `state.${to as Cancellation['state']}` });
  const ofFollowUp = type.startsWith('follow_up.');
  const name = ofFollowUp ? `follow_up.${String(data.to ?? data.state)}` : type.replace('cancellation.', '').replace('.', '_');
  // What a newer server tells has no words here.
  return say({ key: `timeline.${name}` as MessageKey, otherwise: own(ofFollowUp ? 'timeline.follow_up' : 'timeline.other') });
}
