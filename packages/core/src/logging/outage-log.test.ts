import { expect, test } from '@jest/globals';
import { FakeClock } from '../test-support/index.ts';
import { SILENT_LOGGER } from '../ports/logger.ts';
import { OutageLog } from './outage-log.ts';

function setUp() {
  const said: string[] = [];
  const clock = new FakeClock();
  const logger = { ...SILENT_LOGGER, error: (message: string) => void said.push(message), warn: (message: string) => void said.push(message) };
  return { said, clock, log: new OutageLog({ lost: 'lost', back: 'back' }, { logger, clock }) };
}

test('an outage is told of at once, every 30 s while it lasts, and once when it is over', async () => {
  const { said, clock, log } = setUp();
  log.works();
  for (let second = 0; second < 61; second++) {
    log.failed(new Error('away'));
    await clock.advance(1_000);
  }
  expect(said).toEqual(['lost', 'lost', 'lost']);
  log.works();
  log.works();
  expect(said).toEqual(['lost', 'lost', 'lost', 'back']);
});

test('what comes and goes is told of no more often', async () => {
  const { said, clock, log } = setUp();
  for (let second = 0; second < 60; second++) {
    log.failed(new Error('away'));
    log.works();
    await clock.advance(1_000);
  }
  expect(said).toEqual(['lost', 'back', 'lost', 'back']);
});
