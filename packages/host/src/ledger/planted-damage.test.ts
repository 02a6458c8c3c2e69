import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CheckLedger, type LedgerReport } from '@countermand/core';
import { openHost } from '../composition/open-host.ts';
import { loadConfiguration } from '../configuration/load-configuration.ts';
import { workedLedger, type WorkedLedger } from '../test-support/worked-ledger.ts';

let folder: string;
let worked: WorkedLedger;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'countermand-damage-'));
  worked = await workedLedger(folder, (name, text) => writeFileSync(join(folder, name), text));
  copyFileSync(join(folder, 'countermand.db'), join(folder, 'sound.db'));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Checks the ledger after this was done to it behind our back. */
async function checkAfter(...statements: readonly string[]): Promise<LedgerReport> {
  const path = join(folder, 'countermand.db');
  for (const ending of ['-wal', '-shm']) rmSync(path + ending, { force: true });
  copyFileSync(join(folder, 'sound.db'), path);
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  for (const statement of statements) if (database.prepare(statement).run().changes === 0 && !/^(DROP|INSERT)/.test(statement)) throw new Error(`Nothing to damage: ${statement}`);
  database.close();
  const host = await openHost({ configuration: loadConfiguration({ file: worked.configuration, environment: {} }), environment: {}, logLevel: 'silent' });
  try {
    return await host.container.resolve(CheckLedger).execute();
  } finally {
    await host.close();
  }
}

const body = (path: string, value: string) => `body = json_set(body, '$.${path}', ${value})`;
const cancellation = (id: keyof WorkedLedger, set: string) => `UPDATE cancellations SET ${set} WHERE id = '${worked[id]}'`;
const event = (id: keyof WorkedLedger, set: string, like: string) => `UPDATE events SET ${set} WHERE cancellation_id = '${worked[id]}' AND body LIKE '%${like}%'`;
const attempt = (id: keyof WorkedLedger, number: number, set: string) =>
  `UPDATE attempts SET ${set} WHERE cancellation_id = '${worked[id]}' AND body ->> 'number' = ${number} AND body ->> 'followUpId' IS NULL`;

test('a ledger as the engine left it keeps every law', async () => {
  const { ok, findings, cancellations, attempts } = await checkAfter();
  expect({ ok, findings, cancellations, attempts }).toEqual({ ok: true, findings: [], cancellations: 5, attempts: 6 });
});

