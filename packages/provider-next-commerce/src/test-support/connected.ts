import type { PlanOptions, ProviderConnection } from '@countermand/core/provider';
import { createTestCall, createTestClient, type TestCall } from '@countermand/provider-kit/testing';
import { provider } from '../provider.ts';
import { createNextCommerceSimulator, type NextCommerceSimulator, type NextCommerceSimulatorOptions } from '../simulator/index.ts';

/** The plugin, opened for an account at its simulator, over a real socket. */
export interface Connected {
  readonly simulator: NextCommerceSimulator;
  readonly connection: ProviderConnection;
  /** Words the plugin told it did not know. */
  readonly unknownValues: readonly (readonly [string, string])[];
  close(): Promise<void>;
}

export async function connect(options: NextCommerceSimulatorOptions = {}, settings: Record<string, unknown> = {}): Promise<Connected> {
  const simulator = await createNextCommerceSimulator(options);
  const parsed = provider.settings.parse({ ...simulator.settings, timeoutMs: 10_000, ...settings });
  const profile = provider.profile(parsed);
  const client = createTestClient(profile.baseUrl, simulator.token, profile);
  const unknownValues: [string, string][] = [];
  const connection = provider.open(
    { id: 'acme', settings: parsed, profile },
    {
      http: client,
      clock: { now: () => Date.now(), monotonic: () => performance.now(), sleep: async () => undefined },
      logger: { unknownValue: (field, value) => void unknownValues.push([field, value]) },
    },
  );
  return {
    simulator,
    connection,
    unknownValues,
    close: async () => {
      await client.close();
      await simulator.close();
    },
  };
}

export const read = (): TestCall => createTestCall();
export const write = (): TestCall => createTestCall({ purpose: 'write' });
export const OPTIONS: PlanOptions = { reasonLabel: 'Customer request' };
export const fulfillmentOrder = (id: string | number) => ({ kind: 'fulfillment_order', id: String(id) });
export const customerOrder = (id: string) => ({ kind: 'order', id });
