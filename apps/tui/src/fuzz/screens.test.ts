import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ScreenName } from '../cockpit/navigation/screen.ts';
import { FuzzProcess } from '../test-support/fuzz/fuzz-process.ts';
import { FUZZ_COUNT, FUZZ_SEED } from '../test-support/fuzz/hostile-texts.ts';
import { SCREEN_CASES } from '../test-support/fuzz/screen-cases.ts';

const SCREENS = Object.keys(SCREEN_CASES) as ScreenName[];
const folder = mkdtempSync(join(tmpdir(), 'countermand-fuzz-'));
let plain: FuzzProcess;
let coloured: FuzzProcess;

beforeAll(() => {
  process.stderr.write(`fuzz of screens: seed ${FUZZ_SEED}, ${FUZZ_COUNT} texts\n`);
  plain = new FuzzProcess({ folder, seed: FUZZ_SEED, count: FUZZ_COUNT }, { hasColour: false });
  // Without colours every text is tried, and no escape at all is ours; with them a part is enough.
  coloured = new FuzzProcess({ folder, seed: FUZZ_SEED, count: Math.ceil(FUZZ_COUNT / 40) }, { hasColour: true });
});

afterAll(async () => {
  await Promise.all([plain.close(), coloured.close()]);
  rmSync(folder, { recursive: true, force: true });
});

describe('law 11: whatever is said to a screen, it shows visible characters only, and stays in its place', () => {
  test.each(SCREENS)('%s', async (name) => {
    const report = await plain.screen({ name, hasColour: false });
    expect(report.taken).toBeGreaterThanOrEqual(FUZZ_COUNT);
    // What is not shown proves nothing; most of it is cut off, or further down.
    expect(report.seen).toBeGreaterThan(FUZZ_COUNT / 100);
  }, 200_000);
});

describe(`law 11: whatever is said to a screen, it shows its own colours only (seed ${FUZZ_SEED})`, () => {
  test.each(SCREENS)('%s', async (name) => {
    const { taken, colours } = await coloured.screen({ name, hasColour: true, pressed: 2 });
    expect(taken).toBeGreaterThanOrEqual(Math.ceil(FUZZ_COUNT / 40));
    expect(colours).toBeGreaterThan(0);
  }, 200_000);
});
