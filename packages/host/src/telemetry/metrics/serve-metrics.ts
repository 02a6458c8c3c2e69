import type { RequestListener, Server } from 'node:http';
import { isIP, type AddressInfo } from 'node:net';
import { ConfigurationError } from '@countermand/core';
import { messageOf } from '../../message-of.ts';
import type { MetricsReader } from './metrics-reader.ts';

export interface ServedMetrics {
  /** Where Prometheus reads, such as `http://127.0.0.1:9400/metrics`. */
  readonly url: string;
  close(): Promise<void>;
}

export interface MetricsAddress {
  /** Default: this machine alone may read. */
  readonly host?: string;
  /** 0: any free port. */
  readonly port: number;
}

const LOOPBACK = /^(127(\.\d{1,3}){3}|localhost|\[?::1\]?)$/i;

/**
 * Serves `GET /metrics` and nothing else, for a worker that has no API. On a loopback address only requests that name this machine
 * are answered, so that no web page can read along under a name of its own. Throws `ConfigurationError` where it cannot listen.
 */
export async function serveMetrics(metrics: MetricsReader, { host = '127.0.0.1', port }: MetricsAddress): Promise<ServedMetrics> {
  const { createServer } = await import('node:http');
  const server = createServer(answering(metrics, LOOPBACK.test(host)));
  try {
    await listening(server, host, port);
  } catch (error) {
    throw new ConfigurationError(`The metrics cannot be served at ${host}, port ${port}: ${messageOf(error)}. Choose another --metrics-port or --metrics-host.`);
  }
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${isIP(host) === 6 ? `[${host}]` : host}:${taken}/metrics`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function answering(metrics: MetricsReader, ownNamesOnly: boolean): RequestListener {
  return (request, response) => {
    const [path] = (request.url ?? '').split('?', 1);
    const refuse = (status: number, why: string): void => void response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${why}\n`);
    const named = (request.headers.host ?? '').replace(/:\d+$/, '');
    if (ownNamesOnly && !LOOPBACK.test(named)) return refuse(421, 'This server answers on this machine only. Call it as 127.0.0.1 or localhost.');
    if (path !== '/metrics') return refuse(404, 'There is nothing here but GET /metrics.');
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Only GET is possible here.');
    metrics.read().then(
      (text) => response.writeHead(200, { 'Content-Type': metrics.contentType, 'Cache-Control': 'no-store' }).end(text),
      () => refuse(500, 'The metrics cannot be read just now.'),
    );
  };
}
