import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A server below HTTP: it does to the bytes whatever the test says. */
export interface RawServer {
  readonly port: number;
  /** How many connections were made. */
  readonly connections: number;
  /** What came in on each connection. */
  readonly received: readonly string[];
  close(): Promise<void>;
}

export interface RawServerScript {
  onConnect?(socket: Socket, connection: number): void;
  /** Called whenever bytes have come in, with all of them since the connection was made. */
  onData?(socket: Socket, received: string, connection: number): void;
}

export async function rawServer(script: RawServerScript = {}): Promise<RawServer> {
  const received: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const connection = received.push('') - 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      received[connection] += chunk.toString('latin1');
      script.onData?.(socket, received[connection] ?? '', connection);
    });
    script.onConnect?.(socket, connection);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    get connections() {
      return received.length;
    },
    received,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** A complete answer. */
export function httpAnswer(body: string, head = 'HTTP/1.1 200 OK\r\ncontent-type: application/json'): string {
  return `${head}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** How many whole request heads a text holds. */
export function requestsIn(received: string): number {
  return received.split('\r\n\r\n').length - 1;
}
