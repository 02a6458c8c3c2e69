import { expect, test } from '@jest/globals';
import { fromHome } from './from-home.ts';

test('what is in the home begins with ~, and nothing else does', () => {
  expect(fromHome('/home/ops/orders/countermand.db', '/home/ops')).toBe('~/orders/countermand.db');
  expect(fromHome('/home/opsdesk/countermand.db', '/home/ops')).toBe('/home/opsdesk/countermand.db');
  expect(fromHome('/srv/countermand.db', '/')).toBe('/srv/countermand.db');
  expect(fromHome('/srv/countermand.db', '')).toBe('/srv/countermand.db');
});
