import '../../test-support/dom.ts';
import { expect, jest, test } from '@jest/globals';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { CountermandProvider } from '../../provider/countermand-provider.tsx';
import { CancelOrderButton } from './cancel-order-button.tsx';

test.each(['', undefined])('a button without a reference (%j) cannot be pressed, and says so to who makes the page', async (reference) => {
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const place = document.createElement('div');
  const root = createRoot(place);
  const fetchSession = () => Promise.reject(new Error('Nothing asks for a session.'));
  await act(async () =>
    root.render(
      <CountermandProvider baseUrl="https://countermand.example" fetchSession={fetchSession}>
        <CancelOrderButton reference={reference as string} />
      </CountermandProvider>,
    ),
  );
  expect(place.querySelector('button')?.disabled).toBe(true);
  expect(said).toHaveBeenCalledWith('Countermand: CancelOrderButton needs a reference.');
  await act(async () => root.unmount());
  said.mockRestore();
});
