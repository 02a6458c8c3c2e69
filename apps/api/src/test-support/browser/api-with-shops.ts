import { createFastPodSimulator, type FastPodSimulator } from '@countermand/provider-fastpod/simulator';
import { createNextCommerceSimulator, type NextCommerceSimulator } from '@countermand/provider-next-commerce/simulator';
import type { ListeningApi } from '../test-api.ts';
import { openTestApi, type TestApi, type TestApiOptions } from '../test-api.ts';

export interface ApiWithShops {
  readonly api: TestApi;
  readonly running: ListeningApi;
  /** Of account `us`. */
  readonly simulator: FastPodSimulator;
  /** Of account `acme`; it decides on requests only when it is told to. */
  readonly shop: NextCommerceSimulator;
  /** The ids of both. */
  readonly accounts: readonly string[];
}

/** The API with a worker and an account at each of two simulators. Everything is closed after the test. */
export async function openApiWithShops(options: TestApiOptions = {}): Promise<ApiWithShops> {
  const simulator = await createFastPodSimulator();
  const shop = await createNextCommerceSimulator({ decision: null });
  const accounts = [
    { id: 'us', provider: 'fastpod', settings: simulator.settings },
    { id: 'acme', provider: 'next-commerce', settings: shop.settings },
  ].map((account) => ({ ...account, demo: options.demo ?? false }));
  const api = await openTestApi({ accounts, ...options });
  for (const provider of [simulator, shop]) api.closeLater(() => provider.close());
  api.startWorker();
  return { api, running: await api.listen(), simulator, shop, accounts: accounts.map(({ id }) => id) };
}
