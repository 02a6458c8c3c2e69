/**
 * `many-requests.mjs CONFIGURATION REFERENCE same|different`: 25 identical requests at once. Prints the ids they got, waits until its
 * standard input ends, works them to their end, and prints their state.
 */
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { LaneWorker, RequestCancellation, WaitForCancellation } from '@countermand/core';
import { loadConfiguration, openHost } from '@countermand/host';

const [file, reference, keys] = process.argv.slice(2);
const configuration = loadConfiguration({ file, environment: process.env });
const { container, close } = await openHost({ configuration, environment: process.env });
const actor = { principal: 'local:twin', channel: 'cli' };
const request = container.resolve(RequestCancellation);
const results = await Promise.all(
  Array.from({ length: 25 }, () =>
    request.execute({ reference, reason: 'duplicate' }, { actor, route: 'cancel', idempotencyKey: keys === 'same' ? 'the-key' : randomUUID() }),
  ),
);
const ids = [...new Set(results.map((result) => (result.ok ? result.value.view.id : result.problem.code)))];
process.stdout.write(`${JSON.stringify(ids)}\n`);
await once(process.stdin.resume(), 'end');
const worker = container.resolve(LaneWorker);
worker.start({ claim: 'with_work', onlyCancellations: () => ids });
const waited = await container.resolve(WaitForCancellation).execute(ids[0], { timeoutMs: 20_000 });
await worker.stop(5_000);
process.stdout.write(`${JSON.stringify(waited.ok ? waited.value.record.cancellation.state : waited.problem.code)}\n`);
await close();
