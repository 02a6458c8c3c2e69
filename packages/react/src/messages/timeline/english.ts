import type { Phrases } from '../phrases.ts';

/** English of the timeline, and the list of those messages. */
export const timelineEnglish = {
  'timeline.label': 'What happened',
  'timeline.requested': 'Asked for',
  'timeline.joined': 'Somebody else asks for it as well',
  'timeline.requester_withdrawn': 'One request was taken back',
  'timeline.rescheduled': 'Put off, or brought forward',
  'timeline.observed': 'The provider was asked how it stands',
  'timeline.warned': 'Warning',
  'timeline.compacted': 'Details were removed after their time',
  'timeline.attempt_started': 'A request to the provider left',
  'timeline.attempt_finished': 'The request to the provider ended',
  'timeline.follow_up': 'What follows the stop',
  'timeline.other': 'Something else happened',
  'timeline.by': 'by {actor}',
  'timeline.answer': '{operation}: the provider answered with status {status}',
} as const satisfies Phrases;
