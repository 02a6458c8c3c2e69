import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible, expectNoSideways, expectReadable } from '../test-support/browser/accessible.ts';
import { fillBelievably, type Believable } from '../test-support/browser/believable.ts';
import { aBrowser, withBrowser } from '../test-support/browser/chromium.ts';
import { openConsole } from '../test-support/browser/console.ts';
import { givenUpSoon } from '../test-support/browser/given-up-soon.ts';
import { whatTabReaches } from '../test-support/browser/keyboard.ts';

const browser = aBrowser();

const DESKTOP = { width: 1280, height: 800 };
/** 320: a phone, and 1280 at 400 %; 640: 1280 at 200 %; 1920: a large display. */
const WIDTHS = [320, 640, 1920];

/** Every screen, and what is to be seen there before it is looked at. */
const screensOf = ({ undecided, notHeld, finishedBatch, runningBatch }: Believable): readonly (readonly [path: string, shown: string])[] => [
  ['/', '[data-cm=row] [data-state=needs_attention]'],
  ['/orders?search=1001', '.eligibility'],
  ['/stop', '.paste'],
  ['/cancellations', '[data-cm=row]'],
  [`/cancellations/${undecided}`, '[data-cm=timeline-event]'],
  [`/cancellations/${notHeld}`, '[data-cm=timeline-event]'],
  ['/desk', '[data-cm=desk-row]'],
  ['/bulk', '[data-cm=bulk-form]'],
  ['/batches', '[data-cm=rows]'],
  [`/batches/${finishedBatch}`, '[data-cm=batch][data-state=finished] [data-cm=rows]'],
  [`/batches/${runningBatch}`, '[data-cm=batch][data-state=running] [data-cm=rows]'],
  ['/accounts', '.capability'],
  ['/keys', '.scroll tbody tr'],
];

withBrowser('every screen, with believable work on it, is accessible in both themes, as wide as its window, and reached by the keyboard', async () => {
  const opened = await openConsole(browser(), { api: { override: givenUpSoon, demo: true }, context: { viewport: DESKTOP, reducedMotion: 'reduce' } });
  const { page, url } = opened;
  for (const [path, shown] of screensOf(await fillBelievably(opened))) {
    await page.goto(`${url}${path}`);
    await page.locator('.demo').waitFor();
    await lookAt(page, path, shown);
  }
  await keysAreShown(page);
  for (const path of ['/cancellations/%E0%A4%A', '/keys/of-yesterday']) {
    expect((await page.goto(`${url}${path}`))?.status()).toBe(404);
    await page.locator('main h1').waitFor();
  }
  await lookAt(page, 'not found', 'h1:text("There is nothing at this address")');
  await everyLanguageFits(page, url);
  await page.context().clearCookies();
  await page.goto(url);
  await lookAt(page, 'signed out', 'h1:text("Sign in")');
});

/** What is loaded for a phone is looked at in each language: words are longer in some. */
async function everyLanguageFits(page: Page, url: string): Promise<void> {
  await page.setViewportSize({ ...DESKTOP, width: 320 });
  for (const path of ['/', '/orders?search=1001', '/cancellations', '/desk', '/batches', '/accounts', '/keys']) {
    await page.goto(`${url}${path}`);
    for (const language of ['de', 'vi', 'zh', 'en']) {
      await page.locator('.preferences select').first().selectOption(language, { force: true });
      await page.locator(`html[lang=${language}]`).waitFor();
      await page.locator('main [data-state=loading]').first().waitFor({ state: 'detached' });
      await expectNoSideways(page, `${path} in ${language}`);
    }
  }
  await page.setViewportSize(DESKTOP);
}

/** `?` opens a dialog that keeps the keyboard until it is closed, and gives the focus back. */
async function keysAreShown(page: Page): Promise<void> {
  await page.locator('.brand').focus();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
  for (let presses = 0; presses < 3; presses += 1) {
    await page.keyboard.press('Tab');
    expect(await page.locator(':is(header, main) :focus').count()).toBe(0);
  }
  await page.keyboard.press('Escape');
  await page.locator('.brand:focus').waitFor();
}

async function lookAt(page: Page, what: string, shown: string): Promise<void> {
  await page.locator(`main ${shown}`).first().waitFor();
  await page.locator('main [data-state=loading]').first().waitFor({ state: 'detached' });
  await expectAccessible(page, what);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectReadable(page, `${what} in the dark`);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  expect([what, await whatTabReaches(page)]).toEqual([what, { missed: [], unseen: [] }]);
  await page.emulateMedia({ forcedColors: 'none' });
  for (const direction of ['ltr', 'rtl']) {
    await page.evaluate(`document.documentElement.dir = '${direction}'`);
    for (const width of WIDTHS) {
      await page.setViewportSize({ ...DESKTOP, width });
      await expectNoSideways(page, `${what} at ${width} px, ${direction}`);
    }
  }
  await page.setViewportSize(DESKTOP);
  await page.evaluate('document.documentElement.removeAttribute("dir")');
}
