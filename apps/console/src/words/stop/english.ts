import type { Phrases } from '@countermand/react';

/** English of the screen that stops what is pasted, and the list of those messages. */
export const stopEnglish = {
  'console.stop.title': 'Stop a list',
  'console.stop.about': 'Paste references, see what would happen to each, and stop them together.',
  'console.stop.label': 'Orders to stop',
  'console.stop.help': 'One a line, or with commas between: account:id, account:kind/id, or account:@NUMBER for the shop’s own order number. Nothing is stopped before you have confirmed it.',
  'console.stop.check': { one: 'Check {count} reference', other: 'Check {count} references' },
  'console.stop.checking': 'Looking up what they mean…',
  'console.stop.failed': 'They could not be looked up: {text}',
  'console.stop.too_many': 'At most {count} at once here.',
  'console.stop.to_upload': 'Upload a table instead',
  'console.stop.wrong': { one: '{count} line means no order', other: '{count} lines mean no order' },
  'console.stop.known': { one: '{count} order', other: '{count} orders' },
  'console.stop.stop': { one: 'Stop this order…', other: 'Stop these {count} orders…' },
  'console.stop.number': '(no. {number})',
  'console.stop.asked_as': 'from {asked}',
  'console.stop.repeated': { one: 'Named more than once, and stopped once: {list}', other: 'Named more than once, and stopped once each: {list}' },
  'console.stop.outcomes': 'What became of them',
  'console.stop.to_batch': 'All of it as a batch',
  'console.stop.recorded': 'recorded, waiting',
} as const satisfies Phrases;
