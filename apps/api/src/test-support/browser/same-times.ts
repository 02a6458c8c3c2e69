import type { Page } from 'playwright-core';
import { changeAnswers } from './hostile-answers.ts';

const NOW = '2026-11-22T09:31:00.000Z';
const BEFORE = '2026-11-22T09:30:00.000Z';
const LATER = '2026-11-22T10:30:00.000Z';

/** What is told of a time to come. */
const TO_COME = new Set(['sendAfter', 'nextActionAt', 'until', 'finishBy', 'expiresAt']);

/** For pictures of a page: it is always the same time, and all that has happened happened a minute ago. */
export async function alwaysTheSame(page: Page, apiUrl: string): Promise<void> {
  await page.clock.setFixedTime(new Date(NOW));
  await changeAnswers(page, apiUrl, (key, value) => {
    if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:/.test(value)) return value;
    return TO_COME.has(key) ? LATER : BEFORE;
  });
}

/** Ids that are made up anew each time read the same; what is beneath them stays. */
export async function hideIds(page: Page): Promise<void> {
  await page.evaluate(`(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) text.data = text.data.replaceAll(/\\b(can|bat|key)_[0-9A-Z]{26}\\b/g, '$1_01M81GK5XTH73BTJ1T7QQJXF6Y');
  })()`);
}
