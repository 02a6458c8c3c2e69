import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { PNG as Picture } from 'pngjs';
import { pixelmatch, PNG } from './outside.ts';

const KEPT = fileURLToPath(new URL('../../console/baselines/', import.meta.url));

/** Of all pixels, so many may be others: as where a letter's edge falls by a hair elsewhere. */
const TOLERATED_SHARE = 0.001;

/** Each value of a colour in steps of eight: few colours make small files, and no eye tells them from the others. */
const STEPS = Uint8Array.from({ length: 256 }, (_, value) => Math.min(255, Math.round(value / 8) * 8));

/** Whether the pictures are made anew, and not compared. */
export const RENEWS_BASELINES = process.env['UPDATE_BASELINES'] === '1';

/** Compares what the page shows with the picture of that name. Answers nothing where they are alike; otherwise what differs, and where to look at it. */
export async function differsFromBaseline(page: Page, name: string): Promise<string | undefined> {
  const seen = inFewColours(PNG.sync.read(await page.screenshot({ animations: 'disabled' })));
  if (RENEWS_BASELINES) {
    write(KEPT, name, seen);
    return undefined;
  }
  const kept = PNG.sync.read(readFileSync(join(KEPT, `${name}.png`)));
  const { width, height } = kept;
  const sizes = [width, height, seen.width, seen.height].join();
  if (sizes !== [width, height, width, height].join()) return `${name}: ${sizes} (width and height as kept, and as seen)`;
  const difference = new PNG({ width, height });
  const pixels = pixelmatch(kept.data, seen.data, difference.data, width, height);
  if (pixels <= TOLERATED_SHARE * width * height) return undefined;
  const folder = join(tmpdir(), 'countermand-baselines');
  write(folder, name, seen);
  write(folder, `${name}.difference`, difference);
  return `${name}: ${pixels} pixels differ; the picture, and what differs in it, are in ${folder}. If it is meant to: UPDATE_BASELINES=1`;
}

function inFewColours(picture: Picture): Picture {
  const { data } = picture;
  const { length } = data;
  // Nothing global within: what is so common takes a test's sandbox seconds.
  for (let index = 0; index < length; index += 1) data[index] = STEPS[data[index] ?? 0] ?? 0;
  return picture;
}

function write(folder: string, name: string, picture: Picture): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), PNG.sync.write(picture, { colorType: 2, filterType: 0, deflateLevel: 9, deflateStrategy: 0 }));
}
