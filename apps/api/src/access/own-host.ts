import { hostInUrl } from './loopback.ts';

const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]'];
const HOST_HEADER = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::\d{1,5})?$/;

/**
 * Decides whether a `Host` header names this server. A web page whose name was re-bound to this machine
 * sends its own name, and is refused. Any port will do: a tunnel may have changed it.
 */
export class OwnHost {
  readonly #names: ReadonlySet<string>;

  constructor(listenHost: string, furtherNames: readonly string[] = []) {
    this.#names = new Set([...LOOPBACK_NAMES, ...[listenHost, ...furtherNames].map((name) => hostInUrl(name.toLowerCase()))]);
  }

  includes(header: string | undefined): boolean {
    const name = HOST_HEADER.exec(header?.toLowerCase() ?? '')?.[1];
    return name !== undefined && this.#names.has(name);
  }
}
