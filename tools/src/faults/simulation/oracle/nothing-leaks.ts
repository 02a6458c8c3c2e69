import { MARKED_PERSON, MARKED_SECRET } from '../provider/shop.ts';
import type { Law } from './evidence.ts';

const MARKS = [MARKED_PERSON.name, MARKED_PERSON.name.split(' ')[1]!, MARKED_PERSON.email, MARKED_PERSON.phone, MARKED_SECRET];

/** Law 10: neither the ledger nor the log holds a person's data or a secret that a provider showed us. */
export const nothingLeaks: Law = ({ records, attempts, events, log }) => {
  const places = { 'a row': JSON.stringify(records), 'an attempt': JSON.stringify(attempts), 'an event': JSON.stringify(events), 'the log': log.join('\n') };
  return Object.entries(places).flatMap(([place, text]) => MARKS.filter((mark) => text.includes(mark)).map((mark) => `law 10: ${place} holds "${mark}"`));
};