const DAMAGE: readonly (readonly [name: string, check: string, what: RegExp, damage: () => readonly string[]])[] = [
  ['a body that is no JSON', 'rows', /its body is not a JSON object/, () => [cancellation('stopped', `body = 'scrambled'`)]],
  ['a body that lacks a field', 'rows', /lacks what belongs there: stateSince/, () => [cancellation('stopped', `body = json_remove(body, '$.stateSince')`)]],
  ['a state nobody knows', 'rows', /lacks what belongs there: state/, () => [cancellation('waiting', body('state', `'lost'`))]],
  ['a column that says something else', 'rows', /differs from its body: due_at/, () => [cancellation('waiting', 'due_at = 5')]],
  ['a follow-up whose column says something else', 'rows', /differs from its body: state/, () => [`UPDATE follow_ups SET state = 'left'`]],
  ['an event that cannot be read', 'rows', /events \d+: its body/, () => [event('refused', `body = '{}'`, 'attempt.started')]],
  ['a cancellation that is gone', 'rows', /Events name it/, () => [`DELETE FROM requesters WHERE cancellation_id = '${worked.withdrawn}'`, `DELETE FROM intakes WHERE cancellation_id = '${worked.withdrawn}'`, `DELETE FROM cancellations WHERE id = '${worked.withdrawn}'`]],
  ['an end without its time', 'ends', /without the time of its end/, () => [cancellation('stopped', `${body('settledAt', 'null')}, settled_at = NULL`)]],
  ['a refusal without a reason', 'ends', /refused without a refusal/, () => [cancellation('refused', body('refusal', 'null'))]],
  ['law 1: no confirmation', 'evidence', /nothing says what confirmed it/, () => [cancellation('stopped', body('confirmedBy', 'null'))]],
  ['law 1: evidence of another order', 'evidence', /does not name this order/, () => [event('stopped', body('evidence.subject', `'1005'`), '"to":"cancelled"')]],
  ['law 1: a status that proves nothing', 'evidence', /none that next-commerce lists as stopped/, () => [event('stopped', body('evidence.statuses', `json('{"status":"open"}')`), '"to":"cancelled"')]],
  ['law 1: a person who decided nothing', 'evidence', /names no decision/, () => [cancellation('stopped', body('confirmedBy', `'person'`))]],
  ['law 2: an attempt that is gone', 'intent', /tells of an attempt that is not there|counts 1 attempts, and 0/, () => [`DELETE FROM attempts WHERE cancellation_id = '${worked.refused}'`]],
  ['law 2: an outcome that was changed', 'intent', /the events of its end disagree/, () => [attempt('refused', 1, body('outcome', `'not_taken'`))]],
  ['law 2: writes that are not counted', 'intent', /counts 3 writes in 2 attempts/, () => [cancellation('sentTwice', body('writes', '3'))]],
  ['law 3: a second write while the first was in doubt', 'repeats', /began while att_\w+ was in doubt/, () => [attempt('sentTwice', 1, `${body('resolved', `json('false')`)}, resolved = 0`)]],
  ['law 3: queued again without a read', 'repeats', /queues it again/, () => [event('sentTwice', body('evidence', 'null'), '"from":"unknown","to":"queued"')]],
  ['law 4: two live ones of one order', 'one_live', /is live for the same order/, () => [
    'DROP INDEX cancellations_live',
    cancellation('withdrawn', `target_key = (SELECT target_key FROM cancellations WHERE id = '${worked.waiting}'), body = (SELECT json_set(w.body, '$.id', cancellations.id, '$.version', w.body ->> 'version') FROM cancellations w WHERE w.id = '${worked.waiting}'), reference = 'shop:1010', state = 'scheduled', live = 1, version = 1, settled_at = NULL, created_at = (SELECT created_at FROM cancellations WHERE id = '${worked.waiting}'), due_at = (SELECT due_at FROM cancellations WHERE id = '${worked.waiting}')`),
    `DELETE FROM events WHERE cancellation_id = '${worked.withdrawn}' AND body NOT LIKE '%cancellation.requested%'`,
    `UPDATE requesters SET ${body('withdrawnAt', 'null')} WHERE cancellation_id = '${worked.withdrawn}'`,
  ]],
  ['law 4: a requester nobody filed', 'one_live', /requesters are on record/, () => [`DELETE FROM requesters WHERE cancellation_id = '${worked.waiting}' AND ordinal = 2`]],
  ['law 5: a key for nothing', 'idempotency', /stands for can_0, which is not there/, () => [`UPDATE intakes SET cancellation_id = 'can_0' WHERE cancellation_id = '${worked.stopped}'`]],
  ['law 6: withdrawn, and still wanted', 'withdrawals', /somebody still wants it/, () => [`UPDATE requesters SET ${body('withdrawnAt', 'null')} WHERE cancellation_id = '${worked.withdrawn}'`]],
  ['law 8: work without a time', 'nothing_lost', /is scheduled, and no time is set/, () => [cancellation('waiting', `${body('nextActionAt', 'null')}, due_at = NULL`)]],
  ['law 8: a hold that waits for nobody', 'nothing_lost', /is pending, and no time is set/, () => [
    `UPDATE follow_ups SET ${body('state', `'pending'`)}, state = 'pending' WHERE cancellation_id = '${worked.stopped}'`,
    event('stopped', body('data.to', `'pending'`), '"to":"held"'),
  ]],
  ['law 9: an event that is gone', 'events', /was changed 3 times, and 2 events tell/, () => [`DELETE FROM events WHERE cancellation_id = '${worked.refused}' AND body LIKE '%"to":"refused"%'`]],
  ['law 9: an illegal move', 'events', /begins at queued, where it was unknown/, () => [event('refused', body('from', `'queued'`), '"to":"refused"')]],
  ['law 9: a move that is not legal', 'events', /moves from queued to unknown, which is not legal/, () => [event('refused', body('to', `'unknown'`), '"from":"queued","to":"sending"'), event('refused', body('from', `'unknown'`), '"from":"sending","to":"unknown"')]],
  ['law 9: a state that no event tells of', 'events', /is refused, and its events end at failed/, () => [event('refused', body('to', `'failed'`), '"to":"refused"')]],
  ['law 10: an e-mail address in evidence', 'privacy', /the evidence of attempt att_\w+ holds/, () => [attempt('refused', 1, body('evidence.messages', `json('["ask jane@example.com"]')`))]],
  ['law 10: a token in an event', 'privacy', /the evidence of event \d+ holds/, () => [event('refused', body('evidence.remark', `'Bearer abcdefghijklmnop'`), 'attempt.finished')]],
];

test.each(DAMAGE)('%s is found, and nothing else', async (_name, check, what, damage) => {
  const { ok, findings } = await checkAfter(...damage());
  expect([...new Set(findings.map((finding) => finding.check))]).toEqual([check]);
  expect(findings.map((finding) => finding.what).join('\n')).toMatch(what);
  expect(ok).toBe(false);
});

test('what a clock or a limit may explain is doubtful, and breaks nothing', async () => {
  const early = await checkAfter(attempt('sentTwice', 1, body('landsBefore', '9e15')));
  expect([early.ok, early.findings.map(({ check, certain }) => [check, certain])]).toEqual([true, [['repeats', false]]]);
});
