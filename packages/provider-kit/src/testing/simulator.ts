import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FailureRule } from './failures.ts';
import { SimulatedProvider, type SimulatorTraffic } from './simulated-provider.ts';
import type { SimulatorRoute } from './route.ts';
import type { StandardReplies } from './standard-replies.ts';
import type { RecordedWrite } from './write-log.ts';

export interface SimulatorOptions {
  /** Shown in messages, such as `Acme Print`. */
  readonly name: string;
  /** The part of the path before the routes' patterns, such as `/api/admin`; empty where there is none. */
  readonly basePath: string;
  /** The token that is accepted. */
  readonly token: string;
  /** The token in a request's headers. Default: the bearer token. */
  readonly credential?: (headers: IncomingHttpHeaders) => string | readonly string[] | undefined;
  readonly routes: readonly SimulatorRoute[];
  /** The provider's limit per token; none by default. */
  readonly rate?: { readonly requests: number; readonly perSeconds: number };
  /** Where the provider words its standard answers in its own way. */
  readonly replies?: Partial<StandardReplies>;
  /** Where the failure `redirect` points; another host. */
  readonly redirectTo?: string;
  /** Default: any free port. */
  readonly port?: number;
  /** Every write is appended here as a JSON line before its answer leaves. */
  readonly recordFile?: string;
}

/** A provider to be had at home: stateful, over real HTTP on 127.0.0.1, failing on demand, and keeping its own record. */
export interface Simulator {
  /** The value for an account's `baseUrl`. */
  readonly url: string;
  readonly port: number;
  readonly writes: readonly RecordedWrite[];
  /** How many reads reached a route. */
  readonly reads: number;
  /** Every request to the provider's own paths, in order of arrival. */
  readonly requests: readonly SimulatorTraffic[];
  /** What its own routes have thrown: a fault of the simulator. */
  readonly trouble: Error | undefined;
  fail(rule: FailureRule): void;
  clearFailures(): void;
  /**
   * Sets its clock wrong, by so many milliseconds ahead of this machine's, or behind where negative: from then on `Date`, a `Retry-After` that is
   * a date, and every RFC 3339 time in its answers are by that clock.
   */
  skewClock(aheadMs: number): void;
  close(): Promise<void>;
}

/** Starts a simulator. A provider plugin gives it the routes, and keeps the state behind them. */
export async function createSimulator(options: SimulatorOptions): Promise<Simulator> {
  const provider = new SimulatedProvider(options);
  let trouble: Error | undefined;
  const server = createServer((incoming, response) => {
    provider.serve(incoming, response).catch((error: unknown) => {
      trouble = error instanceof Error ? error : new Error(String(error));
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${options.basePath}`,
    port,
    writes: provider.log.writes,
    get reads() {
      return provider.reads;
    },
    requests: provider.traffic,
    get trouble() {
      return trouble;
    },
    fail: (rule) => provider.failures.add(rule),
    clearFailures: () => provider.failures.clear(),
    skewClock: (aheadMs) => {
      provider.aheadMs = aheadMs;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
