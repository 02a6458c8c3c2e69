import { batches } from '@countermand/client/groups';
import type { CancelFlowPort } from '@countermand/cancel-flow';
import { createFlowPort, type FlowConnection } from '../flow/flow-port.ts';
import type { Held } from './upload-way.ts';
import type { Checking } from './use-checking.ts';

/** A large list over a slow line, milliseconds: the server gives it half an hour, too. */
const UPLOAD_MS = 30 * 60_000;

/** The confirm-and-stop flow for an upload: its preview is the check, and it is filed as a batch. */
export function uploadPort(connection: FlowConnection, held: Held, load: () => Promise<Checking>): CancelFlowPort {
  return createFlowPort(connection, (transport) => {
    const way = async (): Promise<ReturnType<Checking['uploadWay']>> => (await load()).uploadWay(batches(transport), held);
    return {
      deadlineMs: UPLOAD_MS,
      preview: async (draft, signal) => (await way()).preview(draft, signal),
      file: async (intent, signal) => (await way()).file(intent, signal),
      look: async (intent, signal) => (await way()).look(intent, signal),
      // How it goes on is shown by the batch itself.
      updates: async function* () {},
    };
  });
}
