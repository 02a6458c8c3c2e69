import type { Phrase } from '@countermand/cancel-flow';

/** English of what the components say beside the flow, and the list of all such messages. */
export const ownEnglish = {
  'button.stop': 'Stop order',
  'dialog.reason': 'Reason',
  'dialog.note': 'Internal note (never sent to the provider)',
  'dialog.type': 'Type {text} to go on',
  'dialog.evidence': 'What the provider said',
  loading: 'Loading…',
  'problem.retry': 'Try again',
  'problem.said': 'It could not be loaded: {text}',
  offline: 'No connection. What is shown may be out of date.',
  'session.ended': 'Your session has ended. Sign in again to go on.',
  'list.empty': 'Nothing here yet.',
} as const satisfies Readonly<Record<string, Phrase>>;
