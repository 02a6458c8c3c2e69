import type { ProviderConnection, ProviderLogger } from '@countermand/core/provider';
import { createTestClient } from '@countermand/provider-kit/testing';
import { provider } from '../provider.ts';
import { createFastPodSimulator, type FastPodSimulator, type FastPodSimulatorOptions } from '../simulator/index.ts';

/** The plugin at work, over a socket, for an account at a simulator. */
export interface Connected {
  readonly simulator: FastPodSimulator;
  readonly connection: ProviderConnection;
  /** What the plugin told the log: `field=value`. */
  readonly unknownValues: readonly string[];
  close(): Promise<void>;
}

export async function connected(options: FastPodSimulatorOptions = {}, more: Record<string, unknown> = {}): Promise<Connected> {
  const simulator = await createFastPodSimulator(options);
  const settings = provider.settings.parse({ ...simulator.settings, ...more });
  const profile = provider.profile(settings);
  const token = typeof settings.token === 'string' ? settings.token : '';
  const http = createTestClient(profile.baseUrl, token, profile);
  const unknownValues: string[] = [];
  const logger: ProviderLogger = { unknownValue: (field, value) => void unknownValues.push(`${field}=${value}`) };
  const clock = { now: Date.now, monotonic: () => performance.now(), sleep: async () => undefined };
  const connection = provider.open({ id: 'demo-fastpod', settings, profile }, { http, clock, logger });
  return { simulator, connection, unknownValues, close: async () => Promise.all([http.close(), simulator.close()]).then(() => undefined) };
}
