import { finding, type Rule } from '../case.ts';
import { eventsOf } from '../event-kinds.ts';

/** Law 4: one live cancellation for a target, and everybody who asked for it on record. */
export const oneLive: Rule = (found) => {
  const findings = found.rivals.map((rival) => finding('one_live', found, `${rival} is live for the same order.`));
  const told = [...eventsOf(found.events, 'cancellation.requested'), ...eventsOf(found.events, 'cancellation.joined')].map((event) => event.data.requester);
  const asked = found.requesters.map(({ id }) => id);
  if (asked.length === 0) findings.push(finding('one_live', found, 'nobody is on record who asked for it.'));
  else if (asked.toSorted().join() !== told.map(String).toSorted().join()) {
    findings.push(finding('one_live', found, `${asked.length} requesters are on record, and events tell of ${told.length} others or fewer.`));
  }
  return findings;
};
