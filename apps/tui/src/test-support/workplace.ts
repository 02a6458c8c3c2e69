import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSimulator as createFastPod, type FastPodSimulator } from '@countermand/provider-fastpod/simulator';
import { createNextCommerceSimulator, type NextCommerceSimulator, type NextCommerceSimulatorOptions } from '@countermand/provider-next-commerce/simulator';
import type { OneProcess } from './one-process.ts';
import { runCountermand, startCountermand, type Finished, type RunOptions, type Started } from './run-countermand.ts';

type Settings = Readonly<Record<string, unknown>>;

export interface WorkplaceOptions {
  /** Changes to the settings of both accounts. */
  readonly settings?: Settings;
  /** More of the configuration. */
  readonly configuration?: Settings;
  /** The id of the account at Next Commerce. Default: `shop`. */
  readonly shopId?: string;
  /** How the location at Next Commerce answers a cancellation request. Default: accepts, after two reads. */
  readonly decision?: NextCommerceSimulatorOptions['decision'];
  /** Where `run` runs its commands, for tests of what commands say and not of processes. Default: a process each. */
  readonly oneProcess?: OneProcess;
}

/** A folder with a configuration, and simulators of both providers that it names as the accounts `pod` and `shop`. */
export interface Workplace {
  readonly folder: string;
  /** What its programs find in their environment: the secrets of the accounts. */
  readonly environment: NodeJS.ProcessEnv;
  readonly pod: FastPodSimulator;
  readonly shop: NextCommerceSimulator;
  run(words: readonly string[], options?: Partial<RunOptions>): Promise<Finished>;
  start(words: readonly string[], options?: Partial<RunOptions>): Started;
  /** How many requests reached the providers. */
  requests(): number;
  configure(options: WorkplaceOptions): void;
  close(): Promise<void>;
}

/** So that nothing waits long: calls give up soon, and a lost write is known not to land soon. */
const QUICK = { timeoutMs: 2_000, settleMs: 50 };

export async function openWorkplace(options: WorkplaceOptions = {}): Promise<Workplace> {
  const folder = mkdtempSync(join(tmpdir(), 'countermand-e2e-'));
  const [pod, shop] = await Promise.all([createFastPod(), createNextCommerceSimulator(options.decision === undefined ? {} : { decision: options.decision })]);
  const configure = ({ settings = {}, configuration = {}, shopId = 'shop' }: WorkplaceOptions): void => {
    const accounts = [
      { id: 'pod', provider: 'fastpod', settings: { ...pod.settings, ...QUICK, token: { env: 'POD_TOKEN' }, ...settings } },
      { id: shopId, provider: 'next-commerce', settings: { ...shop.settings, ...QUICK, token: { env: 'SHOP_TOKEN' }, ...settings } },
    ];
    writeFileSync(join(folder, 'countermand.config.json'), JSON.stringify({ accounts, ...configuration }, null, 2));
  };
  configure(options);
  const environment = { POD_TOKEN: pod.token, SHOP_TOKEN: shop.token };
  const within = (more: Partial<RunOptions> = {}): RunOptions => ({ cwd: folder, ...more, environment: { ...environment, ...more.environment } });
  return {
    folder,
    environment,
    pod,
    shop,
    run: (words, more) => options.oneProcess?.run(words, within(more)) ?? runCountermand(words, within(more)),
    start: (words, more) => startCountermand(words, within(more)),
    requests: () => pod.requests.length + shop.requests.length,
    configure,
    close: async () => {
      await Promise.all([pod.close(), shop.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Uses another workplace, beside those that are used at the same time. */
export async function atAnotherPlace<Answer>(options: WorkplaceOptions, use: (place: Workplace) => Promise<Answer>): Promise<Answer> {
  const place = await openWorkplace(options);
  try {
    return await use(place);
  } finally {
    await place.close();
  }
}
