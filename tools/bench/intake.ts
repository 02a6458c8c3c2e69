import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Pool } from 'undici';
import { COMMAND_LINE } from './support/programs.ts';
import { machine, median, print } from './support/report.ts';

/** Requests accepted a second by our API over a bare Fastify route with the same validation and one durable insert: `node tools/bench/intake.ts [requests] [rounds]`. */
const REQUESTS = Number(process.argv[2] ?? 10_000);
const ROUNDS = Number(process.argv[3] ?? 3);
const AT_ONCE = 64;

interface Load {
  readonly perSecond: number;
  /** 99 of a hundred were answered within it, milliseconds. */
  readonly p99: number;
}

interface Intake {
  readonly child: ChildProcess;
  readonly url: string;
}

let number = 0;

async function startBare(path: string): Promise<Intake> {
  const child = fork(fileURLToPath(new URL('support/bare-intake.ts', import.meta.url)), [path], { execArgv: [] });
  const [{ url }] = (await once(child, 'message')) as [{ url: string }];
  return { child, url };
}

/** The real program, without a worker. */
async function startOurs(configuration: string): Promise<Intake> {
  const parameters = [COMMAND_LINE, 'serve', '--no-worker', '--json', '--port', '0', '--config', configuration];
  const child = spawn(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, BENCH_TOKEN: 'bench-token-of-some-length' } });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { child, url: (JSON.parse(line) as { url: string }).url };
}

async function load({ url }: Intake, requests: number): Promise<Load> {
  const pool = new Pool(url, { connections: AT_ONCE, pipelining: 1 });
  const took: number[] = [];
  const last = number + requests;
  const one = async (): Promise<void> => {
    while (number < last) {
      const order = String(number++);
      const began = performance.now();
      const { statusCode, body } = await pool.request({
        method: 'POST',
        path: '/v1/cancellations',
        headers: { 'content-type': 'application/json', 'idempotency-key': `bench-${order}` },
        body: JSON.stringify({ reference: `bench:${order}`, reason: 'fraud', note: 'asked by the benchmark' }),
      });
      const answer = await body.text();
      if (statusCode !== 202) throw new Error(`${url} answered ${statusCode}: ${answer}`);
      took.push(performance.now() - began);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  const seconds = (performance.now() - began) / 1_000;
  await pool.close();
  took.sort((left, right) => left - right);
  return { perSecond: requests / seconds, p99: took[Math.floor(took.length * 0.99)] ?? Number.NaN };
}

const folder = mkdtempSync(join(tmpdir(), 'countermand-bench-'));
const configuration = join(folder, 'countermand.config.json');
const settings = { baseUrl: 'http://127.0.0.1:9', token: { env: 'BENCH_TOKEN' } };
writeFileSync(configuration, JSON.stringify({ ledger: 'sqlite:./ledger.db', accounts: [{ id: 'bench', provider: 'next-commerce', settings: { ...settings, store: 'bench' } }] }));
const bare = await startBare(join(folder, 'bare.db'));
const ours = await startOurs(configuration);
try {
  await load(bare, 500);
  await load(ours, 500);
  const rounds: { readonly bare: Load; readonly ours: Load }[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push({ bare: await load(bare, REQUESTS), ours: await load(ours, REQUESTS) });
  print([
    {
      name: 'intake over HTTP',
      machine: machine(),
      ratio: median(rounds.map((round) => round.ours.perSecond / round.bare.perSecond)),
      figures: {
        'accepted/s': Math.round(median(rounds.map((round) => round.ours.perSecond))),
        'bare/s': Math.round(median(rounds.map((round) => round.bare.perSecond))),
        'p99 ms': Number(median(rounds.map((round) => round.ours.p99)).toFixed(1)),
        'bare p99 ms': Number(median(rounds.map((round) => round.bare.p99)).toFixed(1)),
        'at once': AT_ONCE,
        requests: REQUESTS,
      },
    },
  ]);
} finally {
  bare.child.kill();
  ours.child.kill();
  rmSync(folder, { recursive: true, force: true });
}
