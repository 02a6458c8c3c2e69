import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@countermand/host';
import { openSqliteLedger } from '@countermand/ledger';
import { fileCancellations } from './support/cancellations.ts';
import { COMMAND_LINE, createIds } from './support/programs.ts';
import { machine, median, print, type Report } from './support/report.ts';

/** Start-up of the command line against bare Node, and what the processes hold when idle: `node tools/bench/start-up.ts [rounds]`. */
const ROUNDS = Number(process.argv[2] ?? 15);
const IDLE_FOR_MS = 4_000;

const folder = mkdtempSync(join(tmpdir(), 'countermand-bench-'));
const configuration = join(folder, 'countermand.config.json');
const account = { id: 'bench', provider: 'fastpod', settings: { baseUrl: 'http://127.0.0.1:9', token: { env: 'BENCH_TOKEN' } } };
writeFileSync(configuration, JSON.stringify({ ledger: 'sqlite:./ledger.db', accounts: [account], server: { port: 0 } }));
const environment = { ...process.env, BENCH_TOKEN: 'bench-token-of-some-length' };

function took(commandLine: readonly string[]): number {
  const began = performance.now();
  execFileSync(process.execPath, commandLine, { stdio: 'ignore', env: environment });
  return performance.now() - began;
}

/** By turns in one run, so that a busy machine slows both alike. */
function against(name: string, commandLine: readonly string[]): Report {
  // The first one keeps the compiled code, and notes that the configuration is right.
  took(commandLine);
  const rounds = Array.from({ length: ROUNDS }, () => ({ bare: took(['-e', '0']), ours: took(commandLine) }));
  const [ours, bare] = [median(rounds.map((round) => round.ours)), median(rounds.map((round) => round.bare))];
  return {
    name: `start-up: ${name}`,
    machine: machine(),
    ratio: median(rounds.map((round) => round.ours / round.bare)),
    figures: { 'ms': Math.round(ours), 'bare Node ms': Math.round(bare), rounds: ROUNDS },
  };
}

async function idleMemory(name: string, commandLine: readonly string[]): Promise<Report> {
  const child = spawn(process.execPath, [COMMAND_LINE, ...commandLine, '--config', configuration], { stdio: 'ignore', env: environment });
  await systemClock.sleep(IDLE_FOR_MS);
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]);
  child.kill('SIGTERM');
  await new Promise((resolve) => child.once('exit', resolve));
  return { name: `idle memory: ${name}`, machine: machine(), ratio: Number.NaN, figures: { MB: Math.round(kilobytes / 1_000) } };
}

try {
  const ledger = await openSqliteLedger({ path: join(folder, 'ledger.db'), clock: systemClock });
  await fileCancellations(ledger, createIds(), { account: account.id, baseUrl: account.settings.baseUrl, count: 1, state: 'cancelled' });
  const [shown] = (await ledger.reader.listCancellations({ limit: 1 })).items;
  await ledger.close();
  // A configuration that was written just now is not noted.
  await systemClock.sleep(1_500);
  const show = ['show', shown?.cancellation.id ?? '', '--json', '--config', configuration];
  print([
    against('countermand --version', [COMMAND_LINE, '--version']),
    against('countermand show ID --json', [COMMAND_LINE, ...show]),
    against('countermand list --json', [COMMAND_LINE, 'list', '--json', '--config', configuration]),
    ...(await Promise.all([
      idleMemory('serve --no-worker', ['serve', '--no-worker', '--port', '0']),
      idleMemory('serve', ['serve', '--port', '0']),
      idleMemory('worker', ['worker']),
    ])),
  ]);
} finally {
  rmSync(folder, { recursive: true });
}
