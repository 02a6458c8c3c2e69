import { DEFAULT_PLUGINS } from '../plugins/default-plugins.ts';
import type { PluginReport } from '../plugins/load-plugins.ts';

/** What a plugin's `./simulator` offers under the name `createSimulator`. */
export interface DemoSimulator {
  readonly url: string;
  /** Complete settings of an account that talks to it. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Ids of orders that can be stopped. */
  readonly examples: readonly string[];
  close(): Promise<void>;
}

export interface RunningSimulator {
  /** The provider's id. */
  readonly provider: string;
  readonly simulator: DemoSimulator;
}

interface SimulatorModule {
  readonly createSimulator?: (options: { readonly port?: number }) => Promise<DemoSimulator>;
}

/** Starts the simulator of every default plugin, each on a free port. No provider is known here. */
export async function startSimulators({ loaded }: PluginReport): Promise<readonly RunningSimulator[]> {
  const running = await Promise.all(
    loaded.map(async ({ plugin, provider }) => {
      const source = DEFAULT_PLUGINS.find((one) => one.plugin === plugin);
      const { createSimulator } = ((await source?.loadSimulator()) ?? {}) as SimulatorModule;
      return createSimulator ? [{ provider: provider.id, simulator: await createSimulator({}) }] : [];
    }),
  );
  return running.flat();
}
