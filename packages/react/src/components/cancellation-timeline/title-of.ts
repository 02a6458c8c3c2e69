import type { Cancellation, CountermandEvent } from '@countermand/client';
import type { Words } from '../../localization/use-words.ts';
import type { timelineEnglish } from '../../messages/timeline/english.ts';

const TITLES: { readonly [Type in CountermandEvent['type']]?: keyof typeof timelineEnglish } = {
  'cancellation.requested': 'timeline.requested',
  'cancellation.joined': 'timeline.joined',
  'cancellation.requester_withdrawn': 'timeline.requester_withdrawn',
  'cancellation.rescheduled': 'timeline.rescheduled',
  'cancellation.observed': 'timeline.observed',
  'cancellation.warned': 'timeline.warned',
  'cancellation.compacted': 'timeline.compacted',
  'attempt.started': 'timeline.attempt_started',
  'attempt.finished': 'timeline.attempt_finished',
  'follow_up.created': 'timeline.follow_up',
  'follow_up.state_changed': 'timeline.follow_up',
};

/** What an event of a cancellation is, in words: where it changed the state, the new one. */
export function titleOf({ type, to }: CountermandEvent, { own, say }: Pick<Words<keyof typeof timelineEnglish>, 'own' | 'say'>): string {
  if (type === 'cancellation.state_changed' && to !== null) return say({ key: `state.${to as Cancellation['state']}` });
  // What a newer server tells is not known here.
  return own((Object.hasOwn(TITLES, type) ? TITLES[type] : undefined) ?? 'timeline.other');
}
