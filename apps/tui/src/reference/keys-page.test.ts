import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { KEYS_PAGE, keysPage } from './keys-page.ts';

test('docs/reference/keys.md says what the program says (if not: npm run docs)', () => {
  expect(readFileSync(new URL(`../../../../${KEYS_PAGE}`, import.meta.url), 'utf8')).toBe(keysPage());
});
