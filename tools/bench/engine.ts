import { fileCancellations } from './support/cancellations.ts';
import { ACCOUNT, createEngine, settled } from './support/engine.ts';
import { ledgerKinds, type LedgerKind } from './support/ledgers.ts';
import { rawLoad } from './support/raw-load.ts';
import { machine, median, print, type Report } from './support/report.ts';
import { perSecond, startServer, type BareServer, type Seen } from './support/server.ts';

/** How fast the engine is against bare undici to the same server, by turns in one run, on each kind of ledger: `node tools/bench/engine.ts [cancels] [rounds]`. */
const CANCELS = Number(process.argv[2] ?? 10_000);
const ROUNDS = Number(process.argv[3] ?? 3);
const AT_ONCE = 256;
const WARM_UP = Math.min(1_000, CANCELS);

interface Run {
  readonly seen: Seen;
  /** Of this process, microseconds for each cancel: what a busy machine does not change. */
  readonly processorTime: number;
}

async function timed(server: BareServer, cancels: number, work: () => Promise<void>): Promise<Run> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { seen: await server.seen(), processorTime: (user + system) / cancels };
}

async function engineRun(kind: LedgerKind, server: BareServer, cancels: number): Promise<Run> {
  const { ledger, remove } = await kind.open();
  const engine = createEngine({ ledger, baseUrl: server.url, requestsPerSecond: 100_000 });
  await fileCancellations(ledger, engine.ids, { account: ACCOUNT, baseUrl: server.url, count: cancels });
  const run = await timed(server, cancels, async () => {
    engine.work();
    await settled(ledger);
  });
  await engine.stop();
  await remove();
  return run;
}

function rawRun(server: BareServer, cancels: number): Promise<Run> {
  return timed(server, cancels, () => rawLoad(server.url, { cancels, atOnce: AT_ONCE }));
}

async function compare(kind: LedgerKind, delayMs: number): Promise<Report> {
  const server = await startServer(delayMs);
  await rawRun(server, WARM_UP);
  await engineRun(kind, server, WARM_UP);
  const runs: { readonly raw: Run; readonly engine: Run }[] = [];
  for (let round = 0; round < ROUNDS; round++) runs.push({ raw: await rawRun(server, CANCELS), engine: await engineRun(kind, server, CANCELS) });
  server.close();
  const engine = median(runs.map((run) => perSecond(run.engine.seen)));
  return {
    name: `engine on ${kind.name}, ${delayMs} ms provider`,
    machine: machine(),
    ratio: median(runs.map(({ raw, engine }) => perSecond(engine.seen) / perSecond(raw.seen))),
    figures: {
      'engine requests/s': Math.round(engine),
      'cancels/s': Math.round(engine / 2),
      'raw undici requests/s': Math.round(median(runs.map((run) => perSecond(run.raw.seen)))),
      'engine µs of processor a cancel': Math.round(median(runs.map((run) => run.engine.processorTime))),
      'raw µs of processor a cancel': Math.round(median(runs.map((run) => run.raw.processorTime))),
      'most at once': Math.max(...runs.map((run) => run.engine.seen.most)),
      cancels: CANCELS,
      rounds: ROUNDS,
    },
  };
}

const kinds = await ledgerKinds();
const reports: Report[] = [];
for (const kind of kinds) {
  reports.push(await compare(kind, 0), await compare(kind, 50));
  await kind.end();
}
print(reports);
