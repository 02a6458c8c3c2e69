import { findRunningDemo, type Configuration } from '@countermand/host';
import { UsageError } from '../cli/usage-error.ts';
import { givenAddress, linkAddress, nearAddress } from './link-address.ts';

export interface Where {
  /** What the link begins with. */
  readonly address: string;
  /** Where the server is asked whether it knows the link: a name on the Internet may not be reached from behind its own proxy. */
  readonly asked: string;
}

/** Where the server of this configuration is. Throws `UsageError` where nothing says so. */
export function whereServed({ demo, server }: Configuration, { url, workingDirectory }: { readonly url: string | undefined; readonly workingDirectory: string }): Where {
  if (url !== undefined) {
    const address = givenAddress(url);
    return { address, asked: address };
  }
  const own = demo ? findRunningDemo(workingDirectory)?.api : configured(server);
  if (own === undefined || own === null) throw new UsageError(`Where the server listens is not written down${demo ? ': the demo is not up yet' : ': server.port is 0'}. Name its address: --url http://127.0.0.1:PORT`);
  return { address: linkAddress({ own, hosts: server.hosts }), asked: nearAddress(own) };
}

function configured({ host, port }: Configuration['server']): string | undefined {
  return port === 0 ? undefined : `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${port}`;
}
