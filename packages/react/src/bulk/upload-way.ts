import type { BatchCheck } from '@countermand/client';
import type { batches } from '@countermand/client/groups';
import type { Filing, OrderPreview } from '@countermand/cancel-flow';
import type { FilingWay } from '../flow/filing-way.ts';
import type { Upload } from './upload.ts';

/** The upload that a flow is about, and whether it turned out to have been filed before. */
export interface Held {
  upload: Upload | undefined;
  filedBefore: boolean;
}

/** To the flow, an upload is one thing to be stopped; what its check found is what a person is asked about. */
export interface CheckedUpload extends OrderPreview {
  readonly check: BatchCheck;
}

/** An upload becomes a batch: its preview is the check. */
export function uploadWay(calls: ReturnType<typeof batches>, held: Held): Pick<FilingWay, 'preview' | 'file' | 'look'> {
  return {
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
  };
}

function uploadIn({ upload }: Held): Upload {
  if (!upload) throw new Error('There is no upload.');
  return upload;
}

function filingOf(batch: string, key: string): Filing {
  return { batch, orders: [{ asked: key, cancellation: null, problem: null }] };
}
