import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { BatchItemView, BatchView } from '@countermand/core/model';
import { authorization } from '../test-support/api-key.ts';
import { openBoundlessProvider, type BoundlessProvider } from '../test-support/boundless-provider.ts';
import { startCountermand, type Started } from '../test-support/run-countermand.ts';

/** `COUNTERMAND_LARGE_BATCH=1`: all hundred thousand are run as well. Else they are recorded, and fewer are run. */
const ALL = (process.env.COUNTERMAND_LARGE_BATCH ?? '') !== '';
const ROWS = 100_000;
const RUN_ROWS = ALL ? ROWS : 3_000;
const BAD_ROWS = 50;
const MOST_MEGABYTES = 300;

jest.setTimeout(1_800_000);

const cleanUps: (() => unknown)[] = [];
afterAll(async () => {
  for (const cleanUp of cleanUps.reverse()) await cleanUp();
});

interface Served {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly provider: BoundlessProvider;
  /** The most memory the server's process has had, megabytes; undefined where the system does not tell. */
  peak(): number | undefined;
}

async function serve(): Promise<Served> {
  const provider = await openBoundlessProvider(5_000);
  cleanUps.push(() => provider.close());
  const folder = mkdtempSync(join(tmpdir(), 'countermand-large-'));
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'countermand.config.json'), JSON.stringify({ accounts: [{ id: 'pod', provider: 'fastpod', settings: provider.settings }] }));
  const server: Started = startCountermand(['serve', '--port', '0', '--json'], { cwd: folder, environment: { BOUNDLESS_TOKEN: 'any' } });
  cleanUps.push(async () => {
    server.kill('SIGTERM');
    await server.finished;
  });
  const { url } = JSON.parse(await server.printed(/^\{.*\}\n/)) as { url: string };
  const headers = await authorization({ cwd: folder, environment: { BOUNDLESS_TOKEN: 'any' } });
  return { url, headers, provider, peak: () => peakMegabytes(server.pid) };
}

function peakMegabytes(pid: number | undefined): number | undefined {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return undefined;
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(file, 'utf8'))?.[1]) / 1_024;
}

/** A table whose bad rows are spread over it, one a piece. */
async function* table(rows: number): AsyncIterable<Uint8Array> {
  yield Buffer.from('account,reference,reason,note\n');
  const every = rows / BAD_ROWS;
  for (let first = 1; first <= rows; first += 1_000) {
    const lines = Array.from({ length: Math.min(1_000, rows - first + 1) }, (_, index) => rowOf(first + index, every));
    yield Buffer.from(lines.join(''));
  }
}

function rowOf(number: number, every: number): string {
  const id = `F1-010126-${String(number).padStart(6, '0')}`;
  return number % every === 0 ? `pod,${id},whim,\n` : `pod,${id},fraud,"row ${number}, of many"\n`;
}

async function upload({ url, headers }: Pick<Served, 'url' | 'headers'>, rows: number, query = ''): Promise<BatchView> {
  const answer = await fetch(`${url}/v1/batches${query}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'text/csv', 'idempotency-key': `large ${query}` },
    body: ReadableStream.from(table(rows)),
    duplex: 'half',
  });
  expect(answer.status).toBe(202);
  return (await answer.json()) as BatchView;
}

async function get<Body>({ url, headers }: Pick<Served, 'url' | 'headers'>, path: string): Promise<Body> {
  return (await (await fetch(`${url}${path}`, { headers })).json()) as Body;
}

let served: Served;
beforeAll(async () => {
  served = await serve();
});

test(`${ROWS} rows are recorded in bounded memory, and the bad ones are told by line and reason`, async () => {
  const { url, headers, peak } = served;
  const { id, rows } = await upload(served, ROWS, '?start=false');
  expect(rows).toEqual({ total: ROWS, accepted: ROWS - BAD_ROWS, invalid: BAD_ROWS, duplicate: 0 });
  const { items } = await get<{ items: BatchItemView[] }>(served, `/v1/batches/${id}/items?state=invalid&limit=500`);
  const every = ROWS / BAD_ROWS;
  expect(items.map(({ line, problem }) => [line, problem?.message])).toEqual(Array.from({ length: BAD_ROWS }, (_, index) => [(index + 1) * every + 1, expect.stringMatching(/^"whim" is not a reason/)]));
  const report = await (await fetch(`${url}/v1/batches/${id}/report.csv`, { headers })).text();
  expect(report.split('\r\n')).toHaveLength(ROWS + 2);
  if (ALL) process.stdout.write(`recorded and reported ${ROWS} rows: peak ${peak()?.toFixed(0)} MB\n`);
  expect(peak() ?? 0).toBeLessThan(MOST_MEGABYTES);
});

test(`${RUN_ROWS} rows run: each good one is stopped once, in bounded memory`, async () => {
  const { provider, peak } = served;
  const startedAt = Date.now();
  const { id } = await upload(served, RUN_ROWS);
  const recordedAt = Date.now();
  let batch = await get<BatchView>(served, `/v1/batches/${id}`);
  while (batch.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, 500));
    batch = await get<BatchView>(served, `/v1/batches/${id}`);
  }
  if (ALL) process.stdout.write(`ran ${RUN_ROWS} rows: recorded in ${recordedAt - startedAt} ms, finished after ${Date.now() - startedAt} ms, peak ${peak()?.toFixed(0)} MB\n`);
  expect(batch).toMatchObject({ state: 'finished', progress: { cancellations: { cancelled: RUN_ROWS - BAD_ROWS }, items: { invalid: BAD_ROWS } } });
  expect([provider.stops.size, Math.max(...provider.stops.values())]).toEqual([RUN_ROWS - BAD_ROWS, 1]);
  expect(peak() ?? 0).toBeLessThan(MOST_MEGABYTES);
});
