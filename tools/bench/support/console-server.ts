import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { COMMAND_LINE } from './programs.ts';

export interface ConsoleServer {
  /** Signs a browser in, once. */
  readonly link: string;
  close(): Promise<void>;
}

/** Starts the built server as its users do, and takes the link that it prints. */
export async function serveWithLink(configuration: string, environment: NodeJS.ProcessEnv): Promise<ConsoleServer> {
  const child = spawn(process.execPath, [COMMAND_LINE, 'serve', '--no-worker', '--sign-in', '--config', configuration], { stdio: ['ignore', 'pipe', 'pipe'], env: environment });
  let said = '';
  const link = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data: Buffer) => {
        said += data.toString();
        const found = /http:\S+\/sign-in\S+/.exec(said)?.[0];
        if (found !== undefined) resolve(found);
      });
    }
    child.once('exit', () => reject(new Error(`The server printed no link: ${said}`)));
  });
  return {
    link,
    close: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
