import { expect, test } from '@jest/globals';
import { act } from 'react';
import { hookOf } from '../test-support/hook.tsx';
import { useSelection } from './use-selection.ts';

test('what leaves the list is not selected again when it comes back', async () => {
  const { shown, render } = await hookOf(useSelection, ['one', 'two', 'three']);
  await act(async () => shown.current.selectAll());
  await render(['one', 'three']);
  expect(shown.current.ids).toEqual(['one', 'three']);
  await render(['one', 'two', 'three']);
  expect(shown.current.ids).toEqual(['one', 'three']);
});
