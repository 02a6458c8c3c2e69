import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

/** Run in the page itself: what it answers is as long as what is wrong, and a page gets it once. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What is to be seen now has no fault that a program can find: `what` names it where it has. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  await expectNoViolation(page, what);
}

/** All that is written can be told from what is behind it: what another theme may change. */
export async function expectReadable(page: Page, what: string): Promise<void> {
  await expectNoViolation(page, what, ['color-contrast', 'link-in-text-block']);
}

async function expectNoViolation(page: Page, what: string, rules?: readonly string[]): Promise<void> {
  if (!(await page.evaluate<boolean>('"axe" in globalThis'))) await page.evaluate(`${AXE}; undefined`);
  const options = { resultTypes: ['violations'], ...(rules !== undefined && { runOnly: rules }) };
  const faults = await page.evaluate<string>(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => [id, nodes.map(({ html, failureSummary }) => html + ': ' + failureSummary)])))`);
  expect([what, JSON.parse(faults)]).toEqual([what, []]);
}

/** Nothing reaches beyond the window's side, as soon as what measures itself has done so. */
export async function expectNoSideways(page: Page, what = 'sideways'): Promise<void> {
  const measure = () => page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  let beyond = await measure();
  for (let trials = 0; beyond !== 0 && trials < 20; trials += 1) {
    await page.waitForTimeout(100);
    beyond = await measure();
  }
  expect([what, beyond]).toEqual([what, 0]);
}
