import { expect, test } from '@jest/globals';
import { act } from 'react';
import { hookOf } from '../test-support/hook.tsx';
import { useHeld } from './use-held.ts';

const rows = (...ids: string[]) => ids.map((id) => ({ id }));

test('while somebody is at the rows none comes between them, and what is gone goes', async () => {
  const { shown, render } = await hookOf(({ ids, held }: { ids: string[]; held: boolean }) => useHeld(rows(...ids), held), { ids: ['b', 'd'], held: false });
  const seen = () => [shown.current.shown.map(({ id }) => id).join(''), shown.current.waiting];
  await render({ ids: ['a', 'b', 'c', 'd'], held: true });
  expect(seen()).toEqual(['bd', 2]);
  await render({ ids: ['d', 'a', 'b', 'c'], held: true });
  expect(seen()).toEqual(['bd', 2]);
  await render({ ids: ['a', 'c', 'd'], held: true });
  expect(seen()).toEqual(['d', 2]);
  await act(async () => shown.current.showAll());
  expect(seen()).toEqual(['acd', 0]);
  await render({ ids: ['e', 'a', 'c', 'd'], held: true });
  expect(seen()).toEqual(['acd', 1]);
  await render({ ids: ['e', 'a', 'c', 'd'], held: false });
  expect(seen()).toEqual(['eacd', 0]);
});

test('what comes to nothing is shown at once', async () => {
  const { shown, render } = await hookOf((ids: string[]) => useHeld(rows(...ids), true), rows().map(({ id }) => id));
  await render(['a']);
  expect([shown.current.shown, shown.current.waiting]).toEqual([rows('a'), 0]);
});
