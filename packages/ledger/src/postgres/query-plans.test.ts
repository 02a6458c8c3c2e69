import { Client } from 'pg';
import { describePostgres } from '../test-support/describe-postgres.ts';
import { askEverything, changeEverything } from '../test-support/every-question.ts';
import { ManualClock } from '../test-support/manual-clock.ts';
import { readAddress } from './address.ts';
import { connectWriter } from './connect.ts';
import { openPostgresLedger } from './open-postgres-ledger.ts';
import type { Statement } from './statement.ts';

/** What a statement asks for, and the index that is there for it. */
const SERVED_BY: readonly (readonly [RegExp, string])[] = [
  [/from "events".*"account" = /s, 'events_account'],
  [/from "events".*"cancellation_id" = /s, 'events_cancellation'],
  [/from "cancellations"\s+where account = .*due_at <= /s, 'cancellations_due'],
  [/from "follow_ups"\s+where account = .*due_at <= /s, 'follow_ups_due'],
  [/count.*"?follow_ups"?\s+where account = .*due_at is not null/s, 'follow_ups_due'],
  [/count.*"?cancellations"?\s+where account = .*due_at is not null/s, 'cancellations_due'],
  [/count.*where account = .*attention = 1/s, 'cancellations_attention'],
  [/"account" > .*"due_at" is not null/s, '_due'],
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
  [/from "webhook_deliveries".*"due_at"/s, 'webhook_deliveries_due'],
  [/count.*from webhook_deliveries/s, 'webhook_deliveries_due'],
  [/from "webhook_deliveries".*"state" = .*order by/s, 'webhook_deliveries_state'],
  [/from "webhook_deliveries".*"finished_at" </s, 'webhook_deliveries_finished'],
];

/** Notes every statement that any connection of this process sends, until it is ended. */
function record(): { readonly statements: Set<string>; readonly end: () => void } {
  const statements = new Set<string>();
   
  const { query } = Client.prototype;
  Client.prototype.query = function (this: Client, ...parameters: [Statement | string]) {
    const [asked] = parameters;
    if (typeof asked === 'object') statements.add(asked.text);
    return Reflect.apply(query, this, parameters) as never;
  } as typeof query;
  return { statements, end: () => (Client.prototype.query = query) };
}

/** What the server intends to do for any values. */
async function planOf(client: Client, sql: string): Promise<string> {
  const values = new Set(sql.match(/\$\d+/g)).size;
  await client.query(`prepare asked as ${sql}`);
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain execute asked ${values === 0 ? '' : `(${Array<string>(values).fill('null').join()})`}`);
  await client.query('deallocate asked');
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

describePostgres('plans of PostgreSQL', { fsync: false }, (postgres) => {
  test('no statement reads a table from end to end, or sorts more than it was given, whatever the statistics', async () => {
    const url = await postgres().freshDatabase();
    const { statements, end } = record();
    const ledger = await openPostgresLedger({ url, clock: new ManualClock(), time: 'clock' });
    const id = await changeEverything(ledger);
    await askEverything(ledger.reader, id);
    await ledger.transact((transaction) => askEverything(transaction, id));
    await ledger.close();
    end();

    const client = await connectWriter(readAddress(url));
    const queries = [...statements].filter((sql) => /^\s*(select|update|delete|insert)\b/i.test(sql) && / (from|update) "?(?!ledger_)/i.test(sql));
    expect(queries.length).toBeGreaterThan(40);
    const plans = new Map<string, string>();
    for (const sql of queries) plans.set(sql, await planOf(client, sql));
    // Rows that are asked for by a list of ids are put in order: no more than the list was long. The counts of a batch make few groups.
    const mayBeSorted = (sql: string) => sql.includes('= any(') || sql.includes(' group by ');
    const costly = [...plans].filter(([sql, plan]) => /Seq Scan on (?!ledger_)/.test(plan) || (/ Sort | Sort$|^Sort/m.test(plan) && !mayBeSorted(sql)));
    expect(costly).toEqual([]);
    for (const [asked, index] of SERVED_BY) {
      const asking = [...plans].filter(([sql]) => asked.test(sql));
      expect([asked, asking.length]).not.toEqual([asked, 0]);
      for (const [sql, plan] of asking) expect(`${sql}\n${plan}`).toContain(index);
    }
    await client.end();
  });
});
