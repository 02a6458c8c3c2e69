import type { Phrases } from '../phrases.ts';

/** English of why there is nothing to see, or nothing newer, and the list of those messages. */
export const resourceEnglish = {
  loading: 'Loading…',
  'problem.retry': 'Try again',
  'problem.said': 'It could not be loaded: {text}',
  offline: 'No connection. What is shown may be out of date.',
  'session.none': 'No session could be had: {text}',
  'session.ended': 'Your session has ended. Sign in again to go on.',
  'list.empty': 'Nothing here yet.',
} as const satisfies Phrases;
