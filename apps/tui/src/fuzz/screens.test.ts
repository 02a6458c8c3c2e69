import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ScreenName } from '../cockpit/navigation/screen.ts';
import { FUZZ_COUNT, FUZZ_SEED, hostileTexts } from '../test-support/fuzz/hostile-texts.ts';
import { SCREEN_CASES } from '../test-support/fuzz/screen-cases.ts';

// React says a lot about each element while it is developed: without that, the frames are drawn in half the time.
process.env['NODE_ENV'] = 'production';
const { fuzzScreen } = await import('../test-support/fuzz/fuzz-screen.ts');

const texts = hostileTexts();
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'countermand-fuzz-'));
  process.stderr.write(`fuzz of screens: seed ${FUZZ_SEED}, ${FUZZ_COUNT} texts\n`);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('law 11: whatever is said to a screen, it shows visible characters only, and stays in its place', () => {
  test.each(Object.keys(SCREEN_CASES) as ScreenName[])('%s', async (name) => {
    const report = await fuzzScreen({ name, texts, folder, hasColour: false, ours: [] });
    expect(report.taken).toBeGreaterThanOrEqual(FUZZ_COUNT);
    // What is not shown proves nothing; most of it is cut off, or further down.
    expect(report.seen).toBeGreaterThan(FUZZ_COUNT / 100);
  }, 200_000);
});
