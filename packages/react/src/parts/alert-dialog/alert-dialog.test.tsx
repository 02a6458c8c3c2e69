import '../../test-support/dom.ts';
import { expect, jest, test } from '@jest/globals';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { CountermandContext, type Countermand } from '../../provider/countermand-context.ts';
import { AlertDialog } from './alert-dialog.tsx';

test('closed by the browser while it is not to be left, it stays in view', async () => {
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  const onDismiss = jest.fn();
  const countermand = { localization: { locale: 'en', flow: {}, own: {} }, appearance: {} } as unknown as Countermand;
  await act(async () =>
    root.render(
      <CountermandContext.Provider value={countermand}>
        <AlertDialog state="withdrawing" tone="neutral" title="Taking back" words="It goes on." busy actions={null} onDismiss={onDismiss}>
          {null}
        </AlertDialog>
      </CountermandContext.Provider>,
    ),
  );
  const dialog = place.querySelector('dialog')!;
  await act(async () => dialog.close());
  expect([onDismiss.mock.calls.length, dialog.open]).toEqual([1, true]);
  await act(async () => root.unmount());
});
