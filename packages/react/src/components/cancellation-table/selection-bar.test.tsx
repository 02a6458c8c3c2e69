import '../../test-support/dom.ts';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Cancellation } from '@countermand/client';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { en } from '../../messages/en.ts';
import { connectionTo } from '../../provider/connection.ts';
import { CountermandContext, type Countermand } from '../../provider/countermand-context.ts';
import { apiServer } from '../../test-support/api-server.ts';
import { SelectionBar } from './selection-bar.tsx';

let server: Awaited<ReturnType<typeof apiServer>>;
let root: Root;
let place: HTMLElement;
let cleared: number;

beforeEach(async () => {
  server = await apiServer();
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  cleared = 0;
  const connection = connectionTo(server.baseUrl, async () => ({ token: 'cms_1', expiresAt: '2099-01-01T00:00:00Z' }));
  countermand = { ...connection, localization: en, giveLanguage: undefined, appearance: {}, now: Date.now };
});
afterEach(async () => {
  await act(async () => root.unmount());
  place.remove();
  await server.close();
});

let countermand: Countermand;

const select = (...numbers: readonly number[]) => selectAs('failed', ...numbers);
const selectAs = (state: Cancellation['state'], ...numbers: readonly number[]) =>
  act(async () =>
    root.render(
      <CountermandContext.Provider value={countermand}>
        <SelectionBar rows={numbers.map((number) => ({ id: `can_${number}`, reference: `shop:${number}`, state }) as Cancellation)} onClear={() => void (cleared += 1)} />
      </CountermandContext.Provider>,
    ),
  );
const moment = () => new Promise<void>((resolve) => setTimeout(resolve, 5));
const press = (action: string) => act(async () => place.querySelector<HTMLElement>(`[data-action='${action}']`)!.click());

/** Until the dialog is in this state; none: it is closed. */
async function dialogIn(state: string | undefined): Promise<HTMLElement | null> {
  for (;;) {
    const dialog = place.querySelector<HTMLElement>("[data-cm='dialog']");
    if (dialog?.dataset['state'] === state) return dialog;
    await act(moment);
  }
}

test('what is selected is what is asked about, though an earlier one is still being stopped', async () => {
  await select(1);
  await press('stop_again');
  await dialogIn('confirming');
  await press('stop_order');
  await dialogIn('following');
  await press('close');
  await dialogIn(undefined);
  expect(cleared).toBe(1);
  await select(3);
  await press('stop_again');
  await dialogIn('confirming');
  expect(server.previewed).toEqual([['shop:1'], ['shop:3']]);
  expect(server.filed.size).toBe(1);
});

test('a dialog that is closed before its answer came is shown again first, and takes nothing from what was selected since', async () => {
  await select(1);
  await press('stop_again');
  await dialogIn('confirming');
  server.troubles.push('lost');
  await press('stop_order');
  await press('close');
  await select(1, 3);
  expect(place.querySelector("[data-action='stop_again']")?.textContent).toContain('Asking for the stop');
  while (place.querySelector("[data-action='stop_again'][data-destructive]") === null) await act(moment);
  expect([cleared, server.filed.size]).toEqual([0, 1]);
});

test('confirmed without a connection and gone from the page, it is asked for once there is one; until then the page is not left without a word', async () => {
  await select(1);
  await press('stop_again');
  await dialogIn('confirming');
  const navigator = { onLine: false };
  Object.defineProperty(globalThis, 'navigator', { value: navigator, configurable: true });
  await press('stop_order');
  await dialogIn('offline');
  await act(async () => root.render(null));
  await moment();
  const leaving = new window.Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  expect([leaving.defaultPrevented, server.filed.size]).toEqual([true, 0]);
  navigator.onLine = true;
  window.dispatchEvent(new window.Event('online'));
  while (server.filed.size === 0) await moment();
  expect(server.arrived).toMatchObject([{ route: 'POST cancellations', body: { reference: 'shop:1' } }]);
});

test('of several that are taken back each is told for itself: one without an answer that counts is not called refused', async () => {
  server.gone.add('can_2');
  server.unanswered.add('can_3');
  await selectAs('queued', 1, 2, 3);
  await press('withdraw');
  await act(async () => place.querySelector<HTMLElement>("[data-cm='dialog'] [data-action='withdraw']")!.click());
  const dialog = await dialogIn('settled');
  expect([...dialog!.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
    '1 stop is taken back: the order goes on.',
    'shop:2 was not taken back: It is not_found.',
    'shop:3: no answer came. Whether it was taken back shows in the list.',
  ]);
});
