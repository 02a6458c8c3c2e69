import type { CancellationProvider, ProviderConnection, ProviderTools } from '@countermand/core/provider';
import { CANCEL, cancelRequest, parseCancel } from './cancel.ts';
import { FASTPOD_FACTS } from './capabilities/facts.ts';
import { FASTPOD_OPERATIONS } from './capabilities/operations.ts';
import { judge } from './judge.ts';
import { reportUnknownValues } from './known-values.ts';
import { orderId } from './order-id.ts';
import { plan } from './plan.ts';
import { parseRead, readRequest } from './read.ts';
import { parseSearch, searchRequest } from './search.ts';
import { fastPodSettings, profileOf, type FastPodSettings } from './settings.ts';

/**
 * FastPod, a print-on-demand service: API v2, documented at https://fastpodapi.apidog.io.
 * An order is cancelled as a whole, by one POST whose answer shows it cancelled.
 */
export const provider: CancellationProvider<FastPodSettings> = {
  specificationVersion: 'v1',
  id: 'fastpod',
  displayName: 'FastPod',
  hosts: '^0.1.0',
  settings: fastPodSettings,
  targets: [orderId],
  operations: FASTPOD_OPERATIONS,
  facts: FASTPOD_FACTS,
  profile: profileOf,
  open: (_account, tools) => connect(tools),
};

function connect({ http, logger }: ProviderTools): ProviderConnection {
  return {
    doRead: async (target, call) => {
      const outcome = parseRead(await http.send(readRequest(target), call), target);
      if (outcome.kind === 'found') reportUnknownValues(outcome.snapshot, logger);
      return outcome;
    },
    doSearch: async (query, call) => parseSearch(await http.send(searchRequest(query), call), query),
    plan: (_target, snapshot) => plan(snapshot),
    doWrite: async (target, operation, _options, call) => {
      if (operation !== CANCEL) throw new Error(`FastPod has no write called "${operation}".`);
      return parseCancel(await http.send(cancelRequest(target), call), target);
    },
    judge: (_target, history, snapshot) => judge(history, snapshot),
  };
}
