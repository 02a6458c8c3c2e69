import { expect, test } from '@jest/globals';
import { createClient } from '@countermand/client';
import '../test-support/dom.ts';
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { CountermandProvider } from '../provider/countermand-provider.tsx';
import { de } from '../messages/de.ts';
import type { Localization } from './localization.ts';
import { useOwnWords } from './use-own-words.ts';

const client = createClient({ baseUrl: 'http://127.0.0.1:1', token: 't' });

async function shownWith(localization?: Localization): Promise<readonly string[]> {
  const shown: string[] = [];
  const Heading = () => {
    shown.push(useOwnWords().own('timeline.label'));
    return null;
  };
  const root = createRoot(document.createElement('div'));
  await act(async () => root.render(createElement(CountermandProvider, { client, ...(localization && { localization }) }, createElement(Heading))));
  await act(async () => void (await import('../messages/en.ts')));
  await act(async () => root.unmount());
  return [...new Set(shown)];
}

test('a page that gives no language gets English, and no names meanwhile', async () => {
  expect(await shownWith()).toEqual(['', 'What happened']);
});

test('a page that gives one gets that, and nothing else', async () => {
  expect(await shownWith(de)).toEqual(['Verlauf']);
});
