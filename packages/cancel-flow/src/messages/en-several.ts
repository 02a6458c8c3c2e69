import type { Phrase } from './phrase.ts';

/** English of what is only said where several orders are stopped. */
export const enSeveral = {
  'action.stop_orders': { one: 'Stop {count} order', other: 'Stop {count} orders' },
  'action.keep_orders': 'Keep orders',
  'confirming.title_several': { one: 'Stop {count} order?', other: 'Stop {count} orders?' },
  'confirming.none': 'There is nothing here to stop',
  'confirming.type': { one: 'To stop {count} order, type {text}.', other: 'To stop these {count} orders, type {text}.' },
  'confirming.unread': { one: '{count} order was not looked at beforehand: it is read before it is stopped.', other: '{count} orders were not looked at beforehand: each is read before it is stopped.' },
  'left_out.unresolved': '{order} is left out: it could not be found or checked.',
  'left_out.refused': '{order} is left out: it cannot be stopped.',
  'left_out.being_stopped': '{order} is left out: it is being stopped already ({state}).',
  'left_out.conflict': '{order} is left out: it is being stopped already, with other options.',
  'effect.some': { one: '{effect} ({count} order)', other: '{effect} ({count} orders)' },
  'effect.at': { one: '{count} order at {account}: {effect}', other: '{count} orders at {account}: {effect}' },
  'several.title': { one: 'Stopping {count} order', other: 'Stopping {count} orders' },
  'several.settled': { one: '{count} order is settled', other: 'All {count} orders are settled' },
  'several.line': '{state}: {count}',
  'state.waiting': 'Waiting to be recorded',
  'state.not_accepted': 'Not accepted',
  'means.waiting': 'The request is accepted and its turn to be recorded will come.',
  'means.not_accepted': 'No stop was recorded for this order.',
} as const satisfies Readonly<Record<string, Phrase>>;
