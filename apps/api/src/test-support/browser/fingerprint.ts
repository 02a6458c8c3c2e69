import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findChromium, LAUNCH_ARGUMENTS } from './chromium.ts';
import { chromium } from './outside.ts';

const KEPT = fileURLToPath(new URL('../../console/baselines/made-with.json', import.meta.url));

/** Every family, weight and sign that the console draws. */
const SPECIMEN = ['system-ui', 'ui-monospace, monospace', 'sans-serif']
  .flatMap((family) => [400, 650].map((weight) => `<p style="font: ${weight} 15px/1.5 ${family}">Stop order · Übersicht · ✔ ✘ ⇄ ◷ ↩ ● ◐ ○ ▸ ▾ 0123456789</p>`))
  .join('');

/** What makes the same page look otherwise: the browser, and the fonts as it draws them. */
export interface Fingerprint {
  readonly chromium: string;
  /** SHA-256 of a picture of the specimen. */
  readonly fonts: string;
}

/** Of the browser that this machine has; undefined where it has none. */
export async function fingerprint(): Promise<Fingerprint | undefined> {
  const executablePath = findChromium();
  if (executablePath === undefined) return undefined;
  const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGUMENTS });
  try {
    const page = await browser.newPage({ viewport: { width: 640, height: 400 } });
    await page.setContent(`<!doctype html><select></select><input type="checkbox">${SPECIMEN}`);
    const picture = await page.screenshot();
    return { chromium: browser.version(), fonts: createHash('sha256').update(picture).digest('hex') };
  } finally {
    await browser.close();
  }
}

/** Of what the kept pictures were made with; undefined where there are none. */
export function keptFingerprint(): Fingerprint | undefined {
  return existsSync(KEPT) ? (JSON.parse(readFileSync(KEPT, 'utf8')) as Fingerprint) : undefined;
}

export function keepFingerprint(made: Fingerprint): void {
  writeFileSync(KEPT, `${JSON.stringify(made, undefined, 2)}\n`);
}
