import type { BatchCheck, Transport } from '@countermand/client';
import { batches } from '@countermand/client/groups';
import type { CancelFlowPort, Filing, OrderPreview } from '@countermand/cancel-flow';
import type { FilingWay } from '../flow/filing-way.ts';
import { createFlowPort, type FlowConnection } from '../flow/flow-port.ts';
import type { Upload } from './upload.ts';

/** A large list over a slow line, milliseconds: the server gives it half an hour, too. */
const UPLOAD_MS = 30 * 60_000;

/** The upload that a flow is about, and whether it turned out to have been filed before. */
export interface Held {
  upload: Upload | undefined;
  filedBefore: boolean;
}

/** To the flow, an upload is one thing to be stopped; what its check found is what a person is asked about. */
export interface CheckedUpload extends OrderPreview {
  readonly check: BatchCheck;
}

/** The confirm-and-stop flow for an upload: its preview is the check, and it is filed as a batch. */
export function uploadPort(connection: FlowConnection, held: Held): CancelFlowPort {
  return createFlowPort(connection, (transport) => uploadWay(transport, held));
}

function uploadWay(transport: Transport, held: Held): FilingWay {
  const calls = batches(transport);
  return {
    deadlineMs: UPLOAD_MS,
    preview: async (_draft, signal) => {
      const { key, body, settings } = uploadIn(held);
      const checked: CheckedUpload = { asked: key, reference: key, plan: { kind: 'send', why: '', effects: [] }, problems: [], check: await calls.check(body, { settings, signal }) };
      return [checked];
    },
    file: async ({ key }, signal) => {
      const { name, body, settings } = uploadIn(held);
      const batch = await calls.file(body, { settings: { ...settings, name }, idempotencyKey: key, signal });
      // An answer of an earlier send of ours has this name; that of somebody's upload of the same list has another.
      held.filedBefore = batch.name !== name;
      return filingOf(batch.id, key);
    },
    look: async ({ key }, signal) => {
      const { name } = uploadIn(held);
      const { items } = await calls.list({ limit: 50 }, { signal });
      const found = items.find((batch) => batch.name === name && batch.receivedAt !== undefined);
      return found ? filingOf(found.id, key) : null;
    },
    // How it goes on is shown by the batch itself.
    updates: async function* () {},
  };
}

function uploadIn({ upload }: Held): Upload {
  if (!upload) throw new Error('There is no upload.');
  return upload;
}

function filingOf(batch: string, key: string): Filing {
  return { batch, orders: [{ asked: key, cancellation: null, problem: null }] };
}
