import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemClock } from '@countermand/host';
import { openSqliteLedger } from '@countermand/ledger';
import { fileCancellations } from './support/cancellations.ts';
import { COMMAND_LINE, createIds } from './support/programs.ts';
import { machine, median, print } from './support/report.ts';
import { timeToShow } from './support/terminal-time.ts';

/** The cockpit's first useful frame, the list of cancellations, against one word by bare Ink: `node tools/bench/first-frame.ts [rounds] [cancellations]`. */
const ROUNDS = Number(process.argv[2] ?? 15);
const CANCELLATIONS = Number(process.argv[3] ?? 1_000);
const HELLO = fileURLToPath(new URL('./support/ink-hello.mjs', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'countermand-bench-'));
try {
  const configuration = join(folder, 'countermand.config.json');
  const settings = { baseUrl: 'http://127.0.0.1:9', token: { env: 'BENCH_TOKEN' } };
  writeFileSync(configuration, JSON.stringify({ ledger: 'sqlite:./ledger.db', accounts: [{ id: 'bench', provider: 'fastpod', settings }] }));
  const ledger = await openSqliteLedger({ path: join(folder, 'ledger.db'), clock: systemClock });
  await fileCancellations(ledger, createIds(), { account: 'bench', baseUrl: settings.baseUrl, count: CANCELLATIONS, state: 'cancelled' });
  await ledger.close();

  const environment = { ...process.env, BENCH_TOKEN: 'bench-token-of-some-length' };
  const hello = (): Promise<number> => timeToShow('hello', [process.execPath, HELLO], environment);
  const cockpit = (): Promise<number> => timeToShow(`bench:${CANCELLATIONS - 1}`, [process.execPath, COMMAND_LINE, 'tui', '--config', configuration], environment);
  // The first ones keep the compiled code.
  await hello();
  await cockpit();
  const rounds: { bare: number; ours: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push({ bare: await hello(), ours: await cockpit() });
  const [ours, bare] = [median(rounds.map((round) => round.ours)), median(rounds.map((round) => round.bare))];
  print([
    {
      name: 'first useful frame of the cockpit',
      machine: machine(),
      ratio: median(rounds.map((round) => round.ours / round.bare)),
      figures: { ms: Math.round(ours), 'bare Ink ms': Math.round(bare), rounds: ROUNDS, cancellations: CANCELLATIONS },
    },
  ]);
} finally {
  rmSync(folder, { recursive: true });
}
