import { DEFAULT_CORE_SETTINGS, LaneWorker, SILENT_LOGGER, type Ids, type Ledger } from '@countermand/core';
import { createContainer, createProcessLiveness, createUlidIds, systemClock } from '@countermand/host';
import { createHttpClientFactory } from '@countermand/provider-kit';
import { bareProvider } from './bare-provider.ts';

export interface EngineParts {
  readonly ledger: Ledger;
  readonly baseUrl: string;
  readonly requestsPerSecond: number;
}

export interface BenchEngine {
  readonly ids: Ids;
  work(): void;
  stop(): Promise<void>;
}

export const ACCOUNT = 'bench';

/** The real engine on a real ledger with the real HTTP client, and the barest of plugins. */
export function createEngine({ ledger, baseUrl, requestsPerSecond }: EngineParts): BenchEngine {
  const ids = createUlidIds(systemClock);
  const secrets = { read: (source: unknown) => Promise.resolve(String(source)), reread: () => undefined };
  const httpClients = createHttpClientFactory({ network: { allow: [], proxy: null }, secrets, clock: systemClock, fingerprintSalt: 'bench' });
  const settings = { baseUrl, token: 'bench-token-of-some-length', rateLimit: { requests: requestsPerSecond, perSeconds: 1 } };
  const container = createContainer({
    providers: [bareProvider],
    accounts: [{ id: ACCOUNT, provider: bareProvider.id, settings }],
    core: DEFAULT_CORE_SETTINGS,
    ledger,
    httpClients,
    secrets,
    clock: systemClock,
    ids,
    logger: SILENT_LOGGER,
    liveness: createProcessLiveness(),
  });
  const worker = container.resolve(LaneWorker);
  return {
    ids,
    work: () => worker.start({ claim: 'all' }),
    stop: async () => {
      await worker.stop(5_000);
      await httpClients.close();
    },
  };
}

/** Resolves when none of the account's cancellations is to be worked on any more. */
export async function settled(ledger: Ledger): Promise<void> {
  while ((await ledger.reader.accountsWithWork()).length > 0) await systemClock.sleep(50);
}
