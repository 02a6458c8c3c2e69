import { expect, test } from '@jest/globals';
import { problemsExit } from './problems-exit.ts';

test('wrong usage first, then credentials, then the rest', () => {
  const [usage, unauthorized, missing] = [{ code: 'invalid_id' }, { code: 'provider_forbidden' }, { code: 'target_not_found' }] as const;
  expect(problemsExit([missing, unauthorized, usage])).toBe(2);
  expect(problemsExit([missing, unauthorized])).toBe(4);
  expect(problemsExit([missing])).toBe(1);
  expect(problemsExit([])).toBe(0);
});
