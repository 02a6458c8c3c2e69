import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A provider that knows every order there could be, and keeps only which were stopped: for more orders than a simulator can hold. */
export interface BoundlessProvider {
  /** The settings of an account of it; any token in `BOUNDLESS_TOKEN` will do. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** How often each order was stopped. */
  readonly stops: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

const ORDER = /^\/v1\/orders\/([^/]+?)(\/cancel)?$/;

export async function openBoundlessProvider(requestsPerSecond: number): Promise<BoundlessProvider> {
  const stops = new Map<string, number>();
  const server = createServer((request, response) => {
    const [, id = '', cancel] = ORDER.exec(request.url ?? '') ?? [];
    if (cancel !== undefined) stops.set(id, (stops.get(id) ?? 0) + 1);
    request.resume();
    answer(response, id, stops.has(id) ? 'cancelled' : 'new_order');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    settings: { baseUrl: `http://127.0.0.1:${port}`, token: { env: 'BOUNDLESS_TOKEN' }, rateLimit: { requests: requestsPerSecond, perSeconds: 1 } },
    stops,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(response: ServerResponse, id: string, status: string): void {
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify({ status: true, message: 'ok', data: { id, order_status: status } }));
}
