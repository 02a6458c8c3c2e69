import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { chromium } from './outside.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Chromium's sandbox wants rights that containers do not have. It opens pages of these tests only. */
export const LAUNCH_ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Where this machine has a Chromium: `CHROMIUM`, or by its name. */
export function findChromium(): string | undefined {
  const { CHROMIUM, PATH = '' } = process.env;
  if (CHROMIUM !== undefined && CHROMIUM !== '') return CHROMIUM;
  const paths = NAMES.flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name)));
  return paths.find((path) => existsSync(path));
}

/** On a machine that is busy, a minute's work may take three. */
const LIMIT_MS = 180_000;

/** For tests that need a browser: left out where there is none. */
export const withBrowser: (name: string, run: () => Promise<void>) => void = findChromium() === undefined ? test.skip : (name, run) => test(name, run, LIMIT_MS);

/** One browser for all tests of a file. */
export function aBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    const executablePath = findChromium();
    if (executablePath === undefined) return;
    browser = await chromium.launch({ executablePath, args: LAUNCH_ARGUMENTS });
  });
  afterAll(() => browser?.close());
  return () => {
    if (browser === undefined) throw new Error('There is no Chromium.');
    return browser;
  };
}
