import { KnownSecrets, loadConfiguration, openHost, startDemo, LOG_LEVELS, type Configuration, type LogLevel } from '@countermand/host';
import type { CommandContext } from '../cli/command-context.ts';
import { safeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';
import { chooseConfiguration, noConfiguration } from './choose-configuration.ts';
import type { Session } from './session.ts';

type Around = Omit<CommandContext, 'open'>;

/** Opens what the flags and the folder say. Short-lived commands log errors only; `COUNTERMAND_LOG` says otherwise. */
export async function openSession(around: Around): Promise<Session> {
  return openSessionOn(chooseConfiguration(around) ?? (await demoOnDemand(around)), around, 'error');
}

/** With `metrics`, what happens is counted for whoever reads it over HTTP. */
export async function openSessionOn(configuration: Configuration, around: Around, defaultLevel: LogLevel, { metrics = false } = {}): Promise<Session> {
  const knownSecrets = new KnownSecrets();
  around.output.redactBy((line) => knownSecrets.redact(line));
  const { environment } = around;
  const host = await openHost({ configuration, environment, knownSecrets, logLevel: logLevel(environment, defaultLevel), metrics });
  around.atEnd(() => host.close());
  for (const warning of host.warnings) around.output.complain(text`${around.output.talkPaint('yellow', text`warning:`)} ${safeText(warning)}`);
  if (configuration.demo) around.output.talk(around.output.talkPaint('dim', text`demo: simulators, no real orders`));
  return { host, demo: configuration.demo, resolve: host.container.resolve.bind(host.container) };
}

/** `--demo` starts the demo for as long as the command runs. */
async function demoOnDemand(around: Around): Promise<Configuration> {
  if (!around.flags.demo) throw noConfiguration(around);
  const demo = await startDemo({ directory: around.workingDirectory });
  around.atEnd(() => demo.close());
  return loadConfiguration({ file: demo.configuration, environment: around.environment, demo: true });
}

function logLevel({ COUNTERMAND_LOG: wanted }: NodeJS.ProcessEnv, otherwise: LogLevel): LogLevel {
  return LOG_LEVELS.find((level) => level === wanted) ?? otherwise;
}
