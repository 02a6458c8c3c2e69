import { expect, test } from '@jest/globals';
import { LaneWorker } from '@countermand/core';
import { namingProblems, parseExposition, type Family } from '../../test-support/exposition.ts';
import { openWatchedHost } from '../../test-support/watched-host.ts';
import { METRICS } from './definitions.ts';

function sample(families: ReadonlyMap<string, Family>, name: string, series = name): number | undefined {
  return families.get(name)?.samples.get(series);
}

test('what is read is Prometheus\' format to the letter, by its conventions, and holds every metric of the reference', async () => {
  const watched = await openWatchedHost();
  await watched.stop(watched.orders[0] ?? '');
  const text = (await watched.host.metrics?.read()) ?? '';
  await watched.close();
  expect(watched.host.metrics?.contentType).toBe('text/plain; version=0.0.4; charset=utf-8');
  const families = parseExposition(text);
  const own = new Map([...families].filter(([name]) => name.startsWith('countermand_')));
  expect(namingProblems(own)).toEqual([]);
  expect([...own.keys()].sort()).toEqual(Object.keys(METRICS).sort());
  for (const [name, { kind, help }] of Object.entries(METRICS)) expect(families.get(name)).toMatchObject({ type: kind, help });
});

test('a stop with its hold shows in counts, times and states', async () => {
  const watched = await openWatchedHost();
  const { cancellation, followUps } = await watched.stop(watched.orders[0] ?? '');
  const families = parseExposition((await watched.host.metrics?.read()) ?? '');
  expect([cancellation.state, followUps[0]?.state]).toEqual(['cancelled', 'held']);
  const of = (name: string, labels: string) => sample(families, name, `${name}{${labels}}`);
  const about = 'account="next",provider="next-commerce"';
  expect(of('countermand_intake_total', 'account="next",channel="api",result="filed"')).toBe(1);
  for (const state of ['queued', 'sending', 'cancelled']) expect(of('countermand_cancellations_total', `${about},state="${state}"`)).toBe(1);
  expect(of('countermand_follow_ups_total', `${about},state="held"`)).toBe(1);
  expect(of('countermand_attempts_total', 'provider="next-commerce",operation="cancel",outcome="stopped"')).toBe(1);
  expect(of('countermand_attempts_total', 'provider="next-commerce",operation="hold",outcome="held"')).toBe(1);
  expect(of('countermand_provider_requests_total', `${about},kind="write",status="2xx"`)).toBe(2);
  expect(sample(families, 'countermand_provider_request_duration_seconds', 'countermand_provider_request_duration_seconds_count{provider="next-commerce",kind="write"}')).toBe(2);
  expect(of('countermand_budget_slots_total', 'account="next"')).toBeGreaterThanOrEqual(3);
  expect(of('countermand_budget_blocked', 'account="next"')).toBe(0);
  expect(of('countermand_lanes_held', 'account="next"')).toBe(1);
  expect(of('countermand_queue_depth', 'account="next",work_class="interactive_stop"')).toBe(0);
  expect(sample(families, 'countermand_ledger_up')).toBe(1);
  expect(sample(families, 'countermand_ledger_commit_duration_seconds', 'countermand_ledger_commit_duration_seconds_count')).toBeGreaterThan(5);
  await watched.close();
});

test('a refused token shows', async () => {
  const watched = await openWatchedHost();
  watched.simulator.fail({ failure: 'unauthorized' });
  const { cancellation } = await watched.stop(watched.orders[0] ?? '');
  expect(cancellation.failure?.code).toBe('unauthorized');
  const families = parseExposition((await watched.host.metrics?.read()) ?? '');
  expect([...(families.get('countermand_provider_requests_total')?.samples.keys() ?? [])].join()).toContain('status="401"');
  await watched.close();
});

test('a ledger that is lost takes its own figures away, and nothing else', async () => {
  const watched = await openWatchedHost();
  await watched.worker.stop(100);
  await watched.host.close();
  const families = parseExposition((await watched.host.metrics?.read()) ?? '');
  expect(sample(families, 'countermand_ledger_up')).toBe(0);
  expect(families.get('countermand_queue_depth')?.samples.size).toBe(0);
  expect(families.get('countermand_lanes_claimed_total')?.samples.size).toBe(1);
  await watched.simulator.close();
});

test('without metrics there is nothing to read, and the engine tells nobody', async () => {
  const watched = await openWatchedHost({ metrics: false });
  expect(watched.host.metrics).toBeUndefined();
  expect(watched.host.container.resolve(LaneWorker)).toBeDefined();
  await watched.close();
});
