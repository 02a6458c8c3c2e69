import type { Service } from '../service.ts';
import { changeStream } from './change-stream.ts';
import { createRemoteBatches } from './remote-batches.ts';
import { RemoteCalls, type RemoteServer } from './remote-calls.ts';
import { createRemoteCancellations } from './remote-cancellations.ts';
import { createRemoteChanges } from './remote-changes.ts';
import { createRemoteKeys } from './remote-keys.ts';
import { createRemoteTargets } from './remote-targets.ts';

/** A server, for whoever holds the key. Whether it is a demo is known once its accounts were asked for. */
export function createRemoteService(server: RemoteServer): Service {
  const calls = new RemoteCalls(server);
  let demo = false;
  return {
    place: {
      kind: 'server',
      url: shownUrl(server.url),
      get demo() {
        return demo;
      },
    },
    ...createRemoteTargets(calls, (accounts) => void (demo = accounts.some((account) => account.demo))),
    ...createRemoteCancellations(calls),
    batches: createRemoteBatches(calls),
    keys: createRemoteKeys(calls),
    onChange: createRemoteChanges(changeStream(server)),
    work: () => () => Promise.resolve(),
  };
}

function shownUrl({ href }: URL): string {
  return href.replace(/\/$/, '');
}
