import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSqliteLedger } from '@countermand/ledger';
import { systemClock } from '@countermand/host';
import { fileCancellations } from './support/cancellations.ts';
import { ACCOUNT, createEngine, settled } from './support/engine.ts';
import { machine, print, type Report } from './support/report.ts';
import { mostInAny, startServer } from './support/server.ts';

/** A batch under a limit against the ideal N / R, as the provider sees it: `node tools/bench/limit.ts [cancels] [requests per second …]`. */
const [cancels = 1_000, ...given] = process.argv.slice(2).map(Number);
const RATES = given.length > 0 ? given : [50, 500];

async function underLimit(rate: number, workers: number): Promise<Report> {
  const server = await startServer(20);
  const path = join(mkdtempSync(join(tmpdir(), 'countermand-bench-')), 'ledger.db');
  const ledger = await openSqliteLedger({ path, clock: systemClock });
  const { ids } = createEngine({ ledger, baseUrl: server.url, requestsPerSecond: rate });
  await fileCancellations(ledger, ids, { account: ACCOUNT, baseUrl: server.url, count: cancels });
  const worker = fileURLToPath(new URL('support/worker.ts', import.meta.url));
  const children = Array.from({ length: workers }, () => fork(worker, [path, server.url, String(rate)], { execArgv: [] }));
  await settled(ledger);
  const seen = await server.seen();
  await Promise.all(children.map((child) => new Promise((resolve) => child.once('exit', resolve).disconnect())));
  await ledger.close();
  server.close();
  rmSync(join(path, '..'), { recursive: true });
  const seconds = ((seen.arrivals.at(-1) ?? 0) - (seen.arrivals[0] ?? 0)) / 1_000;
  const ideal = (seen.arrivals.length - 1) / rate;
  const most = mostInAny(1_000, seen);
  return {
    name: `${rate} requests/s, ${workers} worker${workers === 1 ? '' : 's'}`,
    machine: machine(),
    ratio: ideal / seconds,
    figures: { cancels, requests: seen.arrivals.length, seconds: Number(seconds.toFixed(2)), 'most in any second': most, excess: Math.max(0, most - rate) },
  };
}

const reports: Report[] = [];
for (const rate of RATES) for (const workers of [1, 3]) reports.push(await underLimit(rate, workers));
print(reports);
