import type { Command } from '../cli/command-context.ts';
import { consoleDirectory } from '../console-directory.ts';
import { EXIT } from '../exit/exit-codes.ts';
import { banner } from '../serve/banner.ts';
import { chooseService } from '../serve/choose-service.ts';
import { makeDemoKey } from '../serve/demo-key.ts';
import { isFirstStart } from '../serve/is-first-start.ts';
import { giveYoungObjectsRoom } from '../serve/modest-heap.ts';
import { signalled, startWorker } from '../serve/run-worker.ts';
import { userName } from '../session/local-actor.ts';
import { openLocalSession } from '../session/open-session.ts';
import { linkAddress } from '../sign-in/link-address.ts';
import { makeLink } from '../sign-in/make-link.ts';
import { text } from '../text/text.ts';

export interface ServeFlags {
  readonly start?: boolean;
  readonly port?: number;
  readonly host?: string;
  /** False with `--no-worker`. */
  readonly worker?: boolean;
  readonly signIn?: boolean;
}

/** `countermand serve`: the API, and a worker for all accounts, until a signal. */
export function serve({ start = false, port, host, worker = true, signIn: asked = false }: ServeFlags): Command {
  return async (context) => {
    const { output } = context;
    const { configuration, demo } = await chooseService(context, { start });
    if (demo && !context.flags.demo) output.talk(text`There is no configuration, so the demo starts.`);
    const session = await openLocalSession(configuration, context, process.stderr.isTTY ? 'warn' : 'info', { metrics: true });
    const isFirst = await isFirstStart(session);
    const demoKey = demo && (await makeDemoKey(session, demo));
    if (worker) startWorker(context, session);
    // Loaded here only: it is large, and no other command needs it.
    const { startApi } = await import('@countermand/api');
    const directory = consoleDirectory();
    const api = await startApi({
      container: session.host.container,
      host: host ?? configuration.server.host,
      port: port ?? configuration.server.port,
      allowRemote: configuration.server.allowRemote,
      hosts: configuration.server.hosts,
      demo: configuration.demo,
      metrics: session.host.metrics,
      rateLimit: configuration.server.rateLimit,
      origins: configuration.server.origins,
      console: directory === undefined ? undefined : { directory },
      workerStatus: () => ({ state: worker ? 'running' : 'none' }),
    });
    context.atEnd(() => api.close());
    demo?.announce(api.url);
    // It opens everything for ten minutes: it goes to whoever sits there, and to a log only where that is asked for, or nobody can be let in otherwise.
    const address = linkAddress({ own: api.url, hosts: configuration.server.hosts });
    const signIn = asked || isFirst || output.atTerminal ? (await makeLink(session, userName(), address)).link : undefined;
    if (output.json) output.record({ url: api.url, worker, configuration: configuration.file, demo: configuration.demo, accounts: demo?.accounts ?? [], ...(signIn !== undefined && { signIn }), ...(demoKey !== undefined && { key: demoKey }) });
    else for (const line of banner({ url: api.url, worker, configuration: configuration.file, demo, demoKey, signIn })) output.data(line);
    giveYoungObjectsRoom();
    await signalled(context.interruption.signal);
    output.talk(text`Stopping: calls on the wire are answered and recorded first.`);
    return EXIT.ok;
  };
}
