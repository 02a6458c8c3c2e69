import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A new page costs Chromium three processes and most of a second: one that a test is done with is used again. */
const idle = new WeakMap<Browser, Map<string, Page[]>>();

/** How long a page has to become as it is waited for. */
const LIMIT_MS = 60_000;

export interface TakenPage {
  readonly page: Page;
  /** With every other page of its context closed, and nothing left of what was set and kept. */
  giveBack(): Promise<void>;
}

/** A page as new, alone in its context. */
export async function takePage(browser: Browser, { viewport, colorScheme, reducedMotion, ...context }: BrowserContextOptions = {}): Promise<TakenPage> {
  const alike = idlePages(browser, JSON.stringify(context));
  const page = alike.pop() ?? (await (await browser.newContext(context)).newPage());
  page.setDefaultTimeout(LIMIT_MS);
  await page.setViewportSize(viewport ?? { width: 1280, height: 720 });
  await page.emulateMedia({ media: null, colorScheme: colorScheme ?? 'light', reducedMotion: reducedMotion ?? 'no-preference', forcedColors: 'none' });
  return {
    page,
    giveBack: async () => {
      if (page.isClosed()) return;
      await clear(page);
      alike.push(page);
    },
  };
}

function idlePages(browser: Browser, options: string): Page[] {
  const all = idle.get(browser) ?? new Map<string, Page[]>();
  idle.set(browser, all);
  const alike = all.get(options) ?? [];
  all.set(options, alike);
  return alike;
}

async function clear(page: Page): Promise<void> {
  const context = page.context();
  for (const other of context.pages()) if (other !== page) await other.close();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.setOffline(false);
  if (page.url().startsWith('http')) await page.evaluate('localStorage.clear(), sessionStorage.clear(), window.name = ""');
  // What a page still says on its way out is heard.
  await page.goto('about:blank');
  page.removeAllListeners();
  await context.clearCookies();
}
