import { execFileSync, fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { httpLoad, type Load } from './support/http-load.ts';
import { COMMAND_LINE } from './support/programs.ts';
import { machine, median, print, type Report } from './support/report.ts';

/**
 * Requests accepted a second by our API, with keys, limits and log, over a bare Fastify route with the same validation and one durable
 * insert; and requests shown a second over a bare one with one read: `node tools/bench/intake.ts [requests] [rounds]`.
 */
const REQUESTS = Number(process.argv[2] ?? 10_000);
const ROUNDS = Number(process.argv[3] ?? 3);
const AT_ONCE = 64;
const ENVIRONMENT = { ...process.env, BENCH_TOKEN: 'bench-token-of-some-length' };

interface Intake {
  readonly child: ChildProcess;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface Round {
  readonly filed: Load;
  readonly shown: Load;
}

let order = 0;

async function startBare(path: string): Promise<Intake> {
  const child = fork(fileURLToPath(new URL('support/bare-intake.ts', import.meta.url)), [path], { execArgv: [] });
  const [{ url }] = (await once(child, 'message')) as [{ url: string }];
  return { child, url, headers: {} };
}

/** The real program, without a worker, with a key as every caller needs one. */
async function startOurs(configuration: string): Promise<Intake> {
  const made = execFileSync(process.execPath, [COMMAND_LINE, 'keys', 'create', 'bench', '--scope', 'admin', '--json', '--config', configuration], { env: ENVIRONMENT, encoding: 'utf8' });
  const { secret } = JSON.parse(made) as { secret: string };
  const child = spawn(process.execPath, [COMMAND_LINE, 'serve', '--no-worker', '--json', '--port', '0', '--config', configuration], { stdio: ['ignore', 'pipe', 'ignore'], env: ENVIRONMENT });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { child, url: (JSON.parse(line) as { url: string }).url, headers: { authorization: `Bearer ${secret}` } };
}

async function round({ url, headers }: Intake, requests: number): Promise<Round> {
  const filed = await httpLoad(url, {
    requests,
    atOnce: AT_ONCE,
    status: 202,
    next: () => ({
      method: 'POST',
      path: '/v1/cancellations',
      headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': `bench-${++order}` },
      body: JSON.stringify({ reference: `bench:${order}`, reason: 'fraud', note: 'asked by the benchmark' }),
    }),
  });
  const ids = filed.answers.map((answer) => (JSON.parse(answer) as { id: string }).id);
  const shown = await httpLoad(url, { requests, atOnce: AT_ONCE, status: 200, next: (number) => ({ method: 'GET', path: `/v1/cancellations/${ids[number % ids.length] ?? ''}`, headers }) });
  return { filed, shown };
}

function report(name: string, rounds: readonly { readonly bare: Load; readonly ours: Load }[]): Report {
  const of = (whose: 'bare' | 'ours', figure: 'perSecond' | 'p50' | 'p99', digits: number): number => Number(median(rounds.map((it) => it[whose][figure])).toFixed(digits));
  return {
    name,
    machine: machine(),
    ratio: median(rounds.map(({ ours, bare }) => ours.perSecond / bare.perSecond)),
    figures: {
      'ours/s': of('ours', 'perSecond', 0),
      'bare/s': of('bare', 'perSecond', 0),
      'p50 ms': of('ours', 'p50', 1),
      'p99 ms': of('ours', 'p99', 1),
      'bare p50 ms': of('bare', 'p50', 1),
      'bare p99 ms': of('bare', 'p99', 1),
      'at once': AT_ONCE,
      requests: REQUESTS,
    },
  };
}

const folder = mkdtempSync(join(tmpdir(), 'countermand-bench-'));
const configuration = join(folder, 'countermand.config.json');
const settings = { baseUrl: 'http://127.0.0.1:9', token: { env: 'BENCH_TOKEN' } };
const server = { rateLimit: { requests: 1_000_000_000, perSeconds: 1 } };
writeFileSync(configuration, JSON.stringify({ ledger: 'sqlite:./ledger.db', server, accounts: [{ id: 'bench', provider: 'next-commerce', settings: { ...settings, store: 'bench' } }] }));
const ours = await startOurs(configuration);
const bare = await startBare(join(folder, 'bare.db'));
try {
  await round(bare, 500);
  await round(ours, 500);
  const rounds: { readonly bare: Round; readonly ours: Round }[] = [];
  for (let number = 0; number < ROUNDS; number++) rounds.push({ bare: await round(bare, REQUESTS), ours: await round(ours, REQUESTS) });
  print([
    report('intake over HTTP', rounds.map((it) => ({ bare: it.bare.filed, ours: it.ours.filed }))),
    report('one shown over HTTP', rounds.map((it) => ({ bare: it.bare.shown, ours: it.ours.shown }))),
  ]);
} finally {
  bare.child.kill();
  ours.child.kill();
  rmSync(folder, { recursive: true, force: true });
}
