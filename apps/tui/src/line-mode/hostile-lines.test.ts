import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { OPERATOR_COMMAND_NAMES, type OperatorCommandName } from '../operator/operator-commands.ts';
import { createHostileService } from '../test-support/fuzz/hostile-service.ts';
import { HostileSource } from '../test-support/fuzz/hostile-source.ts';
import { FUZZ_SEED, hostileTexts, recognised } from '../test-support/fuzz/hostile-texts.ts';
import { expectOnlyOurs } from '../test-support/fuzz/judge.ts';
import { talkByLines } from '../test-support/line-talk.ts';

jest.setTimeout(120_000);

const ID = 'can_01M802M4APA16S7JWX3YFEAF2K';
const TEXTS = hostileTexts();

/** What is typed for each command, and to the questions that it asks. */
const TYPED: Readonly<Record<OperatorCommandName, (take: () => string, file: string) => readonly string[]>> = {
  find: (take) => [`find x${take()}`, 'more', 'order 1', 'stop 1', 'no'],
  order: (take) => [`order x${take()}`],
  stop: (take) => [`stop x${take()}`, 'reason', take(), take(), 'stop acme:1', 'yes', '2', '', 'stop acme:1 acme:2', 'cancel-2', '', ''],
  list: (take) => [`list ${take()}`, 'more', 'show 3', 'list', ''],
  show: (take) => [`show ${ID}`, `show x${take()}`],
  desk: () => ['desk', 'more', 'desk'],
  withdraw: (take) => [`withdraw ${ID}`, `withdraw x${take()}`],
  recheck: (take) => [`recheck ${ID}`, `recheck x:${take()}`],
  resolve: (take) => [`resolve ${ID}`, 'cancelled', take(), 'yes', `resolve ${ID}`, take()],
  file: (take, file) => [`file ${file}`, take(), `file x${take()}`],
  batches: () => ['batches', 'more', 'batch 1'],
  batch: (take) => [`batch x${take()}`],
  accounts: () => ['accounts'],
  help: (take) => ['help', `x${take()}`, take()],
  quit: () => ['quit'],
};

test.each(OPERATOR_COMMAND_NAMES)('law 11: %s says no escape and no control, whatever a provider, a server or a person says', async (name) => {
  const source = new HostileSource(TEXTS);
  const folder = mkdtempSync(join(tmpdir(), 'countermand-lines-'));
  const file = join(folder, 'orders.csv');
  const seen = new Set<string>();
  try {
    for (let turn = 0; turn < 6 || !source.exhausted; turn += 1) {
      writeFileSync(file, `reference\n${source.joined(20, '\n')}\n`);
      const service = createHostileService({ source, rows: 60, failing: (call) => turn % 3 === 2 && call !== 'accounts' });
      const talk = talkByLines({ service, patienceMs: 0 });
      const written = [await talk.heard()];
      for (const line of TYPED[name](source.take, file)) written.push(await talk.type(line));
      written.push(await talk.end());
      expectOnlyOurs({ written: written.join('\n'), ours: [], by: `${name}, turn ${turn}, FUZZ_SEED=${FUZZ_SEED}` });
      for (const number of recognised(written.join('\n'))) seen.add(number);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  // What is never shown cannot be hostile: every command but this one shows others' words.
  if (name !== 'quit') expect(seen.size).toBeGreaterThan(TEXTS.length / 100);
});
