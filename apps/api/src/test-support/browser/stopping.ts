import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Portal } from './portal.ts';

/** The portal's page, with the question about its first order open. */
export async function ask(portal: Portal, browser: Browser, settings: Readonly<Record<string, string>> = {}, context?: BrowserContextOptions): Promise<{ readonly page: Page; readonly id: string }> {
  const [id = ''] = portal.ids;
  const page = await portal.open(browser, { reference: `us:${id}`, ...settings }, context);
  await page.locator('[data-cm=cancel-order-button]').click();
  await page.locator('[data-cm=dialog][data-state=confirming]').waitFor();
  return { page, id };
}

/** Confirms the question. */
export async function stop(page: Page): Promise<void> {
  await page.locator('[data-cm=dialog] [data-action=stop_order]').click();
}

/** The provider will stop the order and lose its answer, and cannot be read from then on, until its failures are cleared. */
export function loseTheAnswer(portal: Portal): void {
  portal.simulator.fail({ failure: 'effect_answer_lost', operation: 'cancel', afterMs: 1_000 });
  unreadableOnceWritten(portal);
}

/** The provider cannot be read from its first write on, until its failures are cleared. */
export function unreadableOnceWritten({ simulator, api }: Portal): void {
  const looking = setInterval(() => {
    if (!simulator.requests.some(({ method }) => method === 'POST')) return;
    clearInterval(looking);
    simulator.fail({ failure: 'error_500_no_effect', operation: 'read', times: 1_000 });
  }, 20);
  api.closeLater(() => clearInterval(looking));
}

/** Confirms the question, and what the provider answers is lost. */
export async function stopAndLoseTheAnswer(portal: Portal, page: Page): Promise<void> {
  loseTheAnswer(portal);
  await stop(page);
}

/** Resolves when the dialog is in this state and has these words in its title. */
export async function dialogIs(page: Page, state: string, title: string): Promise<void> {
  const wanted = page.locator(`[data-cm=dialog][data-state=${state}]`).filter({ has: page.getByRole('heading', { name: title }) });
  try {
    await wanted.waitFor();
  } catch {
    const dialog = page.locator('[data-cm=dialog]');
    const shown = (await dialog.count()) > 0 ? `${await dialog.getAttribute('data-state')}: ${await dialog.textContent()}` : 'no dialog';
    throw new Error(`The dialog is not "${state}: ${title}" but ${shown}`);
  }
}

/** Resolves when what has the focus has these words. */
export async function focusIsOn(page: Page, words: string): Promise<void> {
  // Not by a function in the page: a strict policy would not let it be asked twice.
  await page.locator(':focus').filter({ hasText: words }).waitFor();
}
