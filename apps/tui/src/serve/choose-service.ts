import { findConfiguration, loadConfiguration, startDemo, type Configuration, type Demo } from '@countermand/host';
import type { CommandContext } from '../cli/command-context.ts';
import { noConfiguration } from '../session/choose-configuration.ts';
import { UsageError } from '../cli/usage-error.ts';

export interface Service {
  readonly configuration: Configuration;
  readonly demo: Demo | undefined;
}

/** What is to be served: the configuration or, where there is none and it was asked for, the demo. Nothing else ever starts it. */
export async function chooseService(context: CommandContext, { start }: { readonly start: boolean }): Promise<Service> {
  const { flags, environment, workingDirectory } = context;
  if (flags.demo && flags.config !== undefined) throw new UsageError('--demo and --config exclude each other: the demo has a configuration of its own.');
  const file = flags.demo ? undefined : findConfiguration({ named: flags.config, workingDirectory, environment });
  if (file !== undefined) return { configuration: loadConfiguration({ file, environment }), demo: undefined };
  if (!start && !flags.demo) throw noConfiguration(context);
  const demo = await startDemo({ directory: workingDirectory });
  context.atEnd(() => demo.close());
  return { configuration: loadConfiguration({ file: demo.configuration, environment, demo: true }), demo };
}
