import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { ConfigurationError } from '@countermand/core/errors';
import { ownIdentity } from '../composition/process-liveness.ts';
import { systemClock } from '../composition/system-clock.ts';
import { loadPlugins } from '../plugins/load-plugins.ts';
import { removeDemoAddress, writeDemoAddress, type DemoAccount } from './demo-address.ts';
import { demoFolderIn, type DemoFolder } from './demo-folder.ts';
import { findRunningDemo } from './find-running-demo.ts';
import { startSimulators, type RunningSimulator } from './start-simulators.ts';

export interface Demo {
  /** The configuration to load, with `demo: true`. */
  readonly configuration: string;
  readonly folder: string;
  readonly accounts: readonly DemoAccount[];
  /** Writes down where the API is, for other commands in this checkout. */
  announce(api: string): void;
  close(): Promise<void>;
}

/** Starts the demo: simulators, accounts, and a ledger that begins empty. Only one runs in a directory. */
export async function startDemo({ directory }: { readonly directory: string }): Promise<Demo> {
  const other = findRunningDemo(directory);
  if (other) {
    const where = other.api === null ? '' : ` at ${other.api}`;
    throw new ConfigurationError(`A demo runs here already${where} (process ${other.pid}). Use that one, or stop it first.`);
  }
  const plugins = await loadPlugins({ plugins: [], folder: directory, clock: systemClock });
  const [broken] = plugins.failed;
  if (broken) throw new ConfigurationError(`The demo cannot start: ${broken.plugin} was left out: ${broken.reason}`);
  const simulators = await startSimulators(plugins);
  const accounts = simulators.map(demoAccount);
  const folder = demoFolderIn(directory);
  reset(folder, simulators);
  const announce = (api: string | null): void =>
    writeDemoAddress(folder, { demo: true, ...ownIdentity(), api, configuration: folder.configuration, accounts: [...accounts] });
  announce(null);
  return {
    configuration: folder.configuration,
    folder: folder.path,
    accounts,
    announce,
    close: async () => {
      removeDemoAddress(folder);
      await Promise.all(simulators.map(({ simulator }) => simulator.close()));
    },
  };
}

function demoAccount({ provider, simulator }: RunningSimulator): DemoAccount {
  const id = accountId(provider);
  return { id, provider, simulator: simulator.url, examples: simulator.examples.map((example) => `${id}:${example}`) };
}

function accountId(provider: string): string {
  return `demo-${provider}`;
}

/** Configuration, addresses and ledger are made anew together: what one knows, the others know. */
function reset(folder: DemoFolder, simulators: readonly RunningSimulator[]): void {
  rmSync(folder.path, { recursive: true, force: true });
  mkdirSync(folder.path, { recursive: true });
  const accounts = simulators.map(({ provider, simulator }) => ({ id: accountId(provider), provider, settings: simulator.settings }));
  const content = JSON.stringify({ ledger: 'sqlite:./countermand.db', accounts }, null, 2);
  writeFileSync(folder.configuration, `// The demo's: simulators only, made anew at every start.\n${content}\n`, { mode: 0o600 });
}
