import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { BatchCheckView, BatchService, BatchUpload } from '../../../service/batch-service.ts';
import { renderCockpit, type RenderedCockpit } from '../../../test-support/render-cockpit.tsx';
import { SAMPLE_BATCH } from '../../../test-support/sample-batch.ts';
import { scriptService } from '../../../test-support/scripted-service.ts';

const CHECK: BatchCheckView = {
  rows: { total: 63, accepted: 60, invalid: 2, duplicate: 1 },
  orders: [{ account: 'acme', kind: 'fulfillment_order', rows: 60 }],
  blankLines: 0,
  problems: [{ number: 7, line: 8, state: 'invalid', reference: 'acme:x', reason: 'fraud', note: null, problem: { code: 'invalid_id', message: 'An order id has digits only.' } }],
  more: 2,
  digest: 'abc',
};

let folder: string;
let cockpit: RenderedCockpit;
let uploads: BatchUpload[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countermand-'));
  uploads = [];
});
afterEach(() => {
  cockpit.close();
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, content = 'reference\nacme:1\n'): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function open(path: string, batches: Partial<BatchService> = {}, more: Partial<Parameters<typeof renderCockpit>[0]> = {}): RenderedCockpit {
  const { service } = scriptService({
    batches: {
      check: () => Promise.resolve({ ok: true, value: CHECK }),
      file: (upload) => {
        uploads.push(upload);
        return Promise.resolve({ ok: true, value: { batch: SAMPLE_BATCH, replayed: false } });
      },
      get: () => Promise.resolve({ ok: true, value: SAMPLE_BATCH }),
      items: () => Promise.resolve({ ok: true, value: { items: [], nextCursor: null } }),
      ...batches,
    },
  });
  return (cockpit = renderCockpit({ service, first: { name: 'file', path }, ...more }));
}

test('the check: counts, the first wrong rows, and what will be done', async () => {
  open(write('orders.csv'));
  const frame = await cockpit.shows(/s stop these orders/);
  expect(frame).toContain('orders.csv: 60 orders, 2 wrong rows, 1 row that repeats an order');
  expect(frame).toContain('line 8 acme:x: An order id has digits only.');
  expect(frame).toContain('and 2 more; the report of the batch will list them all');
  expect(frame).toMatch(/reason {2}Customer request, where a row names no other\s+note {4}none/);
});

test('nothing is filed without its count, and the default keeps the orders', async () => {
  open(write('orders.csv'));
  await cockpit.shows(/s stop these orders/);
  for (const answer of ['\r', 'cancel-59\r', 'yes\r', '\u001b']) {
    cockpit.type('s');
    await cockpit.shows(/To stop them, type cancel-60/);
    cockpit.type(answer);
    if (answer.length > 1) {
      await cockpit.shows(new RegExp(`! ${answer.trim()} is not cancel-60: nothing was asked for`));
      cockpit.type('\u001b');
    }
    await cockpit.shows(/r reason · n note/);
  }
  expect(uploads).toEqual([]);
});

test('with reason and note it is filed once, and its batch is shown', async () => {
  open(write('orders.csv'));
  await cockpit.shows(/s stop these orders/);
  cockpit.type('r');
  await cockpit.shows(/Why are they stopped\?[^]*▸ · Customer request/);
  cockpit.type('j\r');
  await cockpit.shows(/reason {2}Suspected fraud/);
  cockpit.type('n');
  await cockpit.shows(/A note, for those/);
  cockpit.type('ring of march\r');
  await cockpit.shows(/note {4}ring of march/);
  cockpit.type('s');
  await cockpit.shows(/type cancel-60/);
  cockpit.type('cancel-60\r');
  await cockpit.shows(new RegExp(`› ${SAMPLE_BATCH.id}[^]*orders are recorded`));
  expect(uploads).toEqual([expect.objectContaining({ digest: 'abc', idempotencyKey: expect.stringMatching(/^file-/) as unknown, settings: expect.objectContaining({ reason: 'fraud', note: 'ring of march', name: 'orders.csv' }) as unknown })]);
});

test('one order is chosen, not typed', async () => {
  open(write('orders.csv'), { check: () => Promise.resolve({ ok: true, value: { ...CHECK, rows: { total: 1, accepted: 1, invalid: 0, duplicate: 0 } } }) });
  await cockpit.shows(/s stop these orders/);
  cockpit.type('s');
  await cockpit.shows(/Stop the order in orders\.csv\?[^]*▸ ↩ Keep order/);
  cockpit.type('\r');
  await cockpit.shows(/r reason · n note/);
  expect(uploads).toEqual([]);
});

test('what was filed before is said to be, and a refusal is told', async () => {
  let isRefused = true;
  open(write('orders.csv'), {
    file: () =>
      Promise.resolve(isRefused ? { ok: false, problem: { code: 'invalid_request', detail: 'orders.csv: The file was changed while it was read.', retryable: false } } : { ok: true, value: { batch: SAMPLE_BATCH, replayed: true } }),
  });
  await cockpit.shows(/s stop these orders/);
  cockpit.type('s');
  await cockpit.shows(/type cancel-60/);
  cockpit.type('cancel-60\r');
  await cockpit.shows(/✘ orders\.csv: The file was changed while it was read\./);
  isRefused = false;
  cockpit.type('s');
  await cockpit.shows(/type cancel-60/);
  cockpit.type('cancel-60\r');
  await cockpit.shows(/This was filed before, as this batch: nothing is filed twice/);
});

test('how far the check and the filing are', async () => {
  const held = Promise.withResolvers<void>();
  const read = async (file: BatchUpload['file']): Promise<void> => {
    const [first] = (await Readable.from(file.read().rows).toArray()) as unknown[];
    expect(first).toBeDefined();
    await held.promise;
  };
  open(write('orders.csv', `reference\n${Array.from({ length: 3 }, (_, index) => `acme:${index + 1}`).join('\n')}\n`), {
    check: async (file) => {
      await read(file);
      return { ok: true, value: CHECK };
    },
  });
  await cockpit.shows(/Checking .*orders\.csv… \d row/);
  held.resolve();
  await cockpit.shows(/s stop these orders/);
});

test.each([
  ['none.csv', /✘ There is no file .*none\.csv/],
  ['', /✘ .* is a folder; a file was expected\./],
])('a file that cannot be used is told clearly: %s', async (name, words) => {
  open(join(folder, name));
  await cockpit.shows(words);
  expect(cockpit.frame()).toContain('Nothing was recorded. c checks it again');
});

test('a JSON file that is no batch says why, and can be checked again once it is put right', async () => {
  const path = write('orders.json', '{"items": 7}');
  open(path);
  await cockpit.shows(/✘ orders\.json is not a batch/);
  write('orders.json', '{"items": [{"reference": "acme:1"}], "reason": "fraud"}');
  cockpit.type('c');
  await cockpit.shows(/reason {2}Suspected fraud/);
});

test('a file without an order that could be stopped offers nothing but to check it again', async () => {
  open(write('orders.csv'), { check: () => Promise.resolve({ ok: true, value: { ...CHECK, rows: { total: 2, accepted: 0, invalid: 2, duplicate: 0 } } }) });
  await cockpit.shows(/✘ It holds no order that could be stopped/);
  cockpit.type('s');
  await cockpit.shows(/c check again · esc back/);
  expect(cockpit.frame()).not.toContain('type cancel-');
});

test('a cockpit that is read-only files nothing', async () => {
  open(write('orders.csv'), {}, { readonly: true });
  await cockpit.shows(/orders\.csv: 60 orders/);
  cockpit.type('s');
  await cockpit.shows(/This cockpit is read-only/);
});
