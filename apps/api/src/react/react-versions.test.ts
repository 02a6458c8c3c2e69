import { expect } from '@jest/globals';
import { aBrowser, withBrowser } from '../test-support/browser/chromium.ts';
import { openPortal } from '../test-support/browser/portal.ts';
import { ask, dialogIs, focusIsOn, stop } from '../test-support/browser/stopping.ts';

const browser = aBrowser();

for (const react of ['18', '19'] as const) {
  for (const rendered of [false, true]) {
    // Whatever React or the browser complains about fails the test.
    withBrowser(`React ${react}, ${rendered ? 'rendered by a server and taken over' : 'rendered in the page'}: an order is stopped without a warning`, async () => {
      const portal = await openPortal({ react, rendered });
      const { page } = await ask(portal, browser(), { theme: 'dark' });
      expect(await page.evaluate("getComputedStyle(document.querySelector('.cm-root')).getPropertyValue('--cm-radius')")).toBe('0.25rem');
      await focusIsOn(page, 'Keep order');
      await stop(page);
      await dialogIs(page, 'settled', 'Cancelled');
      await page.keyboard.press('Escape');
      await focusIsOn(page, 'Cancelled');
      expect(portal.simulator.writes).toHaveLength(1);
    });
  }
}

withBrowser('what a server sends asks for no session and holds no style that a strict policy refuses', async () => {
  const portal = await openPortal({ rendered: true });
  const html = await (await fetch(`${portal.url}/?reference=us:1&api=${portal.apiUrl}`)).text();
  expect(html).toContain('Stop order');
  expect([portal.minted(), html.includes('style="'), html.includes('<dialog')]).toEqual([0, false, false]);
});
