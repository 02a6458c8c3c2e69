import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { BatchItemView, BatchView } from '@countermand/core/model';
import type { BatchService } from '../../../service/batch-service.ts';
import { renderCockpit, type RenderedCockpit } from '../../../test-support/render-cockpit.tsx';
import { SAMPLE_BATCH } from '../../../test-support/sample-batch.ts';
import { SAMPLE_VIEW } from '../../../test-support/sample-view.ts';
import { scriptService } from '../../../test-support/scripted-service.ts';

const ROWS: readonly BatchItemView[] = [
  { number: 1, line: 2, state: 'filed', reference: 'acme:123', reason: 'fraud', note: null, cancellation: SAMPLE_VIEW },
  { number: 2, line: 3, state: 'invalid', reference: 'acme:x', reason: 'fraud', note: null, problem: { code: 'invalid_id', message: 'An order id has digits only.' } },
  { number: 3, line: 4, state: 'waiting', reference: 'acme:124', reason: 'fraud', note: null },
];

let cockpit: RenderedCockpit;
let view: BatchView;
let calls: string[];
let folder: string;
beforeEach(() => {
  view = SAMPLE_BATCH;
  calls = [];
  folder = mkdtempSync(join(tmpdir(), 'countermand-'));
});
afterEach(() => {
  cockpit.close();
  rmSync(folder, { recursive: true, force: true });
});

const moved = (name: string, state: BatchView['state']) => (): ReturnType<BatchService['pause']> => {
  calls.push(name);
  view = { ...view, state };
  return Promise.resolve({ ok: true, value: view });
};

function open(more: Partial<Parameters<typeof renderCockpit>[0]> = {}, batches: Partial<BatchService> = {}): RenderedCockpit {
  const { service } = scriptService({
    accounts: () => Promise.resolve({ ok: true, value: [] }),
    batches: {
      get: (id) => Promise.resolve({ ok: true, value: { ...view, id } }),
      items: (_id, { states, outcomes }) => {
        const items = ROWS.filter(({ state, cancellation }) => (states?.includes(state) ?? true) && (!outcomes || outcomes.includes(cancellation?.state ?? '')));
        return Promise.resolve({ ok: true, value: { items, nextCursor: null } });
      },
      pause: moved('pause', 'paused'),
      resume: moved('resume', 'running'),
      abort: moved('abort', 'aborted'),
      retry: (_id, key) => {
        calls.push(`retry ${key}`);
        return Promise.resolve({ ok: true, value: { ...SAMPLE_BATCH, id: 'bat_01M802M4APA16S7JWX3YFEAF2Z', rows: { total: 3, accepted: 3, invalid: 0, duplicate: 0 } } });
      },
      report: () => {
        return (async function* () {
          yield await Promise.resolve('line,reference\r\n');
        })();
      },
      work: (id, accounts) => {
        calls.push(`work ${id} ${accounts.join()}`);
        return () => Promise.resolve();
      },
      ...batches,
    },
  });
  return (cockpit = renderCockpit({ service, first: { name: 'batch', id: SAMPLE_BATCH.id }, ...more }));
}

test('where it stands, each state with its count, word and sign, and its rows', async () => {
  open();
  const frame = await cockpit.shows(/LINE/);
  expect(frame).toMatch(/↑ running {2}█░+ 1 % {2}1203 of 99950 settled {2}3\.9\/s {2}about 7 h left/);
  expect(frame).toMatch(/40 … queued {2}2 ↑ sending {2}1190 ✔ cancelled {2}10 ✘ refused/);
  expect(frame).toMatch(/98705 waiting.*3 ✘ not filed|3 ✘ not filed/);
  expect(frame).toMatch(/▸ {2}2 +acme:123 +✔ cancelled +! it shipped after all/);
  expect(frame).toMatch(/ 3 +acme:x +✘ wrong row +invalid_id: An order id…/);
  expect(frame.split('\n')).toHaveLength(24);
});

