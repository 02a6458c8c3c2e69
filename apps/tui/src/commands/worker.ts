import { serveMetrics } from '@countermand/host';
import type { Command, CommandContext } from '../cli/command-context.ts';
import { EXIT } from '../exit/exit-codes.ts';
import { giveYoungObjectsRoom } from '../serve/modest-heap.ts';
import { signalled, startWorker } from '../serve/run-worker.ts';
import { chooseConfiguration, noConfiguration } from '../session/choose-configuration.ts';
import { openLocalSession } from '../session/open-session.ts';
import type { LocalSession } from '../session/session.ts';
import { safeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';

export interface WorkerFlags {
  readonly metricsPort?: number;
  readonly metricsHost?: string;
}

/** `countermand worker`: works all accounts, without the API, until a signal. */
export function worker({ metricsPort, metricsHost }: WorkerFlags): Command {
  return async (context) => {
    const { output } = context;
    const configuration = chooseConfiguration(context);
    if (configuration === undefined) throw noConfiguration(context);
    const watched = metricsPort !== undefined;
    const session = await openLocalSession(configuration, context, process.stderr.isTTY ? 'warn' : 'info', { metrics: watched });
    const metrics = watched ? await metricsUrl(context, session, { port: metricsPort, ...(metricsHost !== undefined && { host: metricsHost }) }) : null;
    startWorker(context, session);
    if (output.json) output.record({ worker: true, metrics, configuration: configuration.file, demo: configuration.demo });
    else {
      output.data(text`A worker runs here, for all accounts`);
      output.data(text`  configuration   ${safeText(configuration.file, 1_000)}`);
      if (metrics !== null) output.data(text`  metrics         ${safeText(metrics)}`);
      output.data(text`Ctrl-C stops it.`);
    }
    giveYoungObjectsRoom();
    await signalled(context.interruption.signal);
    output.talk(text`Stopping: calls on the wire are answered and recorded first.`);
    return EXIT.ok;
  };
}

async function metricsUrl(context: CommandContext, { host }: LocalSession, address: { readonly port: number; readonly host?: string }): Promise<string | null> {
  if (host.metrics === undefined) return null;
  const served = await serveMetrics(host.metrics, address);
  context.atEnd(() => served.close());
  return served.url;
}
