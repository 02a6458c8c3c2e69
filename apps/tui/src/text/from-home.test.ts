import { expect, test } from '@jest/globals';
import { fromHome } from './from-home.ts';

test('what is in the home begins with ~, and nothing else does', () => {
  expect(fromHome('/srv/ops/orders/countermand.db', '/srv/ops')).toBe('~/orders/countermand.db');
  expect(fromHome('/srv/opsdesk/countermand.db', '/srv/ops')).toBe('/srv/opsdesk/countermand.db');
  expect(fromHome('/srv/countermand.db', '/')).toBe('/srv/countermand.db');
  expect(fromHome('/srv/countermand.db', '')).toBe('/srv/countermand.db');
});
