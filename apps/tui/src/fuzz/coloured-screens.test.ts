import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { ScreenName } from '../cockpit/navigation/screen.ts';
import { FUZZ_COUNT, FUZZ_SEED, hostileTexts } from '../test-support/fuzz/hostile-texts.ts';
import { TONED } from '../test-support/fuzz/judge.ts';
import { SCREEN_CASES } from '../test-support/fuzz/screen-cases.ts';

// Both are looked at when Ink is loaded. React says a lot about each element while it is developed: without that, frames are drawn in half the time.
process.env['FORCE_COLOR'] = '1';
process.env['NODE_ENV'] = 'production';
const { fuzzScreen } = await import('../test-support/fuzz/fuzz-screen.ts');

/** Without colours every text is tried, and no escape at all is ours; with them a part is enough. */
const texts = hostileTexts({ count: Math.ceil(FUZZ_COUNT / 40) });
const folder = mkdtempSync(join(tmpdir(), 'countermand-fuzz-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe(`law 11: whatever is said to a screen, it shows its own colours only (seed ${FUZZ_SEED})`, () => {
  test.each(Object.keys(SCREEN_CASES) as ScreenName[])('%s', async (name) => {
    const { taken, colours } = await fuzzScreen({ name, texts, folder, hasColour: true, ours: TONED, pressed: 2 });
    expect(taken).toBeGreaterThanOrEqual(texts.length);
    expect(colours).toBeGreaterThan(0);
  }, 200_000);
});
