import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** One call as the provider saw it; milliseconds on the provider's own clock that never jumps. */
export interface Call {
  readonly at: number;
  /** Where the provider itself stood still, the call may have come as early as this. */
  readonly earliest: number;
  readonly order: string;
  readonly kind: 'read' | 'write';
  /** When its answer was handed to the network; null where the caller was gone before. */
  readonly answered: number | null;
}

export interface ProviderProcess {
  readonly url: string;
  /** What it has seen so far, in order of arrival. */
  calls(): Promise<readonly Call[]>;
  close(): void;
}

/** Starts the provider on trial in a process of its own. */
export async function startProvider(delayMs: number): Promise<ProviderProcess> {
  const child = fork(fileURLToPath(new URL('provider.mjs', import.meta.url)), [String(delayMs)], { execArgv: [] });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return {
    url: `http://127.0.0.1:${port}`,
    calls: async () => {
      const told = once(child, 'message');
      child.send('calls');
      return ((await told) as [{ calls: Call[] }])[0].calls;
    },
    close: () => child.disconnect(),
  };
}
