import type { Page } from 'playwright-core';

/** What a page has that text alone would not have made. Empty where all is well. */
export async function dangersOf(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(() => {
    const dangers = [];
    if (window.owned !== undefined) dangers.push('a script ran');
    if (({}).polluted !== undefined) dangers.push('every object has what an answer had');
    for (const element of document.body.querySelectorAll('*')) {
      if (/^(img|svg|script|iframe|object|embed|base|meta|style)$/i.test(element.tagName)) dangers.push(element.outerHTML.slice(0, 200));
      for (const { name } of element.attributes) if (/^on|srcdoc|^action$|^formaction$/i.test(name)) dangers.push(element.tagName + ' ' + name);
      if (element.hasAttribute('href')) {
        const { protocol, origin, username } = new URL(element.href);
        const own = origin === location.origin;
        if (!own && (protocol !== 'https:' || username !== '' || !/noopener/.test(element.rel))) dangers.push(element.href.slice(0, 200));
      }
    }
    // Text that turns what stands around it: it has to be alone in its block, or isolated.
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (!/[\\u202A-\\u202E\\u2066-\\u2069]/.test(text.data)) continue;
      let around = text.parentElement;
      while (around && getComputedStyle(around).display.startsWith('inline') && !/isolate|plaintext/.test(getComputedStyle(around).unicodeBidi)) around = around.parentElement;
      const isolated = around && /isolate|plaintext/.test(getComputedStyle(around).unicodeBidi) && getComputedStyle(around).display.startsWith('inline');
      if (!isolated && around?.textContent.trim() !== text.data.trim()) dangers.push('turns round ' + around?.outerHTML.replaceAll(/x{9,}/g, 'xx').slice(0, 300));
    }
    return [...new Set(dangers)];
  })()`);
}

/** Everything that a page keeps, shows or has told its browser, as one text. */
export async function keptBy(page: Page): Promise<string> {
  return page.evaluate<string>(`(async () => JSON.stringify({
    storage: [{ ...localStorage }, { ...sessionStorage }, document.cookie, await indexedDB.databases(), await caches?.keys()],
    address: [location.href, history.state, document.referrer, window.name],
    document: document.documentElement.outerHTML,
    loaded: performance.getEntries().map(({ name }) => name),
    globals: Object.keys(window).map((name) => { try { return name + String(window[name]); } catch { return name; } }),
  }))()`);
}
