import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { TestApiOptions } from '../test-api.ts';
import { openApiWithShops, type ApiWithShops } from './api-with-shops.ts';
import { takePage } from './pages.ts';
import { watchPages } from './watch-page.ts';

/** For the API's settings: where Jest's set-up has built it. */
export const CONSOLE = { directory: fileURLToPath(new URL('../../../../console/dist', import.meta.url)) };

export interface OpenConsole extends ApiWithShops {
  readonly url: string;
  /** A page of the console; all are of one browser of one person. */
  readonly page: Page;
  /** Another tab of the same browser. */
  newTab(): Promise<Page>;
  /** By a new link, as `countermand serve` prints it. Ends at the dashboard. */
  signIn(page: Page): Promise<void>;
}

export interface ConsoleOptions {
  readonly api?: TestApiOptions;
  readonly context?: BrowserContextOptions;
  /** At first; default: the dashboard, where signing in leads. */
  readonly path?: string;
}

/** The console as it is built, served by the API, with somebody signed in by a link. What its pages complain about fails the test when it ends. */
export async function openConsole(browser: Browser, { api: options, context: contextOptions, path }: ConsoleOptions = {}): Promise<OpenConsole> {
  const shops = await openApiWithShops({ console: CONSOLE, ...options });
  const { api, running } = shops;
  const watch = watchPages(api);
  const { page, giveBack } = await takePage(browser, { locale: 'en-GB', ...contextOptions });
  api.closeLater(giveBack);
  watch(page);
  const newTab = async (): Promise<Page> => {
    const tab = await page.context().newPage();
    watch(tab);
    return tab;
  };
  const signIn = async (page: Page): Promise<void> => {
    await page.goto(await running.signInLink('ann'));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { level: 1, name: 'Dashboard' }).waitFor();
  };
  await signIn(page);
  if (path !== undefined) await page.goto(`${running.url}${path}`);
  return { ...shops, url: running.url, page, newTab, signIn };
}
