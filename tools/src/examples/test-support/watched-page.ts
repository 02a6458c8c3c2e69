import { test } from '@jest/globals';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { executablePath } from './chromium.ts';

/** For tests that need a browser: left out where there is none. */
export const withBrowser: (name: string, run: () => Promise<void>, timeoutMs: number) => void = executablePath === undefined ? test.skip : test;

// Chromium's sandbox wants rights that containers do not have. It opens pages of these tests only.
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export interface WatchedPage {
  readonly page: Page;
  /** What the page complained about. */
  readonly complaints: readonly string[];
}

export async function startBrowser(): Promise<Browser | undefined> {
  return executablePath === undefined ? undefined : chromium.launch({ executablePath, args: QUIET });
}

/** A page of a browser that has never been here. */
export async function openWatched(browser: Browser | undefined, url: string): Promise<WatchedPage> {
  if (!browser) throw new Error('There is no Chromium.');
  const page = await (await browser.newContext()).newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => void complaints.push(String(error)));
  page.on('console', (message) => {
    // A browser asks every site for an icon, and tells where there is none.
    if (['error', 'warning'].includes(message.type()) && !message.location().url.endsWith('/favicon.ico')) complaints.push(message.text());
  });
  await page.goto(url);
  return { page, complaints };
}

/** Stops the order that this is about, as a person does. */
export async function stopOrder(about: Locator): Promise<void> {
  const page = about.page();
  await about.getByRole('button', { name: 'Stop order' }).click();
  await page.locator('[data-cm=dialog][data-state=confirming] [data-action=stop_order]').click();
  await page.locator('[data-cm=dialog][data-state=settled]').getByRole('heading', { name: 'Cancelled' }).waitFor({ timeout: 30_000 });
  await page.keyboard.press('Escape');
  await page.locator('[data-cm=dialog]').waitFor({ state: 'detached' });
}
