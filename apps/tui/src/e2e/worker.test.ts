import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { authorization } from '../test-support/api-key.ts';
import type { Started } from '../test-support/run-countermand.ts';
import { openWorkplace, type Workplace } from '../test-support/workplace.ts';

let place: Workplace;
const started: Started[] = [];
beforeEach(async () => {
  place = await openWorkplace();
});
afterEach(async () => {
  for (const process of started.splice(0)) {
    process.kill('SIGKILL');
    await process.finished;
  }
  await place.close();
});

function start(...words: string[]): Started {
  const process = place.start(words);
  started.push(process);
  return process;
}

const anOrder = (): string => `pod:${place.pod.examples[0] ?? ''}`;

async function worked(url: string, headers: Record<string, string>): Promise<unknown> {
  for (;;) {
    const view = (await (await fetch(url, { headers })).json()) as { state: string };
    if (!['queued', 'sending'].includes(view.state)) return view;
    await pause(50);
  }
}

test('a worker does what a command leaves behind, beside a server that does not, and stops with exit 0', async () => {
  const server = start('serve', '--no-worker', '--port', '0', '--json');
  const { url } = JSON.parse(await server.printed(/}\n/)) as { url: string };
  const filed = await place.run(['cancel', anOrder(), '--yes', '--no-wait', '--json']);
  const { id, worker } = JSON.parse(filed.stdout) as { id: string; worker?: string };
  expect(worker).toBe('none');
  const working = start('worker', '--metrics-port', '0', '--json');
  const said = JSON.parse(await working.printed(/}\n/)) as { worker: boolean; metrics: string };
  const headers = await authorization({ cwd: place.folder });
  expect(await worked(`${url}/v1/cancellations/${id}`, headers)).toMatchObject({ id, state: 'cancelled' });
  expect(await (await fetch(said.metrics)).text()).toContain('countermand_');
  expect(await (await fetch(`${url}/readyz`)).json()).toMatchObject({ worker: 'none', workers: null });
  const accounts = JSON.parse((await place.run(['accounts', '--json'])).stdout) as { items: { worker: string }[] };
  expect(accounts.items.map((account) => account.worker)).toEqual(['live', 'live']);
  working.kill('SIGTERM');
  expect((await working.finished).code).toBe(0);
});

test('a second signal ends a worker at once', async () => {
  const order = anOrder();
  place.pod.fail({ failure: 'never_answers', targetId: order.slice('pod:'.length) });
  await place.run(['cancel', order, '--yes', '--no-wait']);
  const working = start('worker');
  await working.printed(/A worker runs here/);
  while (place.pod.writes.length === 0) await pause(20);
  working.kill('SIGTERM');
  await working.printed(/Stopping/);
  working.kill('SIGTERM');
  expect((await working.finished).code).toBe(130);
});
