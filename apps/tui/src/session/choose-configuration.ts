import { ConfigurationError } from '@countermand/core';
import { configurationCandidates, findConfiguration, findRunningDemo, loadConfiguration, type Configuration } from '@countermand/host';
import type { GlobalFlags } from '../cli/flags.ts';
import { UsageError } from '../cli/usage-error.ts';

export interface Surroundings {
  readonly flags: Pick<GlobalFlags, 'config' | 'demo'>;
  readonly environment: NodeJS.ProcessEnv;
  readonly workingDirectory: string;
}

/**
 * The configuration this command works with, or undefined where there is none: the file that is found, else the demo that runs here.
 * With `--demo` only a demo will do. Nothing is started here.
 */
export function chooseConfiguration({ flags, environment, workingDirectory }: Surroundings): Configuration | undefined {
  if (flags.demo && flags.config !== undefined) throw new UsageError('--demo and --config exclude each other: the demo has a configuration of its own.');
  const search = { workingDirectory, environment, named: flags.config };
  const file = flags.demo ? undefined : findConfiguration(search);
  if (file !== undefined) return loadConfiguration({ file, environment });
  const running = findRunningDemo(workingDirectory);
  return running && loadConfiguration({ file: running.configuration, environment, demo: true });
}

/** What to say where there is none. A stop never goes to a simulator by mistake, so no demo is started here. */
export function noConfiguration({ environment, workingDirectory }: Surroundings): ConfigurationError {
  const places = configurationCandidates({ workingDirectory, environment }).join(' and ');
  return new ConfigurationError(
    `There is no configuration: looked for ${places}. Make one with \`countermand init\`, name one with --config, or try the demo with \`countermand serve --demo\`.`,
  );
}