test.each([80, 40])('rows of long references can be told apart in %i columns, and why one was refused begins with its code', async (columns) => {
  const refused = { ...SAMPLE_VIEW, state: 'refused', warnings: [], refusal: { code: 'too_late', message: 'It is in production.' } } as const;
  const items: readonly BatchItemView[] = ['000001', '000002'].map((end, index) => {
    const reference = `demo-fastpod:F237-111326-${end}`;
    return { number: index + 1, line: index + 2, state: 'filed', reference, reason: 'fraud', note: null, cancellation: { ...refused, reference } };
  });
  open({ columns }, { items: () => Promise.resolve({ ok: true, value: { items, nextCursor: null } }) });
  const frame = await cockpit.shows(/237-111326-000001 +✘ refused[^]*237-111326-000002 +✘ refused/);
  if (columns === 80) expect(frame).toMatch(/refused +too_late: It is in prod/);
});

test('Enter opens the cancellation of a row, or says in full what is the matter with it', async () => {
  open();
  await cockpit.shows(/LINE/);
  cockpit.type('j\r');
  await cockpit.shows(/Line 3 {2}acme:x *\n ✘ wrong row: An order id has digits only\./);
  cockpit.type('\r');
  await cockpit.shows(/LINE[^]*2 of 3/);
  cockpit.type('k\r');
  await cockpit.shows(new RegExp(`› ${SAMPLE_VIEW.id}`));
});

test('v shows other rows, and says so where there are none', async () => {
  open();
  await cockpit.shows(/Rows: all/);
  cockpit.type('v');
  await cockpit.shows(/Rows: not stopped\n.*No rows here/);
  cockpit.type('v');
  await cockpit.shows(/Rows: wrong rows\n.*\n▸ {2}3 +acme:x/);
  cockpit.type('vv');
  await cockpit.shows(/Rows: all\n.*\n. {2}2 +acme:123/);
});

test('pause and go on; what goes on is worked here, too', async () => {
  open();
  await cockpit.shows(/p pause/);
  cockpit.type('p');
  await cockpit.shows(/‖ paused[^]*Paused: no more of it is sent/);
  cockpit.type('u');
  await cockpit.shows(/It goes on/);
  expect(calls).toEqual(['pause', 'resume', `work ${SAMPLE_BATCH.id} acme`]);
});

test('abort asks, and the answer that has the cursor leaves it running', async () => {
  open();
  await cockpit.shows(/LINE/);
  cockpit.type('x');
  await cockpit.shows(/98745 orders that were not sent are taken back[^]*2 calls have left already[^]*▸ ↑ Leave it as it is/);
  cockpit.type('\r');
  await cockpit.shows(/LINE/);
  expect(calls).toEqual([]);
  cockpit.type('x');
  await cockpit.shows(/Leave it as it is/);
  cockpit.type('j\r');
  await cockpit.shows(/↩ aborted[^]*Aborted: what was not sent is taken back/);
  expect(calls).toEqual(['abort']);
});

test('retry of several needs their count typed, and goes to the new batch', async () => {
  open();
  await cockpit.shows(/LINE/);
  cockpit.type('t');
  await cockpit.shows(/Stop the 3 orders that failed once more\?[^]*type cancel-3/);
  cockpit.type('yes\r');
  await cockpit.shows(/yes is not cancel-3: nothing was asked for/);
  expect(calls).toEqual([]);
  cockpit.type('\u0015');
  cockpit.type('cancel-3\r');
  await cockpit.shows(/› bat_01M802M4APA16S7JWX3YFEAF2Z[^]*3 orders are filed once more/);
  expect(calls).toEqual([expect.stringMatching(/^retry [0-9a-f-]{36}$/), 'work bat_01M802M4APA16S7JWX3YFEAF2Z acme']);
});

