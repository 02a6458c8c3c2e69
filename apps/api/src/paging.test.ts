import { expect, jest, test } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import fc from 'fast-check';
import { expectProblem } from './test-support/expect-problem.ts';
import { fileBatch } from './test-support/file-batch.ts';
import { file } from './test-support/file.ts';
import { openTestApi } from './test-support/test-api.ts';

jest.setTimeout(60_000);

/** How a row of a list is told from the others. */
type Row = Readonly<Record<string, unknown>>;

interface List {
  readonly path: string;
  readonly name: (row: Row) => unknown;
  /** Adds a row that a list which is being read may meet, or not. */
  readonly add: (application: NestFastifyApplication) => Promise<unknown>;
}

let orders = 0;
const nextOrder = () => `shop:${++orders}`;
const fileOne = (application: NestFastifyApplication) => file(application, { reference: nextOrder() });
const fileSome = (application: NestFastifyApplication) => fileBatch(application, { items: [{ reference: nextOrder() }, { reference: nextOrder() }], start: false });

/** The lists of an API that holds some rows already. */
async function lists(application: NestFastifyApplication, rows: number): Promise<readonly List[]> {
  for (let row = 0; row < rows; row++) await fileOne(application);
  for (let row = 0; row < rows / 2; row++) await fileSome(application);
  const { id } = await fileBatch(application, { items: Array.from({ length: rows + 1 }, () => ({ reference: nextOrder() })), start: false });
  const byId = (row: Row) => row['id'];
  return [
    { path: '/v1/cancellations?', name: byId, add: fileOne },
    { path: '/v1/cancellations?account=shop&state=queued&state=scheduled&', name: byId, add: fileOne },
    { path: '/v1/batches?', name: byId, add: fileSome },
    { path: `/v1/batches/${id}/items?`, name: (row) => row['number'], add: fileSome },
    { path: '/v1/events?', name: (row) => row['position'], add: fileOne },
  ];
}

async function page(application: NestFastifyApplication, path: string) {
  const answer = await application.inject(path);
  expect([path, answer.statusCode]).toEqual([path, 200]);
  return answer.json<{ items: readonly Row[]; nextCursor: string | null }>();
}

/** Reads a list page by page while rows are added to it; answers what was shown, in order. */
async function readThrough(application: NestFastifyApplication, { path, name, add }: List, { limit, additions }: { limit: number; additions: readonly boolean[] }) {
  const shown: unknown[] = [];
  let cursor: string | null = null;
  for (let number = 0; ; number++) {
    const at: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const { items, nextCursor } = await page(application, `${path}limit=${limit}${at}`);
    expect(items.length).toBeLessThanOrEqual(limit);
    shown.push(...items.map(name));
    if (nextCursor === null || items.length === 0) return shown;
    cursor = nextCursor;
    if (additions[number] === true) await add(application);
  }
}

test('whatever is added while a list is read, each row that was there is shown once, in its place', async () => {
  const plans = fc.record({ rows: fc.integer({ min: 0, max: 9 }), limit: fc.integer({ min: 1, max: 4 }), additions: fc.array(fc.boolean(), { maxLength: 12 }) });
  await fc.assert(
    fc.asyncProperty(plans, async ({ rows, ...how }) => {
      const application = await (await openTestApi({ rateLimit: { requests: 1_000_000, perSeconds: 60 } })).application();
      for (const list of await lists(application, rows)) {
        const before = (await page(application, `${list.path}limit=500`)).items.map(list.name);
        const shown = await readThrough(application, list, how);
        expect(new Set(shown).size).toBe(shown.length);
        const known = new Set(before);
        expect([list.path, shown.filter((row) => known.has(row))]).toEqual([list.path, before]);
      }
    }),
    { numRuns: 10 },
  );
});

test('a cursor that was tampered with, made up, or of another list is refused', async () => {
  const application = await (await openTestApi()).application();
  const all = await lists(application, 4);
  for (const { path } of all.filter((list) => !list.path.includes('events'))) {
    const { nextCursor } = await page(application, `${path}limit=1`);
    const cursor = String(nextCursor);
    const wrong = [`${cursor}x`, `x${cursor}`, cursor.slice(0, -1) + (cursor.endsWith('A') ? 'B' : '~'), '-1', '1e9', '../..', '\u0000', 'x'.repeat(9_000).slice(0, 7_000), `${cursor}&cursor=${cursor}`];
    for (const text of wrong) {
      const sent = text.includes('&cursor=') ? text : encodeURIComponent(text);
      expectProblem(await application.inject(`${path}limit=1&cursor=${sent}`), 'invalid_request', `${path} ${text.slice(0, 50)}`);
    }
  }
  // One more batch, so that rows of one are not gone through with a cursor of another.
  const { id } = await fileBatch(application, { items: [{ reference: nextOrder() }, { reference: nextOrder() }], start: false });
  const paths = [...all.map(({ path }) => path), `/v1/batches/${id}/items?`, '/v1/batches?state=ready&', '/v1/cancellations?state=queued&'].filter((path) => !path.includes('events'));
  for (const path of paths) {
    const { nextCursor } = await page(application, `${path}limit=1`);
    for (const other of paths) {
      const answer = await application.inject(`${other}limit=2&cursor=${String(nextCursor)}`);
      expect([path, other, answer.statusCode]).toEqual([path, other, other === path ? 200 : 400]);
    }
  }
  for (const text of ['-1', '1.5', 'x', '1e400']) expectProblem(await application.inject(`/v1/events?cursor=${text}`), 'invalid_request', text);
});
