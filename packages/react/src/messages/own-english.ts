import type { Phrase } from '@countermand/cancel-flow';

/** English of what the components say beside the flow, and the list of all such messages. */
export const ownEnglish = {
  'button.stop': 'Stop order',
  'dialog.reason': 'Reason',
  'dialog.note': 'Internal note (never sent to the provider)',
  'dialog.type': 'Type {text} to go on',
  loading: 'Loading…',
  'problem.retry': 'Try again',
  'problem.said': 'It could not be loaded: {text}',
  offline: 'No connection. What is shown may be out of date.',
  'session.ended': 'Your session has ended. Sign in again to go on.',
  'list.empty': 'Nothing here yet.',
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
} as const satisfies Readonly<Record<string, Phrase>>;