test('a retry without an answer is asked again under its key, and a later one under another', async () => {
  const keys: string[] = [];
  open({}, {
    retry: (_id, key) => {
      keys.push(key);
      if (keys.length === 1) return Promise.resolve({ ok: false, problem: { code: 'connection_failed', detail: 'The connection broke.', retryable: true } });
      return Promise.resolve({ ok: true, value: { ...SAMPLE_BATCH, id: 'bat_01M802M4APA16S7JWX3YFEAF2Z' } });
    },
  });
  await cockpit.shows(/LINE/);
  cockpit.type('tcancel-3\r');
  await cockpit.shows(/The connection broke/);
  cockpit.type('?');
  await cockpit.shows(/› Help/);
  cockpit.type('\u001b');
  await cockpit.shows(/LINE/);
  cockpit.type('tcancel-3\r');
  await cockpit.shows(/› bat_01M802M4APA16S7JWX3YFEAF2Z/);
  cockpit.type('\u001b');
  await cockpit.shows(/^(?!.*› bat_01M802M4APA16S7JWX3YFEAF2Z)[^]*LINE/);
  cockpit.type('tcancel-3\r');
  await cockpit.shows(/› bat_01M802M4APA16S7JWX3YFEAF2Z/);
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
});

test('where nothing failed there is nothing to retry', async () => {
  view = { ...SAMPLE_BATCH, progress: { ...SAMPLE_BATCH.progress!, items: { ...SAMPLE_BATCH.progress!.items, failed: 0 } } };
  open();
  await cockpit.shows(/LINE/);
  cockpit.type('t');
  await cockpit.shows(/Nothing of it has failed/);
});

test('a report never replaces a file without being told to', async () => {
  const path = join(folder, 'rows.csv');
  open();
  await cockpit.shows(/LINE/);
  cockpit.type('o');
  await cockpit.shows(new RegExp(`file ${SAMPLE_BATCH.id}\\.csv`));
  cockpit.type('\u0015');
  cockpit.type(`${path}\r`);
  await cockpit.shows(/✔ Every row is in/);
  expect(readFileSync(path, 'utf8')).toBe('line,reference\r\n');
  writeFileSync(path, 'mine');
  cockpit.type('o');
  await cockpit.shows(/Write every row into a file/);
  cockpit.type('\u0015');
  cockpit.type(`${path}\r`);
  await cockpit.shows(/is there already[^]*▸ = Leave that file as it is/);
  cockpit.type('\r');
  await cockpit.shows(/LINE/);
  expect(readFileSync(path, 'utf8')).toBe('mine');
  cockpit.type('o');
  await cockpit.shows(/Write every row into a file/);
  cockpit.type('\u0015');
  cockpit.type(`${join(folder, 'none', 'rows.csv')}\r`);
  await cockpit.shows(/Write every row into a file *\n ✘ The folder [^]*does not exist/);
  expect(existsSync(join(folder, 'none'))).toBe(false);
});

test('read-only: what writes is refused, and not offered', async () => {
  open({ readonly: true });
  expect(await cockpit.shows(/LINE/)).not.toContain('p pause');
  for (const key of ['p', 'x', 't', 'u']) {
    cockpit.type(key);
    await cockpit.shows(/This cockpit is read-only/);
  }
  expect(calls).toEqual([]);
});

test('a refusal is told, and the screen stays', async () => {
  open({}, { pause: () => Promise.resolve({ ok: false, problem: { code: 'state_conflict', detail: 'It is finished: only a running batch can be paused.', retryable: false } }) });
  await cockpit.shows(/LINE/);
  cockpit.type('p');
  await cockpit.shows(/LINE[^]*✘ It is finished: only a running batch can be paused\./);
});

test('a small terminal keeps room for rows', async () => {
  open({ columns: 60, rows: 14 });
  const frame = await cockpit.shows(/LINE/);
  expect(frame.split('\n')).toHaveLength(14);
  expect(frame).toMatch(/acme:123/);
});
