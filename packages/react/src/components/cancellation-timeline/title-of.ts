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

/** What became of an order that took the stopped one's place. */
const FOLLOW_UPS: Readonly<Record<string, keyof typeof timelineEnglish>> = {
  searching: 'timeline.follow_up.searching',
  pending: 'timeline.follow_up.pending',
  sending: 'timeline.follow_up.sending',
  unknown: 'timeline.follow_up.unknown',
  held: 'timeline.follow_up.held',
  left: 'timeline.follow_up.left',
  none: 'timeline.follow_up.none',
  failed: 'timeline.follow_up.failed',
};

/** What an event of a cancellation is, in words: where it changed a state, the new one. */
export function titleOf({ type, to, data }: CountermandEvent, { own, say }: Pick<Words<keyof typeof timelineEnglish>, 'own' | 'say'>): string {
  if (type === 'cancellation.state_changed' && to !== null) return say({ key: `state.${to as Cancellation['state']}` });
  // What a newer server tells is not known here.
  const title = own((Object.hasOwn(TITLES, type) ? TITLES[type] : undefined) ?? 'timeline.other');
  const state = String(data.to ?? data.state);
  return type.startsWith('follow_up.') && Object.hasOwn(FOLLOW_UPS, state) ? own(FOLLOW_UPS[state] ?? 'timeline.follow_up') : title;
}
