import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@countermand/host';
import { openSqliteLedger } from '@countermand/ledger';
import { chromium } from 'playwright-core';
import { fileCancellations } from './support/cancellations.ts';
import { openPage, signedIn, type Opened } from './support/console-page.ts';
import { serveWithLink } from './support/console-server.ts';
import { createIds } from './support/programs.ts';
import { machine, median, print, type Report } from './support/report.ts';
import { findChromium } from './support/table-page.ts';

/** The console's dashboard, from an address to its rows, against a file of the same server: `node tools/bench/console.ts [rounds] [cancellations]`. */
const ROUNDS = Number(process.argv[2] ?? 11);
const CANCELLATIONS = Number(process.argv[3] ?? 1_000);

const folder = mkdtempSync(join(tmpdir(), 'countermand-bench-'));
const configuration = join(folder, 'countermand.config.json');
const settings = { baseUrl: 'http://127.0.0.1:9', token: { env: 'BENCH_TOKEN' } };
writeFileSync(configuration, JSON.stringify({ ledger: 'sqlite:./ledger.db', accounts: [{ id: 'bench', provider: 'fastpod', settings }], server: { port: 0 } }));
const ledger = await openSqliteLedger({ path: join(folder, 'ledger.db'), clock: systemClock });
await fileCancellations(ledger, createIds(), { account: 'bench', baseUrl: settings.baseUrl, count: CANCELLATIONS, state: 'cancelled' });
await ledger.close();

const server = await serveWithLink(configuration, { ...process.env, BENCH_TOKEN: 'bench-token-of-some-length' });
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  const state = await signedIn(browser, server.link);
  const { origin } = new URL(server.link);
  const rounds: { readonly cold: Opened; readonly warm: Opened; readonly bare: Opened }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // A context of its own has a cache of its own, which is empty.
    const context = await browser.newContext({ storageState: state, viewport: { width: 1280, height: 800 } });
    const cold = await openPage(context, `${origin}/`, "[data-cm='row']");
    const warm = await openPage(context, `${origin}/`, "[data-cm='row']");
    const bare = await openPage(context, `${origin}/icon.svg`, 'svg');
    rounds.push({ cold, warm, bare });
    await context.close();
  }
  const bareMs = median(rounds.map(({ bare }) => bare.ms));
  const report = (name: string, of: 'cold' | 'warm'): Report => {
    const all = rounds.map((round) => round[of]);
    const [first] = all;
    return {
      name: `first useful paint of the console, ${name}`,
      machine: machine(),
      ratio: median(rounds.map((round) => round[of].ms / round.bare.ms)),
      figures: { ms: Math.round(median(all.map(({ ms }) => ms))), 'a small file ms': Math.round(bareMs), ...first?.kilobytes, cancellations: CANCELLATIONS, rounds: ROUNDS },
    };
  };
  print([report('empty cache', 'cold'), report('second visit', 'warm')]);
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
}
