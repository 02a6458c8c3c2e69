import { expect, test } from '@jest/globals';
import { hookOf } from '../test-support/hook.tsx';
import { useWords } from './use-words.ts';

const ENGLISH = { 'page.greeting': 'Hello {name}' } as const;

test('many components of a page share one set of words', async () => {
  const { shown } = await hookOf(() => [useWords(ENGLISH), useWords(ENGLISH), useWords()] as const, undefined);
  const [one, two, other] = shown.current;
  expect([one.own === two.own, one.say === two.say, one.own === other.own]).toEqual([true, true, false]);
  expect(one.own('page.greeting', { name: 'Ada' })).toBe('Hello Ada');
  expect(one.time('2026-11-22T10:00:00.000Z')).toMatch(/2026/);
});
