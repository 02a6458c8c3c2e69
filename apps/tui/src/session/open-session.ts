import { KnownSecrets, loadConfiguration, openHost, startDemo, LOG_LEVELS, type Configuration, type LogLevel } from '@countermand/host';
import { rememberOpened } from '@countermand/host/peek';
import type { CommandContext } from '../cli/command-context.ts';
import { programStamp } from '../program-stamp.ts';
import { createLocalService } from '../service/local/local-service.ts';
import { safeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';
import { chooseConfiguration, noConfiguration } from './choose-configuration.ts';
import { localActor } from './local-actor.ts';
import type { LocalSession, Session } from './session.ts';

type Around = Omit<CommandContext, 'open'>;

/** Opens what the flags and the folder say. Short-lived commands log errors only; `COUNTERMAND_LOG` says otherwise. */
export async function openSession(around: Around): Promise<Session> {
  const configuration = chooseConfiguration(around) ?? (await demoOnDemand(around));
  const local = await openLocalSession(configuration, around, 'error');
  const program = programStamp();
  if (program !== undefined) rememberOpened(local.host, { program, environment: around.environment });
  const { demo } = configuration;
  return { service: createLocalService({ host: local.host, demo, actor: localActor() }), demo, local };
}

/** Opens a host on this configuration. With `metrics`, what happens is counted for whoever reads it over HTTP. */
export async function openLocalSession(configuration: Configuration, around: Around, defaultLevel: LogLevel, { metrics = false } = {}): Promise<LocalSession> {
  const knownSecrets = new KnownSecrets();
  around.output.redactBy((line) => knownSecrets.redact(line));
  const { environment } = around;
  const host = await openHost({ configuration, environment, knownSecrets, logLevel: logLevel(environment, defaultLevel), metrics });
  around.atEnd(() => host.close());
  for (const warning of host.warnings) around.output.complain(text`${around.output.talkPaint('yellow', text`warning:`)} ${safeText(warning)}`);
  if (configuration.demo) around.output.talk(around.output.talkPaint('dim', text`demo: simulators, no real orders`));
  return { host, resolve: host.container.resolve.bind(host.container) };
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
