import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DEFAULT_REASON } from '@countermand/core/model';
import { openBatchFile, type BatchFile } from '../../batch/batch-file.ts';
import { ProblemError, valueOf } from '../../cli/problem-error.ts';
import { openLocalService, type OpenedService } from '../../test-support/open-local-service.ts';
import { openWorkplace, type Workplace } from '../../test-support/workplace.ts';
import type { BatchService, BatchUpload } from '../batch-service.ts';

const SETTINGS = { reason: DEFAULT_REASON, start: true } as const;
const NOBODY = 'bat_01M802M4APA16S7JWX3YFEAF2K';

let place: Workplace;
let opened: OpenedService;
let batches: BatchService;

beforeEach(async () => {
  place = await openWorkplace();
  opened = await openLocalService(place);
  batches = opened.service.batches;
});
afterEach(async () => {
  await opened.close();
  await place.close();
});

function write(name: string, ...lines: readonly string[]): Promise<BatchFile> {
  const path = join(place.folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return openBatchFile(path, name, { wait: true });
}

async function checkedUpload(file: BatchFile, idempotencyKey = 'once'): Promise<BatchUpload> {
  const { digest } = valueOf(await batches.check(file, SETTINGS));
  return { file, settings: { ...SETTINGS, name: file.name }, digest, idempotencyKey };
}

async function filed(name: string, ...lines: readonly string[]): Promise<string> {
  return valueOf(await batches.file(await checkedUpload(await write(name, ...lines), name))).batch.id;
}

describe('a file', () => {
  test('is checked without a trace: counts, the wrong rows, and what it was that was checked', async () => {
    const lines = ['reference,reason', 'shop:1001,fraud', '', 'shop:x,', 'shop:1001,'];
    expect(valueOf(await batches.check(await write('a.csv', ...lines), SETTINGS))).toMatchObject({
      rows: { total: 3, accepted: 1, invalid: 1, duplicate: 1 },
      blankLines: 1,
      problems: [
        { line: 4, state: 'invalid', reference: 'shop:x', problem: { code: 'invalid_id' } },
        { line: 5, state: 'duplicate' },
      ],
      more: 0,
      digest: createHash('sha256').update(`${lines.join('\n')}\n`).digest('hex'),
    });
    expect(valueOf(await batches.list({})).items).toEqual([]);
  });

  test('that is no table is a problem that names it', async () => {
    expect(await batches.check(await write('a.csv', 'reference,resaon', 'shop:1001,'), SETTINGS)).toMatchObject({
      ok: false,
      problem: { code: 'invalid_request', detail: expect.stringMatching(/^a\.csv: Line 1: there is no column "resaon"/) as unknown },
    });
  });

  test('that has changed since it was checked is refused, and its key is free again', async () => {
    const upload = await checkedUpload(await write('a.csv', 'shop:1001'));
    await write('a.csv', 'shop:1002');
    expect(await batches.file(upload)).toMatchObject({ ok: false, problem: { detail: expect.stringMatching(/^a\.csv: The file was changed/) as unknown } });
    expect(valueOf(await batches.file(await checkedUpload(upload.file)))).toMatchObject({ replayed: false, batch: { name: 'a.csv', rows: { accepted: 1 } } });
  });

  test('is filed once under its key', async () => {
    const upload = await checkedUpload(await write('a.csv', 'shop:1001'));
    const [first, again] = [valueOf(await batches.file(upload)), valueOf(await batches.file(upload))];
    expect([first.replayed, again.replayed, again.batch.id]).toEqual([false, true, first.batch.id]);
  });
});

test('a batch is shown as the API shows it, with what is left in which account', async () => {
  const id = await filed('a.csv', 'shop:1001', 'shop:1002', `pod:${place.pod.examples[0]}`, 'shop:x');
  const view = valueOf(await batches.get(id));
  expect(view).toMatchObject({ id, state: 'running', actor: 'local:tester', progress: { items: { waiting: 3, invalid: 1 } } });
  expect(view.progress?.accounts).toEqual([
    { account: 'pod', waiting: 1, unsent: 0, underWay: 0 },
    { account: 'shop', waiting: 2, unsent: 0, underWay: 0 },
  ]);
  expect(valueOf(await batches.list({ states: ['running'] })).items).toEqual([expect.not.objectContaining({ progress: expect.anything() as unknown })]);
  expect(valueOf(await batches.pause(id)).state).toBe('paused');
  expect(valueOf(await batches.abort(id)).state).toBe('aborted');
  expect(valueOf(await batches.get(id)).progress?.accounts).toEqual([]);
  expect(valueOf(await batches.items(id, { states: ['withdrawn'], limit: 2 })).items.map(({ line, state }) => [line, state])).toEqual([[1, 'withdrawn'], [2, 'withdrawn']]);
});

test('every row and the report are read to the end, however many pages they are', async () => {
  const count = 1_201;
  const id = await filed('a.csv', ...Array.from({ length: count }, (_, index) => `shop:${index + 1}`));
  const lines = (await Readable.from(batches.rows(id)).toArray()) as { readonly line: number }[];
  expect(lines.map(({ line }) => line)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
  const report = (await Readable.from(batches.report(id)).toArray()).join('');
  expect(report).toMatch(/^\ufeffline,reference,/);
  expect(report.split('\r\n')).toHaveLength(count + 2);
});

test('of a batch that there is not, nothing is told but that', async () => {
  const asked = [batches.get(NOBODY), batches.items(NOBODY, {}), batches.pause(NOBODY), batches.resume(NOBODY), batches.abort(NOBODY), batches.retry(NOBODY, 'key')];
  for (const answer of await Promise.all(asked)) expect(answer).toMatchObject({ ok: false, problem: { code: 'not_found' } });
  for (const read of [batches.rows(NOBODY), batches.report(NOBODY)]) await expect(Readable.from(read).toArray()).rejects.toBeInstanceOf(ProblemError);
});

test('work is done for one batch, and for no other', async () => {
  const [mine, other] = [await filed('mine.csv', 'shop:1001', 'shop:1006'), await filed('other.csv', 'shop:1002')];
  const end = batches.work(mine, ['shop']);
  try {
    await untilFinished(mine);
  } finally {
    await end();
  }
  expect(place.shop.writes.filter(({ operation }) => operation === 'cancel').map(({ targetId }) => targetId).sort()).toEqual(['1001', '1006']);
  expect(valueOf(await batches.get(other)).progress?.items.waiting).toBe(1);
});

async function untilFinished(id: string): Promise<void> {
  for (;;) {
    const changed = Promise.withResolvers<void>();
    const stop = opened.service.onChange(changed.resolve);
    if (valueOf(await batches.get(id)).state === 'finished') return stop();
    await changed.promise;
    stop();
  }
}
