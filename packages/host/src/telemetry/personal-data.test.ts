import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startCollector, type Collector } from '../test-support/collector.ts';
import { CANARY, NOTE, openWatchedHost, PERSON } from '../test-support/watched-host.ts';

let collector: Collector;
beforeEach(async () => {
  collector = await startCollector();
});
afterEach(() => collector.close());

test('law 10: log, metrics and spans of stops that go well and badly hold no secret, no person, no order and no text of the provider', async () => {
  const watched = await openWatchedHost({ environment: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint } });
  const [first = '', second = '', third = ''] = watched.orders;
  await watched.stop(first);
  watched.simulator.fail({ failure: 'hostile_strings' });
  await watched.stop(second);
  watched.simulator.fail({ failure: 'unauthorized' });
  await watched.stop(third);
  const metrics = (await watched.host.metrics?.read()) ?? '';
  await watched.close();

  const requested = JSON.stringify(watched.simulator.requests);
  expect(requested).toContain(second);
  const told = { log: watched.log.join(''), metrics, spans: collector.received.join('\n') };
  expect(told.log).toContain('Attempt finished.');
  expect(told.spans).toContain('attempt cancel');
  for (const text of Object.values(told)) {
    for (const marker of [CANARY, Buffer.from(CANARY).toString('base64'), NOTE, ...Object.values(PERSON)]) expect(text).not.toContain(marker);
    expect(text).not.toContain(`next:${first}`);
    for (const hostile of ['<script', '\u001b', "'; DROP"]) expect(text).not.toContain(hostile);
  }
  expect(metrics).not.toMatch(/can_|att_|fol_|req_|wrk_/);
});

test('every line of the log about an attempt names account, cancellation, attempt and worker', async () => {
  const watched = await openWatchedHost();
  const { cancellation } = await watched.stop(watched.orders[0] ?? '');
  await watched.close();
  const lines = watched.log.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ msg }) => msg === 'Attempt finished.');
  const ours = { account: 'next', provider: 'next-commerce', cancellation: cancellation.id, worker: expect.stringMatching(/^wrk_/), attempt: expect.stringMatching(/^att_/), ms: expect.any(Number) };
  expect(lines).toEqual([
    expect.objectContaining({ ...ours, level: 30, operation: 'cancel', outcome: 'stopped', number: 1, followUp: null }),
    expect.objectContaining({ ...ours, level: 30, operation: 'hold', outcome: 'held', followUp: expect.stringMatching(/^fol_/) }),
  ]);
});
