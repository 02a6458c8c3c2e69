import { afterEach, expect, test } from '@jest/globals';
import { SILENT_TELEMETRY, type ExchangeReport, type SlotReport, type SpanFacts, type Telemetry } from '../ports/telemetry.ts';
import { TELEMETRY } from '../ports/tokens.ts';
import { createEngineHarness, FAKE_PROVIDER_ID, type EngineHarness } from '../test-support/index.ts';

let engine: EngineHarness;
afterEach(() => engine.stopAll());

/** Keeps what the engine tells. */
class Watcher implements Telemetry {
  readonly lanes: string[] = [];
  readonly outcomes: string[] = [];
  readonly slots: SlotReport[] = [];
  readonly exchanges: ExchangeReport[] = [];
  readonly spans: SpanFacts[] = [];
  readonly webhookAttempted = SILENT_TELEMETRY.webhookAttempted;
  readonly committed = SILENT_TELEMETRY.committed;
  readonly traceparent = SILENT_TELEMETRY.traceparent;

  attemptFinished({ outcome }: { readonly outcome: string }): void {
    this.outcomes.push(outcome);
  }
  slotWaited(slot: SlotReport): void {
    this.slots.push(slot);
  }
  exchanged(exchange: ExchangeReport): void {
    this.exchanges.push(exchange);
  }
  laneClaimed(account: string): void {
    this.lanes.push(`${account} claimed`);
  }
  laneLeft(account: string, how: string): void {
    this.lanes.push(`${account} ${how}`);
  }
  span<T>(facts: SpanFacts, work: () => Promise<T>): Promise<T> {
    this.spans.push(facts);
    return work();
  }
}

function watched(): Watcher {
  const watcher = new Watcher();
  engine = createEngineHarness();
  engine.container.register(TELEMETRY, { useValue: watcher });
  return watcher;
}

test('a stop is told of: its steps, its slots, what went on the wire, and its one write', async () => {
  const watcher = watched();
  engine.remote.add({ id: '7' });
  const id = await engine.file();
  engine.work();
  await engine.pass(2_000);
  expect(watcher.outcomes).toEqual(['stopped']);
  expect(watcher.spans.map(({ name, cancellation }) => [name, cancellation])).toEqual(expect.arrayContaining([['step', id], ['read', undefined], ['attempt', id]]));
  expect(watcher.slots.slice(0, 2)).toEqual(Array(2).fill({ account: 'acme', urgency: 'interactive_stop', waitMs: expect.any(Number), granted: true }));
  const writes = watcher.exchanges.filter(({ kind }) => kind === 'write');
  expect(writes).toEqual([{ account: 'acme', provider: FAKE_PROVIDER_ID, kind: 'write', status: 200, durationMs: expect.any(Number) }]);
});

test('a lane is claimed once, and given back at the end', async () => {
  const watcher = watched();
  const worker = engine.work();
  await engine.pass(30_000);
  expect(watcher.lanes).toEqual(['acme claimed']);
  const stopped = worker.stop(0);
  await engine.pass(1_000);
  await stopped;
  expect(watcher.lanes).toEqual(['acme claimed', 'acme released']);
});

test('a lane that another worker took over is lost, once', async () => {
  const watcher = watched();
  engine.work();
  await engine.pass(100);
  await engine.ledger.transact(async (transaction) => {
    const lane = await transaction.lane('acme');
    const holderProvenDead = { holder: lane?.holder ?? '', epoch: lane?.epoch ?? 0 };
    return transaction.claimLane({ account: 'acme', holder: 'wrk_another', leaseMs: 60_000, pid: 2, processStart: '2', bootId: 'test', holderProvenDead });
  });
  await engine.pass(10_000);
  expect(watcher.lanes).toEqual(['acme claimed', 'acme lost']);
});
