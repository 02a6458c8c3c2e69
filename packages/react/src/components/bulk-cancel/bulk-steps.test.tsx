import '../../test-support/dom.ts';
import { expect, jest, test } from '@jest/globals';
import { createClient } from '@countermand/client';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { en } from '../../messages/en.ts';
import { CountermandProvider } from '../../provider/countermand-provider.tsx';
import { NO_DRAFT } from './bulk-draft.ts';

jest.unstable_mockModule('../../bulk/checking.ts', () => {
  throw new TypeError('Failed to fetch checking.js');
});
const { BulkSteps } = await import('./bulk-steps.tsx');

test('where what checks a list cannot be loaded, that is said when it is needed, and the list stays', async () => {
  const client = createClient({ baseUrl: 'http://127.0.0.1:1', token: 't', fetch: () => Promise.reject(new TypeError('offline')) });
  const place = document.createElement('div');
  const root = createRoot(place);
  await act(async () =>
    root.render(
      <CountermandProvider client={client} localization={en}>
        <BulkSteps draft={{ ...NO_DRAFT, text: 'acme:1' }} onDraft={() => undefined} onFiled={() => undefined} />
      </CountermandProvider>,
    ),
  );
  expect(place.querySelector("[data-cm='problem']")).toBeNull();
  await act(async () => place.querySelector("[data-action='check']")?.closest('form')?.requestSubmit());
  const problem = place.querySelector("[data-cm='problem']");
  expect([problem?.getAttribute('data-code'), problem?.textContent]).toEqual(['not_loaded', 'It could not be loaded: Failed to fetch checking.js']);
  expect([place.querySelector('textarea')?.value, place.querySelector<HTMLButtonElement>("[data-action='check']")?.disabled]).toEqual(['acme:1', false]);
  await act(async () => root.unmount());
});
