import { UsageError } from '../cli/usage-error.ts';

export interface KnownAddresses {
  /** Where the server listens, such as `http://127.0.0.1:4000`. */
  readonly own: string;
  /** `server.hosts`: names that a proxy in front of it passes on. */
  readonly hosts: readonly string[];
}

/** Where a browser reaches the server: by the first of its names, for which something that speaks TLS stands in front, else where it listens. */
export function linkAddress({ own, hosts }: KnownAddresses): string {
  const [first] = hosts;
  return first === undefined ? nearAddress(own) : `https://${first}`;
}

/** One at which every address of this machine is meant is reached by its own; browsers refuse the other. */
export function nearAddress(own: string): string {
  return own.replace(/^http:\/\/0\.0\.0\.0(?=[:/]|$)/, 'http://127.0.0.1').replace(/^http:\/\/\[::\](?=[:/]|$)/, 'http://[::1]');
}

/** What `--url` says. Throws `UsageError` for what is no address of a server. */
export function givenAddress(written: string): string {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '' || url.pathname !== '/') {
    throw new UsageError('--url takes the address that browsers reach the server at, such as https://stops.example or http://127.0.0.1:4000, with nothing behind it.');
  }
  return url.origin;
}
