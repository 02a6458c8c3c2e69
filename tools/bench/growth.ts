import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ledger, LedgerReader } from '@countermand/core';
import { targetKey } from '@countermand/core/model';
import { systemClock } from '@countermand/host';
import { openSqliteLedger } from '@countermand/ledger';
import { fileCancellations } from './support/cancellations.ts';
import { createIds } from './support/programs.ts';
import { machine, median, print, type Report } from './support/report.ts';

/** Whether a full ledger is as quick as a small one: `node tools/bench/growth.ts [rows] [small]`. */
const MANY = Number(process.argv[2] ?? 1_000_000);
const FEW = Number(process.argv[3] ?? 1_000);
const LOOKS = 400;
const ACCOUNT = 'bench';
const BASE_URL = 'http://127.0.0.1:9';

/** Of a hundred, so many are still to be worked. */
const STILL_QUEUED = 10;

interface Filled {
  readonly ledger: Ledger;
  readonly ids: readonly string[];
  readonly count: number;
}

type Look = (reader: LedgerReader, filled: Filled) => Promise<unknown>;

const any = (limit: number) => Math.floor(Math.random() * limit);
const LOOKED_AT: Readonly<Record<string, Look>> = {
  'list, newest first': (reader) => reader.listCancellations({ limit: 50 }),
  'list of one state': (reader) => reader.listCancellations({ limit: 50, accounts: [ACCOUNT], states: ['queued'] }),
  'search by reference': (reader, { count }) => reader.listCancellations({ limit: 50, reference: `${ACCOUNT}:${any(count)}` }),
  'live stop of an order': (reader, { count }) => reader.liveCancellation(targetKey({ provider: 'bare', baseUrl: BASE_URL, store: null }, { kind: 'order', id: String(any(count)) })),
  'lookup by id': (reader, { ids }) => reader.cancellation(ids[any(ids.length)] ?? ''),
  'what is due (claim)': (reader) => reader.dueWork({ account: ACCOUNT, now: Date.now(), limit: 64 }),
  'the next that falls due': (reader) => reader.nextDueAt(ACCOUNT),
};

async function fill(folder: string, count: number): Promise<Filled> {
  const ledger = await openSqliteLedger({ path: join(folder, `${count}.db`), clock: systemClock });
  const ids = createIds();
  const began = performance.now();
  for (let from = 0; from < count; from += 10_000) {
    const all = Math.min(10_000, count - from);
    const queued = Math.ceil((all * STILL_QUEUED) / 100);
    await fileCancellations(ledger, ids, { account: ACCOUNT, baseUrl: BASE_URL, from, count: all - queued, state: 'cancelled' });
    await fileCancellations(ledger, ids, { account: ACCOUNT, baseUrl: BASE_URL, from: from + all - queued, count: queued });
    process.stderr.write(`\r${count} rows: ${Math.round(((from + all) * 1_000) / (performance.now() - began))} rows/s  `);
  }
  process.stderr.write('\n');
  return { ledger, ids: await someIds(ledger), count };
}

/** From all over the ledger: every so many pages of the list. */
async function someIds(ledger: Ledger): Promise<readonly string[]> {
  const ids: string[] = [];
  let cursor: string | null | undefined;
  for (let page = 0; page < 200 && cursor !== null; page++) {
    const { items, nextCursor } = await ledger.reader.listCancellations({ limit: 1_000, ...(cursor && { cursor }) });
    ids.push(...items.filter((_, index) => index % 20 === 0).map((record) => record.cancellation.id));
    cursor = nextCursor;
  }
  return ids;
}

async function microseconds(filled: Filled, look: Look): Promise<number> {
  const began = performance.now();
  await look(filled.ledger.reader, filled);
  return (performance.now() - began) * 1_000;
}

async function compare(name: string, look: Look, { few, many }: { few: Filled; many: Filled }): Promise<Report> {
  const took = { few: [] as number[], many: [] as number[] };
  for (let round = 0; round < LOOKS; round++) {
    took.few.push(await microseconds(few, look));
    took.many.push(await microseconds(many, look));
  }
  const [small, large] = [median(took.few), median(took.many)];
  return {
    name: `growth: ${name}`,
    machine: machine(),
    ratio: large / small,
    figures: { [`µs at ${few.count}`]: Math.round(small), [`µs at ${many.count}`]: Math.round(large) },
  };
}

const folder = mkdtempSync(join(tmpdir(), 'countermand-bench-'));
try {
  const filled = { few: await fill(folder, FEW), many: await fill(folder, MANY) };
  const reports: Report[] = [];
  for (const [name, look] of Object.entries(LOOKED_AT)) reports.push(await compare(name, look, filled));
  print(reports);
  await Promise.all([filled.few.ledger.close(), filled.many.ledger.close()]);
} finally {
  rmSync(folder, { recursive: true });
}
