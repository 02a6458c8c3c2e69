import { connect, createServer, type Socket } from 'node:net';

/** Stands between a client and a server, and loses what it is told to. */
export interface LossyProxy {
  /** The same address, through the proxy. */
  readonly url: string;
  /** From now on no answer comes back; once the server has said `lastWord`, the connection breaks. */
  loseAnswersUntil(lastWord: string): void;
  /** Takes nothing more from either side, and tells nobody. */
  freeze(): void;
  /** Breaks every connection; new ones go through again. */
  cut(): void;
  close(): Promise<void>;
}

export async function startLossyProxy(target: string): Promise<LossyProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let lastWord: string | undefined;
  let frozen = false;
  const cut = () => {
    for (const socket of sockets) socket.destroy();
    lastWord = undefined;
    frozen = false;
  };
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    for (const [from, to] of [[client, upstream], [upstream, client]] as const) {
      sockets.add(from);
      from.setNoDelay(true);
      from.on('error', () => undefined);
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
    client.on('data', (chunk) => void (frozen || upstream.write(chunk)));
    upstream.on('data', (chunk) => {
      if (frozen) return;
      if (lastWord === undefined) client.write(chunk);
      else if (chunk.includes(lastWord)) cut();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = new URL(target);
  url.port = String(address && typeof address === 'object' ? address.port : '');
  return {
    url: url.href,
    loseAnswersUntil: (word) => (lastWord = word),
    freeze: () => (frozen = true),
    cut,
    close: () => {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
