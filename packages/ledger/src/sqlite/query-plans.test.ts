import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { askEverything, changeEverything } from '../test-support/every-question.ts';
import { ManualClock } from '../test-support/manual-clock.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { openReader, openWriter } from './connection.ts';
import { migrate } from './migrate.ts';
import { SqliteLedger } from './sqlite-ledger.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** Notes every statement that is prepared on a connection. */
function record(database: DatabaseSync, statements: Set<string>): void {
  const prepare = database.prepare.bind(database);
  database.prepare = (sql: string) => {
    statements.add(sql);
    return prepare(sql);
  };
}

/** What SQLite intends to do, line by line. */
function planOf(database: DatabaseSync, sql: string): string[] {
  return database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all().map(({ detail }) => String(detail));
}

/** The lists of everything walk the index of their order, and stop at the page's end; there are few endpoints; a count stops at its limit; a batch's counts make few groups. */
const CHEAP = [
  'SCAN c USING COVERING INDEX cancellations_created',
  'SCAN batches USING COVERING INDEX batches_created',
  'SCAN few',
  'SCAN webhook_endpoints',
  'USE TEMP B-TREE FOR GROUP BY',
];

/** What a statement asks for, and the index that is there for it. */
const SERVED_BY: readonly (readonly [RegExp, string])[] = [
  [/from "events".*"account" = /s, 'events_account'],
  [/from "events".*"cancellation_id" = /s, 'events_cancellation'],
  [/from "requesters".*join "events"/s, 'requesters_joined_batch'],
  [/from "requesters".*join "events"/s, 'COVERING INDEX events_cancellation'],
  [/from "cancellations"\s+where account = .*due_at <= /s, 'cancellations_due'],
  [/from "follow_ups"\s+where account = .*due_at <= /s, 'follow_ups_due'],
  [/count.*"?follow_ups"?\s+where account = .*due_at is not null/s, 'follow_ups_due'],
  [/count.*"?cancellations"?\s+where account = .*due_at is not null/s, 'cancellations_due'],
  [/count.*where account = .*attention = 1/s, 'cancellations_attention'],
  [/"account" = .*"state" = .*limit/s, 'cancellations_account_state'],
  [/c\.account = .*c\.state = /s, 'cancellations_account_state'],
  [/c\.batch = /s, 'cancellations_batch'],
  [/c\.attention = 1/s, 'cancellations_attention'],
  [/f\.account = .*f\.state = /s, 'follow_ups_not_held'],
  [/count.*state <> 'held'/s, 'follow_ups_not_held'],
  [/c\.reference = /s, 'cancellations_reference'],
  [/c\.target_key = .*live = 1/s, 'cancellations_live'],
  [/c\.target_key = .*live = 0/s, 'cancellations_ended'],
  [/r\.joined_batch = /s, 'requesters_joined_batch'],
  [/from "attempts".*"resolved" = 0/s, 'attempts_unresolved'],
  [/"awaited_order" = .*limit/s, 'cancellations_awaited'],
  [/delete from "notifications"/s, 'notifications_taken'],
  [/from "batches".*"principal" = .*"route" = /s, 'batches_key'],
  [/from "batches".*"principal" = .*order by/s, 'batches_principal'],
  [/from "batches".*"finished_at" is null/s, 'batches_open'],
  [/from batch_items where batch = .*account > /s, 'batch_items_waiting'],
  [/from "batch_items".*"state" = 'waiting'.*"account" = /s, 'batch_items_waiting'],
  [/from "batch_items".*"state" = \?.*order by/s, 'batch_items_state'],
  [/from "batch_items".*"key" in/s, 'batch_items_key'],
  [/i\.joined = 1/s, 'batch_items_joined'],
  [/count.*from cancellations where batch = .* and account = /s, 'cancellations_unsent'],
  [/settled_at >= /s, 'cancellations_settled'],
  [/from "events".*"batch" = /s, 'events_batch'],
  [/from "webhook_deliveries".*"due_at"/s, 'webhook_deliveries_due'],
  [/count.*from webhook_deliveries/s, 'webhook_deliveries_due'],
  [/from "webhook_deliveries".*"state" = .*order by/s, 'webhook_deliveries_state'],
  [/from "webhook_deliveries".*"finished_at" </s, 'webhook_deliveries_finished'],
];

test('no statement reads a table from end to end, or sorts what it finds', async () => {
  const path = join(folder.path, 'ledger.db');
  const [writer, statements] = [await openWriter(path, 'command', 100), new Set<string>()];
  await migrate(writer, { path, now: 0, patienceMs: 100 });
  const readOnly = openReader(path, 'command');
  record(writer, statements);
  record(readOnly, statements);
  const ledger = new SqliteLedger({ path, clock: new ManualClock(), writer, readOnly, patienceMs: 100, pollMs: 50 });
  const id = await changeEverything(ledger);
  await askEverything(ledger.reader, id);
  await ledger.transact((transaction) => askEverything(transaction, id));

  const queries = [...statements].filter((sql) => /^\s*(select|update|delete|insert)\b/i.test(sql) && sql.includes(' from ') || /^update/i.test(sql));
  expect(queries.length).toBeGreaterThan(40);
  const costly = queries.flatMap((sql) => {
    const steps = planOf(readOnly, sql).filter((step) => /^SCAN|TEMP B-TREE/.test(step));
    return steps.filter((step) => !CHEAP.includes(step)).map((step) => ({ step, sql }));
  });
  expect(costly).toEqual([]);
  for (const [asked, index] of SERVED_BY) {
    const asking = queries.filter((sql) => asked.test(sql));
    expect(asking).not.toEqual([]);
    for (const sql of asking) expect(planOf(readOnly, sql).join()).toContain(index);
  }
  await ledger.close();
});
