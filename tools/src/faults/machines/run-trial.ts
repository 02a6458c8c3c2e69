import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { CheckLedger, FileBatch, GetBatch, LEDGER, type BatchRow, type RequestContext } from '@countermand/core';
import type { BatchStanding } from '@countermand/core/model';
import { loadConfiguration, openHost, type Host } from '@countermand/host';
import { judgeCalls, writesByOrder } from './judge.ts';
import { startProvider, type Call, type ProviderProcess } from './provider-process.ts';
import type { Scene, Trial, TrialResult } from './trial.ts';
import { WorkerProcess } from './worker-process.ts';

const PLUGIN = fileURLToPath(new URL('../../../bench/support/bare-provider.ts', import.meta.url));

/** Accounts that share one credential, so that several lanes, and with them several workers, draw on one budget. */
const ACCOUNTS = ['trial-1', 'trial-2', 'trial-3'];

export const REQUESTS_PER_SECOND = 200;

/** The provider takes so long to answer, milliseconds. */
const ANSWER_MS = 20;

/** A batch is looked at so often, milliseconds. */
const LOOK_EVERY_MS = 100;

/** A batch has to be through within so many times what its calls take at least, and two minutes. */
const PATIENCE = 4;

/** So many calls take so long at least, milliseconds. */
export function leastMs(calls: number): number {
  return (calls * 1_000) / REQUESTS_PER_SECOND;
}

/** Files one batch, lets real worker processes work it while they are harmed, and says what the provider's record and the ledger hold of it. */
export async function runTrial(trial: Trial): Promise<TrialResult> {
  const folder = mkdtempSync(join(tmpdir(), 'countermand-trial-'));
  const provider = await startProvider(ANSWER_MS);
  const configuration = configure(folder, trial.ledger, provider.url);
  const host = await openHost({ configuration: loadConfiguration({ file: configuration, environment: {} }), environment: {}, logLevel: 'silent' });
  const workers: WorkerProcess[] = [];
  try {
    const id = await fileBatch(host, trial.items);
    for (let count = 1; count <= trial.workers; count++) workers.push(new WorkerProcess({ configuration, folder, name: `worker-${count}` }));
    const { standing, harms } = await work(trial, { host, id, workers, provider });
    const calls = await provider.calls();
    const report = await host.container.resolve(CheckLedger).execute();
    return { ...judgeCalls(calls), standing, harms, report, unrecorded: await unrecorded(host, calls) };
  } finally {
    await Promise.all(workers.map((worker) => worker.end('SIGKILL')));
    await host.close();
    provider.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function configure(folder: string, ledger: string, baseUrl: string): string {
  const rateLimit = { requests: REQUESTS_PER_SECOND, perSeconds: 1 };
  const settings = { baseUrl, token: 'trial-token-of-some-length', rateLimit, timeoutMs: 2_000, settleMs: 200 };
  const file = join(folder, 'countermand.config.json');
  writeFileSync(file, JSON.stringify({ ledger, plugins: [PLUGIN], accounts: ACCOUNTS.map((id) => ({ id, provider: 'bare', settings })) }));
  return file;
}

async function fileBatch(host: Host, items: number): Promise<string> {
  const context: RequestContext = { actor: { principal: 'local:judge', channel: 'cli' }, idempotencyKey: 'trial', route: 'fault-test' };
  const filed = await host.container.resolve(FileBatch).execute({ rows: rows(items), reason: 'fraud', start: true }, context);
  if (!filed.ok) throw new Error(filed.problem.detail);
  return filed.value.batch.id;
}

async function* rows(items: number): AsyncGenerator<BatchRow> {
  for (let number = 1; number <= items; number++) yield await Promise.resolve({ line: number, reference: `${ACCOUNTS[number % ACCOUNTS.length] ?? ''}:${number}` });
}

interface Place {
  readonly host: Host;
  readonly id: string;
  readonly workers: readonly WorkerProcess[];
  readonly provider: ProviderProcess;
}

/** Harms the workers until the batch is through; a ledger that is away for a moment is part of the harm. */
async function work({ items, harm }: Trial, { host, id, workers, provider }: Place): Promise<{ standing: BatchStanding; harms: number }> {
  const over = new AbortController();
  const current = async () => {
    const found = await host.container.resolve(GetBatch).execute(id);
    if (!found.ok) throw new Error(found.problem.detail);
    return found.value;
  };
  const begin = async (scene: Scene): Promise<void> => {
    await Promise.all(workers.map((worker) => worker.working));
    await harm(scene);
  };
  let done = 0;
  const count = async () => (done = await current().then(({ progress }) => progress.cancellations.cancelled, () => done));
  const rest = (ms: number) => pause(ms, undefined, { signal: over.signal });
  const stopped = async (orders: number) => {
    for (const enough = (await count()) + orders; (await count()) < enough; ) await rest(LOOK_EVERY_MS);
  };
  let harms = 0;
  let failure: { readonly error: unknown } | undefined;
  const scene = { workers, standing: current, calls: () => provider.calls(), harmed: () => void harms++, pause: rest, stopped };
  const harming = begin(scene).catch((error: unknown) => {
    if (!over.signal.aborted) failure = { error };
  });
  try {
    for (const end = performance.now() + 120_000 + leastMs(items * 2) * PATIENCE; ; await pause(LOOK_EVERY_MS * 2)) {
      const standing = await current().catch(() => undefined);
      if (failure) throw failure.error;
      const dead = workers.find(({ fell }) => fell);
      if (dead) throw new Error(`A worker ended by itself:\n${dead.lastWords}`);
      if (standing?.batch.state === 'finished') return { standing, harms };
      if (performance.now() > end) throw new Error(`The batch is ${standing?.batch.state ?? 'out of reach'}: ${JSON.stringify(standing?.progress)}`);
    }
  } finally {
    over.abort();
    await harming;
  }
}

async function unrecorded(host: Host, calls: readonly Call[]): Promise<readonly string[]> {
  const { reader } = host.container.resolve(LEDGER);
  const attempts = new Map<string, number>();
  for (let after: string | null = ''; after !== null; ) {
    const page = await reader.dossiers({ after, limit: 500 });
    for (const { cancellation, attempts: made } of page.dossiers) if (cancellation) attempts.set(cancellation.target.id, made.length);
    after = page.next;
  }
  return [...writesByOrder(calls)].filter(([order, count]) => count > (attempts.get(order) ?? 0)).map(([order]) => order);
}
