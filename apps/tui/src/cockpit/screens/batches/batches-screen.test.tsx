import { afterEach, expect, test } from '@jest/globals';
import type { BatchView } from '@countermand/core/model';
import { renderCockpit, type RenderedCockpit } from '../../../test-support/render-cockpit.tsx';
import { SAMPLE_BATCH } from '../../../test-support/sample-batch.ts';
import { scriptService, type ServiceScript } from '../../../test-support/scripted-service.ts';

let cockpit: RenderedCockpit;
afterEach(() => cockpit.close());

const { progress: _progress, finishBy: _finishBy, ...LISTED } = SAMPLE_BATCH;
const FINISHED: BatchView = { ...LISTED, id: 'bat_01M802M4APA16S7JWX3YFEAF2M', name: 'yesterday.csv', state: 'finished', rows: { total: 7, accepted: 7, invalid: 0, duplicate: 0 }, createdAt: '2026-03-01T08:00:00.000Z' };

function open(script: ServiceScript['batches'], more: Partial<Parameters<typeof renderCockpit>[0]> = {}): RenderedCockpit {
  const { service } = scriptService({ batches: script });
  return (cockpit = renderCockpit({ service, first: { name: 'batches' }, ...more }));
}

const both: ServiceScript['batches'] = {
  list: () => Promise.resolve({ ok: true, value: { items: [LISTED, FINISHED], nextCursor: null } }),
  get: (id) => Promise.resolve(id === SAMPLE_BATCH.id ? { ok: true, value: SAMPLE_BATCH } : { ok: false, problem: { code: 'not_found', detail: 'not asked for', retryable: false } }),
};

test('batches with their state, and how far those are that are under way', async () => {
  open(both, { columns: 110 });
  const frame = await cockpit.shows(/<?1 %/);
  expect(frame).toMatch(/▸ {2}↑ running {4}orders\.csv +99950 {3}48 {5}█░░░░░░░ 1 % +3\.9\/s +7 h +10 min/);
  expect(frame).toMatch(/✔ finished {3}yesterday\.csv +7 +all settled +25 h/);
});

test('of one that has ended it says how many were not stopped', async () => {
  const progress = { ...SAMPLE_BATCH.progress!, cancellations: { ...SAMPLE_BATCH.progress!.cancellations, cancelled: 5, refused: 2 } };
  open({ ...both, get: (id) => Promise.resolve({ ok: true, value: id === FINISHED.id ? { ...FINISHED, progress } : SAMPLE_BATCH }) });
  await cockpit.shows(/✔ finished {3}yesterday\.csv +7 +2 not stopped/);
});

test('Enter opens one', async () => {
  open(both);
  await cockpit.shows(/yesterday/);
  cockpit.type('j\r');
  await cockpit.shows(/^Batches › bat_01M802M4APA16S7JWX3YFEAF2M/);
});

test('a filter leaves those that hold it', async () => {
  open(both);
  await cockpit.shows(/yesterday/);
  cockpit.type('/yester\r');
  await cockpit.shows(/1 of 1/);
  expect(cockpit.frame()).not.toContain('orders.csv');
});

test('where there is none it says how one is made', async () => {
  open({ list: () => Promise.resolve({ ok: true, value: { items: [], nextCursor: null } }) });
  await cockpit.shows(/No batches yet.*\n.*:file orders\.csv/);
});

test('where they cannot be had it says why', async () => {
  open({ list: () => Promise.resolve({ ok: false, problem: { code: 'connection_failed', detail: 'The server does not answer.', retryable: true } }) });
  await cockpit.shows(/✘ The server does not answer\./);
});
