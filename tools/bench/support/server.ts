import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Seen {
  /** When requests arrived, milliseconds on the server's clock, in order. */
  readonly arrivals: readonly number[];
  /** The most that were there at the same time. */
  readonly most: number;
}

export interface BareServer {
  readonly url: string;
  /** What it saw since it was asked last. */
  seen(): Promise<Seen>;
  close(): void;
}

/** Starts the bare provider in a child process; it answers after `delayMs`. */
export async function startServer(delayMs: number): Promise<BareServer> {
  const child = fork(fileURLToPath(new URL('bare-server.ts', import.meta.url)), [String(delayMs)], { execArgv: [] });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return {
    url: `http://127.0.0.1:${port}`,
    seen: async () => {
      const told = once(child, 'message');
      child.send('seen');
      return ((await told) as [Seen])[0];
    },
    close: () => child.disconnect(),
  };
}

/** Requests a second between the first arrival and the last. */
export function perSecond({ arrivals }: Seen): number {
  const first = arrivals[0] ?? 0;
  const last = arrivals.at(-1) ?? 0;
  return arrivals.length < 2 ? 0 : ((arrivals.length - 1) * 1_000) / (last - first);
}

/** The most arrivals in any window of so many milliseconds. */
export function mostInAny(windowMs: number, { arrivals }: Seen): number {
  let most = 0;
  let begin = 0;
  for (const [index, at] of arrivals.entries()) {
    while (at - (arrivals[begin] ?? at) >= windowMs) begin++;
    most = Math.max(most, index - begin + 1);
  }
  return most;
}
