import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfiguration, openHost } from '@countermand/host';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { COMMAND_CASES } from '../test-support/fuzz/command-cases.ts';
import { FuzzProcess } from '../test-support/fuzz/fuzz-process.ts';
import { shareOf } from '../test-support/fuzz/fuzz-task.ts';
import { FUZZ_COUNT, FUZZ_SEED, hostileTexts } from '../test-support/fuzz/hostile-texts.ts';
import { commandPaths, STYLES } from '../test-support/fuzz/run-fuzzed.ts';

const texts = hostileTexts();
let folder: string;
let fuzz: FuzzProcess;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'countermand-fuzz-'));
  writeFileSync(join(folder, 'countermand.config.json'), JSON.stringify({ accounts: [] }));
  // So that there is a ledger to look into and to copy.
  const host = await openHost({ configuration: loadConfiguration({ file: join(folder, 'countermand.config.json'), environment: {} }), environment: {}, logLevel: 'error' });
  await host.close();
  fuzz = new FuzzProcess({ folder, seed: FUZZ_SEED, count: FUZZ_COUNT }, { hasColour: false });
  process.stderr.write(`fuzz of commands: seed ${FUZZ_SEED}, ${FUZZ_COUNT} texts\n`);
});

afterAll(async () => {
  await fuzz.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('law 11: whatever is said to a command, it writes visible characters and its own colours only', () => {
  test('every command is among them', () => {
    expect(Object.keys(COMMAND_CASES).toSorted()).toEqual(commandPaths().toSorted());
  });

  test('the texts are as many as they say, and each is another one', () => {
    expect(new Set(texts).size).toBe(FUZZ_COUNT);
  });

  test.each(commandPaths().flatMap((path) => STYLES.map((style) => [path, style] as const)))('%s, %s', async (path, style) => {
    const some = shareOf(texts, style);
    const report = await fuzz.command({ path, style, ledgerFile: join(folder, 'countermand.db') });
    expect(report.taken).toBeGreaterThanOrEqual(some.length);
    // What is not shown proves nothing. Many are cut off, or are in what is read and not shown.
    if (!COMMAND_CASES[path]?.silent) expect(report.seen).toBeGreaterThan(some.length / 10);
  }, 120_000);
});
