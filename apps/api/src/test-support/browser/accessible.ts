import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

/** What is to be seen now has no fault that a program can find: `what` names it where it has. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  await expectNoViolation(new AxeBuilder({ page }), what);
}

/** All that is written can be told from what is behind it: what another theme may change. */
export async function expectReadable(page: Page, what: string): Promise<void> {
  await expectNoViolation(new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']), what);
}

async function expectNoViolation(axe: AxeBuilder, what: string): Promise<void> {
  const { violations } = await axe.analyze();
  expect([what, violations.map(({ id, nodes }) => [id, nodes.map(({ html, failureSummary }) => `${html}: ${failureSummary}`)])]).toEqual([what, []]);
}

/** Nothing reaches beyond the window's side. */
export async function expectNoSideways(page: Page, what = 'sideways'): Promise<void> {
  expect([what, await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')]).toEqual([what, 0]);
}
