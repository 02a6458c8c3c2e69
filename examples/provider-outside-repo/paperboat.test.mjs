// @ts-check
/** The plugin's own tests: `node --test`. They need its simulator and nothing else. */
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { createTestCall, createTestClient, describeCancellationProvider } from '@countermand/provider-kit/testing';
import provider from './paperboat.mjs';
import { startPaperboat, TOKEN } from './paperboat-simulator.mjs';

/** @type {Awaited<ReturnType<typeof startPaperboat>>} */
let simulator;
/** @type {ReturnType<typeof createTestClient>} */
let http;
/** @type {import('@countermand/core/provider').ProviderConnection} */
let connection;

before(async () => {
  simulator = await startPaperboat();
  const settings = provider.settings.parse({ baseUrl: simulator.url, token: TOKEN, timeoutMs: 500 });
  const profile = provider.profile(settings);
  http = createTestClient(simulator.url, TOKEN, profile);
  const clock = { now: Date.now, monotonic: () => performance.now(), sleep: async () => {} };
  connection = provider.open({ id: 'boat', settings, profile }, { http, clock, logger: { unknownValue: () => {} } });
});

after(async () => {
  await http.close();
  await simulator.close();
});

/** @param {string} id */
const job = (id) => ({ kind: 'job', id });

/** @param {string} id */
const stop = (id) => connection.doWrite(job(id), 'stop', { reasonLabel: 'Customer request' }, createTestCall({ purpose: 'write' }));

test('a waiting job is stopped, and the answer proves it', async () => {
  const outcome = await stop('7');
  assert.equal(outcome.kind, 'stopped');
  assert.equal(outcome.evidence.subject, '7');
  assert.deepEqual(outcome.evidence.statuses, { state: 'stopped' });
});

test('a job in print is refused, to be read back', async () => {
  const outcome = await stop('9');
  assert.equal(outcome.kind, 'refused');
  assert.equal(outcome.kind === 'refused' && outcome.readBack, true);
});

test('a read knows a job that is not there from an answer that says nothing', async () => {
  assert.equal((await connection.doRead(job('99'), createTestCall())).kind, 'not_found');
  simulator.fail({ failure: 'html_page', operation: 'read' });
  assert.equal((await connection.doRead(job('8'), createTestCall())).kind, 'trouble');
});

// Every failure there is, over real sockets, judged by what the simulator knows.
describeCancellationProvider({
  provider,
  backend: startPaperboat,
  orders: { stoppable: job('8'), stopped: job('12'), tooLate: job('10'), missing: job('99') },
  failures: ['lies', 'wrong_id'],
  framework: { describe, test },
});

const NOW = 1_800_000_000_000;

const BODY = '{"id":"c-1","job":7}';

/** What the plugin makes of a callback that is signed with `secret` and says that it is of `time`, in seconds. */
function callback({ secret = 'hush', time = NOW / 1_000, sent = BODY } = {}) {
  const signature = createHmac('sha256', secret).update(`${time}.${BODY}`).digest('hex');
  const headers = { 'x-paperboat-signature': [signature], 'x-paperboat-time': [String(time)] };
  const settings = provider.settings.parse({ token: TOKEN, callbackSecret: 'hush' });
  const account = { id: 'boat', settings, profile: provider.profile(settings) };
  return provider.notifications?.read({ headers, body: Buffer.from(sent), address: [], receivedAt: NOW }, { signing: ['hush'] }, account);
}

test('a callback that is proven names its job; one that is not names nothing', () => {
  assert.deepEqual(callback(), { kind: 'accepted', topic: 'job_changed', eventId: 'c-1', subject: { kind: 'some', targets: [{ kind: 'job', id: '7' }], orderNumbers: [] } });
  for (const wrong of [{ secret: 'guessed' }, { time: NOW / 1_000 - 301 }, { time: Number.NaN }, { sent: '{"id":"c-1","job":8}' }]) assert.equal(callback(wrong)?.kind, 'unproven');
});
