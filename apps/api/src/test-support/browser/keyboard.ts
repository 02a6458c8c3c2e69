import type { Page } from 'playwright-core';

export interface TabOrder {
  /** What can be used and was not reached, or not in the order in which it stands. */
  readonly missed: readonly string[];
  /** What does not show that it has the focus, or has it where nobody sees it. */
  readonly unseen: readonly string[];
}

/** Marks what is to be reached, in its order; boxes of one choice are one stop. Answers how many there are. */
const MARK = `(() => {
  const groups = new Set();
  const seen = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')].filter((element) => {
    if (element.tabIndex < 0 || element.disabled || !element.checkVisibility({ checkVisibilityCSS: true })) return false;
    if (element.type !== 'radio') return true;
    const isNew = !groups.has(element.name);
    groups.add(element.name);
    return isNew;
  });
  globalThis.tabStops = seen;
  document.activeElement?.blur();
  getSelection().removeAllRanges();
  return seen.length;
})()`;

/** Where the focus is among them, and whether that can be seen. */
const LOOK = `(() => {
  const element = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const ringed = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  const inView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  return { index: globalThis.tabStops.indexOf(element), seen: ringed && inView, html: element.outerHTML.slice(0, 200) };
})()`;

/** Goes once through the page by the key that leads from one thing to the next. */
export async function whatTabReaches(page: Page): Promise<TabOrder> {
  const count = await page.evaluate<number>(MARK);
  const missed: string[] = [];
  const unseen: string[] = [];
  for (let expected = 0; expected < count; expected += 1) {
    await page.keyboard.press('Tab');
    const { index, seen, html } = await page.evaluate<{ index: number; seen: boolean; html: string }>(LOOK);
    if (index !== expected) missed.push(`${expected}, but got to ${index}: ${html}`);
    if (!seen) unseen.push(html);
  }
  return { missed, unseen };
}
