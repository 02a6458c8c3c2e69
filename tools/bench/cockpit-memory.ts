import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemClock } from '@countermand/host';
import { openSqliteLedger } from '@countermand/ledger';
import { fileCancellations } from './support/cancellations.ts';
import { COMMAND_LINE, createIds } from './support/programs.ts';
import { machine, print } from './support/report.ts';

/**
 * What an open cockpit holds while an hour's worth of changes comes in, ten a second, its own clock running that much faster:
 * `node tools/bench/cockpit-memory.ts [changes] [times as fast]`.
 */
const CHANGES = Number(process.argv[2] ?? 36_000);
const FASTER = Number(process.argv[3] ?? 60);
const PER_SECOND = 10 * FASTER;
const STEP_MS = 20;
const MARKS = [0.1, 0.5, 1];
const PRELOAD = fileURLToPath(new URL('./support/hour-in-a-minute.mjs', import.meta.url));

interface Told {
  readonly pid: number;
  readonly heapUsed: number;
  readonly external: number;
  readonly rss: number;
  readonly writes: number;
}

const folder = mkdtempSync(join(tmpdir(), 'countermand-bench-'));
const toldIn = join(folder, 'told.json');

async function told(): Promise<Told> {
  while (!existsSync(toldIn)) await systemClock.sleep(20);
  const read = JSON.parse(readFileSync(toldIn, 'utf8')) as Told;
  rmSync(toldIn);
  return read;
}

async function holds(pid: number): Promise<Told> {
  process.kill(pid, 'SIGUSR2');
  return told();
}

const configuration = join(folder, 'countermand.config.json');
const settings = { baseUrl: 'http://127.0.0.1:9', token: { env: 'BENCH_TOKEN' } };
writeFileSync(configuration, JSON.stringify({ ledger: 'sqlite:./ledger.db', accounts: [{ id: 'bench', provider: 'fastpod', settings }] }));
const ledger = await openSqliteLedger({ path: join(folder, 'ledger.db'), clock: systemClock });
const environment = { ...process.env, BENCH_TOKEN: 'bench-token-of-some-length', FASTER: String(FASTER), TOLD_IN: toldIn, TERM: 'xterm-256color' };
const words = [process.execPath, '--expose-gc', '--import', PRELOAD, COMMAND_LINE, 'tui', '--config', configuration].map((word) => `'${word}'`).join(' ');
const terminal = spawn('script', ['-qfec', `stty cols 80 rows 24; exec ${words}`, '/dev/null'], { detached: true, stdio: ['pipe', 'ignore', 'ignore'], env: environment });
try {
  const { pid } = await told();
  const ids = createIds();
  const began = performance.now();
  const marks: Told[] = [];
  for (let done = 0; done < CHANGES; ) {
    const due = Math.min(CHANGES, Math.floor(((performance.now() - began) * PER_SECOND) / 1_000));
    if (due > done) await fileCancellations(ledger, ids, { account: 'bench', baseUrl: settings.baseUrl, from: done, count: due - done, state: 'cancelled' });
    done = Math.max(done, due);
    if (done >= (MARKS[marks.length] ?? Number.POSITIVE_INFINITY) * CHANGES) marks.push(await holds(pid));
    await systemClock.sleep(STEP_MS);
  }
  const [first, , last] = marks;
  const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);
  print([
    {
      name: 'memory of the cockpit: the end over a tenth of the way',
      machine: machine(),
      ratio: (last?.heapUsed ?? Number.NaN) / (first?.heapUsed ?? Number.NaN),
      figures: {
        'heap MB at 10, 50, 100 %': marks.map(({ heapUsed }) => megabytes(heapUsed)).join(', '),
        'outside the heap MB': marks.map(({ external }) => megabytes(external)).join(', '),
        'resident MB': marks.map(({ rss }) => megabytes(rss)).join(', '),
        'drawn, times': last?.writes ?? 0,
        changes: CHANGES,
        seconds: Math.round((performance.now() - began) / 1_000),
      },
    },
  ]);
} finally {
  if (terminal.pid !== undefined) process.kill(-terminal.pid, 'SIGKILL');
  await ledger.close();
  rmSync(folder, { recursive: true });
}
