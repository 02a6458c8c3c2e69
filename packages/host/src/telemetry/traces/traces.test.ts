import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { TELEMETRY } from '@countermand/core';
import { startCollector, type CollectedSpan, type Collector } from '../../test-support/collector.ts';
import { openWatchedHost, type WatchedHost } from '../../test-support/watched-host.ts';

const CALLER = { trace: '4bf92f3577b34da6a3ce929d0e0e4736', span: '00f067aa0ba902b7' };

let collector: Collector;
let watched: WatchedHost;

beforeEach(async () => {
  collector = await startCollector();
  watched = await openWatchedHost({ environment: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint } });
});
afterEach(() => collector.close());

function named(name: string): readonly CollectedSpan[] {
  return collector.spans().filter((span) => span.name === name);
}

test('one trace holds the intake, the steps of the lane, the reads and the writes, the hold included', async () => {
  const { cancellation } = await watched.stop(watched.orders[0] ?? '');
  await watched.close();
  const [intake] = named('intake');
  expect(intake?.attributes).toEqual({ 'countermand.outcome': 'filed' });
  const steps = named('step').filter(({ attributes }) => attributes['countermand.cancellation.id'] === cancellation.id);
  expect(steps.length).toBeGreaterThanOrEqual(2);
  for (const step of steps) expect([step.traceId, step.parentSpanId]).toEqual([intake?.traceId, intake?.spanId]);
  const [attempt] = named('attempt cancel');
  expect(attempt?.attributes).toMatchObject({
    'countermand.account': 'next',
    'countermand.provider': 'next-commerce',
    'countermand.operation': 'cancel',
    'countermand.outcome': 'stopped',
    'countermand.cancellation.id': cancellation.id,
  });
  const [hold] = named('attempt hold');
  for (const child of [attempt, hold, named('read')[0]]) {
    expect(child?.traceId).toBe(intake?.traceId);
    expect(steps.map(({ spanId }) => spanId)).toContain(child?.parentSpanId);
  }
  expect(hold?.attributes['countermand.follow_up.id']).toMatch(/^fol_/);
  expect(collector.resource['service.name']).toBe('countermand');
});

test("a caller's trace is gone on with, and nothing of it reaches the provider", async () => {
  const telemetry = watched.host.container.resolve(TELEMETRY);
  const askedBy = [`00-${CALLER.trace}-${CALLER.span}-01`];
  await telemetry.span({ name: 'request', method: 'POST', route: '/v1/cancellations', askedBy }, () => watched.stop(watched.orders[0] ?? ''));
  await watched.close();
  const [request] = named('POST /v1/cancellations');
  expect([request?.traceId, request?.parentSpanId]).toEqual([CALLER.trace, CALLER.span]);
  expect(named('attempt cancel')[0]?.traceId).toBe(CALLER.trace);
  const sent = JSON.stringify(watched.simulator.requests);
  expect(sent).not.toContain(CALLER.trace);
  expect(sent).not.toContain('traceparent');
});

test('a trace that the caller does not keep is not sent', async () => {
  const telemetry = watched.host.container.resolve(TELEMETRY);
  const askedBy = [`00-${CALLER.trace}-${CALLER.span}-00`];
  await telemetry.span({ name: 'request', askedBy }, () => watched.stop(watched.orders[0] ?? ''));
  await watched.close();
  expect(collector.spans().filter(({ traceId }) => traceId === CALLER.trace)).toEqual([]);
});

test('a collector that takes nothing costs its spans and a line in the log, but no stop', async () => {
  collector.refuse();
  const { cancellation } = await watched.stop(watched.orders[0] ?? '');
  expect(cancellation.state).toBe('cancelled');
  await watched.close();
  expect(watched.log.filter((line) => line.includes('Spans could not be sent'))).toHaveLength(1);
});

test('whoever else asked for the same stop is linked', async () => {
  const telemetry = watched.host.container.resolve(TELEMETRY);
  const askedBy = [`00-${CALLER.trace}-${CALLER.span}-01`, '00-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-bbbbbbbbbbbbbbbb-01', 'nonsense'];
  await telemetry.span({ name: 'step', askedBy }, () => Promise.resolve());
  await watched.close();
  expect(named('step')[0]?.links).toEqual([expect.objectContaining({ traceId: 'a'.repeat(32), spanId: 'b'.repeat(16) })]);
});
