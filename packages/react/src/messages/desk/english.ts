import type { Phrases } from '../phrases.ts';

/** English of the desk of what needs a person, and the list of those messages. */
export const deskEnglish = {
  'desk.label': 'What needs a person',
  'desk.waiting': { one: '{count} stop waits for a person.', other: '{count} stops wait for a person.' },
  'desk.reading': { one: '{count} more is being found out.', other: '{count} more are being found out.' },
  'desk.empty': 'The desk is empty: nothing waits for you.',
  'desk.empty_means': 'What cannot be established by itself comes here.',
  'desk.not_whole': 'There are more: the newest {count} of each kind are here.',
  'desk.decide': 'A person decides what became of it.',
  'desk.unknown': 'It may or may not be stopped; it is being read again.',
  'desk.unread': 'It may or may not be stopped, and nobody reads it now.',
  'desk.contradicted': 'It ended, and a later look contradicts that: it may go out.',
  'desk.not_held': 'It is stopped, but what took its place is not held and may go out.',
  'desk.other': 'Something about it wants a look.',
  'desk.times': 'Asked for {asked}; last change {changed}.',
  'desk.new': 'Show {count} new',
  'desk.left': 'This is off the desk now.',
} as const satisfies Phrases;
