import type { Phrases } from '../phrases.ts';

/** English of the timeline, and the list of those messages. */
export const timelineEnglish = {
  'timeline.label': 'What happened',
  'timeline.requested': 'Asked for',
  'timeline.joined': 'Somebody else asks for it as well',
  'timeline.requester_withdrawn': 'One request was taken back',
  'timeline.rescheduled': 'The next step has another time',
  'timeline.observed': 'The provider was asked how it stands',
  'timeline.warned': 'Warning',
  'timeline.compacted': 'Details were removed after their time',
  'timeline.attempt_started': 'A request to the provider left',
  'timeline.attempt_finished': 'The request to the provider ended',
  'timeline.follow_up': 'What follows the stop',
  'timeline.follow_up.searching': 'The order that took its place is looked for',
  'timeline.follow_up.sending': 'The hold on the new order is leaving',
  'timeline.follow_up.unknown': 'Whether the new order is held is not known; it is read again',
  'timeline.follow_up.pending': 'A new order took its place; it is to be held',
  'timeline.follow_up.held': 'The new order is held',
  'timeline.follow_up.left': 'The new order was left as it is',
  'timeline.follow_up.none': 'No new order took its place: nothing is to be held',
  'timeline.follow_up.failed': 'The new order could not be held',
  'timeline.other': 'Something else happened',
  'timeline.by': 'by {actor}',
  'timeline.times': { one: '{count} time', other: '{count} times' },
  'timeline.answer': '{operation}: the provider answered with status {status}',
} as const satisfies Phrases;
