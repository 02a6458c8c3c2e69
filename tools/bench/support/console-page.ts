import type { Browser, BrowserContext } from 'playwright-core';

export interface Opened {
  /** From the navigation to the frame in which what is looked for can be seen. */
  readonly ms: number;
  /** What came over the wire, by kind. */
  readonly kilobytes: Readonly<Record<string, number>>;
}

type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Goes in by the link, and answers what other contexts need to be signed in, too. */
export async function signedIn(browser: Browser, link: string): Promise<SignedIn> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(link);
    await page.locator('form button').click();
    await page.locator('main h1').waitFor();
    return await context.storageState();
  } finally {
    await context.close();
  }
}

/** Opens an address in a tab of its own, and times until what the selector names is shown. */
export async function openPage(context: BrowserContext, url: string, selector: string): Promise<Opened> {
  const page = await context.newPage();
  try {
    // Looked for with each frame: what is there then is drawn in it.
    await page.addInitScript(`globalThis.useful = new Promise((resolve) => {
      const look = () => document.querySelector(${JSON.stringify(selector)}) ? setTimeout(() => resolve(performance.now())) : requestAnimationFrame(look);
      requestAnimationFrame(look);
    })`);
    await page.goto(url);
    const ms = await page.evaluate<number>('globalThis.useful');
    const loaded = await page.evaluate<{ name: string; transferSize: number }[]>("performance.getEntries().filter((entry) => 'transferSize' in entry).map(({ name, transferSize }) => ({ name, transferSize }))");
    const sum = (belongs: (path: string) => boolean): number => Math.round(loaded.filter(({ name }) => belongs(new URL(name, url).pathname)).reduce((total, { transferSize }) => total + transferSize, 0) / 100) / 10;
    return { ms, kilobytes: { 'js kB': sum((path) => path.endsWith('.js')), 'css kB': sum((path) => path.endsWith('.css')), 'data kB': sum((path) => path.startsWith('/v1/')) } };
  } finally {
    await page.close();
  }
}
