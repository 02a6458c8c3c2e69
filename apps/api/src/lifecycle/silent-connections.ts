import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Connections that were opened and never used, as browsers and pools keep them ready. Node does not count them as idle,
 * so that a server which closes would wait for each of them.
 */
export class SilentConnections {
  readonly #open = new Set<Socket>();

  constructor(server: Server) {
    server.on('connection', (socket: Socket) => {
      this.#open.add(socket);
      socket.once('close', () => this.#open.delete(socket));
    });
    server.on('request', ({ socket }) => this.#open.delete(socket));
  }

  /** Closes those over which not a byte has come. */
  close(): void {
    for (const socket of this.#open) if (socket.bytesRead === 0) socket.destroy();
  }
}
