import type { CancellationProvider } from '@countermand/core/provider';
import { plan, judge } from './decide.ts';
import type { OrderProviderDescription } from './description.ts';
import { parseRead, statusOf } from './read-order.ts';
import { factsOf, KIND, recordsOf } from './records.ts';
import { parseSearch } from './search-orders.ts';
import { profileOf, settingsOf, type OrderProviderSettings } from './settings.ts';
import { parseStop } from './stop-order.ts';

/**
 * A whole provider out of a description: for those that know one kind of order, and stop one by one request. It keeps the laws by
 * itself as far as the description is true: no answer but one that shows this order with a listed status is a stop, a no is read
 * back, and what nobody can tell is ambiguous. Providers with several operations, requests or replacements implement
 * `CancellationProvider` themselves. Throws `TypeError` where a status proves a stop and is not called stopped.
 */
export function createOrderProvider(description: OrderProviderDescription): CancellationProvider<OrderProviderSettings> {
  const { id, displayName, hosts, order, read, stop, search, statuses } = description;
  // A word that proves a stop and means something else would make a false "cancelled".
  const wrong = stop.facts.stoppedStatuses.value.filter((word) => !Object.hasOwn(statuses, word) || statuses[word] !== 'stopped');
  if (wrong.length > 0) throw new TypeError(`${displayName}: stoppedStatuses names ${wrong.map((word) => JSON.stringify(word)).join(', ')}, which statuses does not call 'stopped'.`);
  return {
    specificationVersion: 'v1',
    id,
    displayName,
    hosts,
    settings: settingsOf(description),
    targets: [{ kind: KIND, label: order.label ?? KIND, default: true, parseId: order.parseId }],
    operations: recordsOf(description),
    facts: factsOf(description),
    profile: (settings) => profileOf(description, settings),
    open: (_account, { http, logger }) => ({
      doRead: async (target, call) => {
        const outcome = parseRead(description, await http.send({ ...read.request(target.id), operation: 'read' }, call), target);
        const word = outcome.kind === 'found' ? outcome.snapshot.rawStatus['status'] : undefined;
        if (typeof word === 'string' && statusOf(description, word) === 'unknown') logger.unknownValue('status', word);
        return outcome;
      },
      ...(search && { doSearch: async (query, call) => parseSearch(description, await http.send({ ...search.request(query), operation: 'search' }, call)) }),
      plan: (_target, snapshot) => plan(description, snapshot),
      doWrite: async (target, operation, _options, call) => parseStop(description, await http.send({ ...stop.request(target.id), operation }, call), target),
      judge: (_target, history, snapshot) => judge(description, history, snapshot),
    }),
  };
}
