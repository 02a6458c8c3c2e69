import { afterEach, expect, test } from '@jest/globals';
import type { LaneLease } from '../ports/lane-store.ts';
import { LEDGER } from '../ports/tokens.ts';
import { createEngineHarness, overriding, PausableLedger, type EngineHarness } from '../test-support/index.ts';

const AHEAD_MS = 3_600_000;

const engines: EngineHarness[] = [];
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.stopAll();
});

test('law 8: a lane that nobody works is taken although the clock of the ledger is an hour ahead of ours', async () => {
  const dead = createEngineHarness();
  engines.push(dead);
  const itsLedger = new PausableLedger(dead.ledger);
  dead.container.register(LEDGER, { useValue: itsLedger });
  dead.work();
  await dead.pass(300);
  itsLedger.pause();

  const heir = createEngineHarness({ shared: dead });
  engines.push(heir);
  const aheadOfUs = (lease: LaneLease | undefined) => lease && { ...lease, expiresAt: lease.expiresAt + AHEAD_MS };
  const reader = overriding(dead.ledger.reader, { lane: async (account) => aheadOfUs(await dead.ledger.reader.lane(account)) });
  heir.container.register(LEDGER, { useValue: overriding(dead.ledger, { reader }) });
  dead.remote.add({ id: '7' });
  const id = await dead.file();
  heir.work();
  await heir.pass(10_000);
  expect((await dead.ledger.reader.cancellation(id))?.cancellation.state).toBe('queued');
  await heir.pass(15_000);
  expect((await dead.ledger.reader.cancellation(id))?.cancellation.state).toBe('cancelled');
  itsLedger.resume();
});
