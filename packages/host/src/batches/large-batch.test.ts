import { join } from 'node:path';
import { setTimeout as elapse } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { AbortBatch, CheckBatch, FileBatch, GetBatch, LaneWorker, ListBatchItems, type BatchRow } from '@countermand/core';
import type { Result } from '@countermand/core/model';
import { createNextCommerceSimulator } from '@countermand/provider-next-commerce/simulator';
import { openHost } from '../composition/open-host.ts';
import { loadConfiguration } from '../configuration/load-configuration.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';

const ROWS = 100_000;
const MEGABYTE = 1024 * 1024;

/** Every two-thousandth row is wrong. */
async function* manyRows(): AsyncGenerator<BatchRow> {
  for (let row = 1; row <= ROWS; row++) {
    yield await Promise.resolve(row % 2_000 === 0 ? { line: row + 1, reference: 'next:wrong one' } : { line: row + 1, reference: `next:${row + 1_000_000}`, note: 'as asked on Friday' });
  }
}

/** How far the memory in use rises above what it is now, looked at every few milliseconds. */
function watchMemory(): { readonly end: () => number } {
  const before = process.memoryUsage().heapUsed;
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().heapUsed)), 20);
  return {
    end: () => {
      clearInterval(timer);
      return (most - before) / MEGABYTE;
    },
  };
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.detail);
  return result.value;
}

test('a hundred thousand rows are recorded, run, listed and aborted in bounded memory', async () => {
  const simulator = await createNextCommerceSimulator();
  const settings = { ...simulator.settings, rateLimit: { requests: 500, perSeconds: 1 } };
  const folder = temporaryFolder({ 'countermand.config.json': JSON.stringify({ accounts: [{ id: 'next', provider: 'next-commerce', settings }] }) });
  const { container, close } = await openHost({ configuration: loadConfiguration({ file: join(folder, 'countermand.config.json'), environment: {} }), environment: {}, logLevel: 'silent' });
  const worker = container.resolve(LaneWorker);
  const actor = { principal: 'local:test', channel: 'cli' } as const;
  const memory = watchMemory();

  const checked = valueOf(await container.resolve(CheckBatch).execute({ reason: 'fraud', start: true, rows: manyRows() }));
  expect(checked).toMatchObject({ rows: { total: ROWS, accepted: ROWS - 50, invalid: 50, duplicate: 0 }, more: 0 });
  expect(checked.problems.map(({ line }) => line).slice(0, 2)).toEqual([2_001, 4_001]);

  worker.start({ claim: 'all' });
  const { batch } = valueOf(await container.resolve(FileBatch).execute({ reason: 'fraud', start: true, rows: manyRows() }, { actor, idempotencyKey: 'k', route: 'cli batch' }));
  expect(batch).toMatchObject({ state: 'running', rows: { total: ROWS, accepted: ROWS - 50, invalid: 50, duplicate: 0 } });
  await elapse(2_000);
  const standing = valueOf(await container.resolve(GetBatch).execute(batch.id));
  expect(standing.progress.cancellations.refused).toBeGreaterThan(0);
  // A read and a write for each, at the account's rate.
  expect(standing.finishBy! - Date.now()).toBeGreaterThan(300_000);

  const aborted = valueOf(await container.resolve(AbortBatch).execute(batch.id, actor));
  expect(aborted.state).toBe('aborted');
  expect(aborted.finishedAt).not.toBeNull();
  let listed = 0;
  for await (const { item } of container.resolve(ListBatchItems).report(batch.id)) listed += item.number > 0 ? 1 : 0;
  expect(listed).toBe(ROWS);

  expect(memory.end()).toBeLessThan(300);

  await worker.stop(5_000);
  await close();
  await simulator.close();
}, 120_000);
