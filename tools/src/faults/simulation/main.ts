import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { IN_MEMORY, onSqlite } from './places.ts';
import { runHistories, sumUp, tellOf } from './run-histories.ts';
import { runHistory } from './run-history.ts';

/** `npm run simulate`: many seeds by hand, or one of them line by line. */
const { values } = parseArgs({
  options: { seed: { type: 'string' }, from: { type: 'string', default: '1' }, count: { type: 'string', default: '1000' }, sqlite: { type: 'boolean', default: false } },
});
const place = values.sqlite ? await onSqlite() : IN_MEMORY;

if (values.seed !== undefined) {
  const { lines, faults, hash } = await runHistory(Number(values.seed), place, true);
  process.stdout.write(`${lines.join('\n')}\n${faults.length === 0 ? 'No law is broken.' : faults.join('\n')}\n${hash}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} else {
  const started = performance.now();
  const seeds = { first: Number(values.from), count: Number(values.count), enough: 20 };
  const result = await runHistories(seeds, place, ({ seed }) => {
    if (seed % 1_000 === 0) process.stderr.write(`seed ${seed}, ${Math.round((performance.now() - started) / 1_000)} s\n`);
  });
  process.stdout.write(`${sumUp(result)}from seed ${seeds.first} on, ${result.broken.length} of them broken\n`);
  for (const broken of result.broken) process.stdout.write(`${tellOf(broken)}\n`);
  process.exitCode = result.broken.length === 0 ? 0 : 1;
}
await place.close();
