import { expect, test } from '@jest/globals';
import { banner } from './banner.ts';

test('every line fits into a terminal of 80 columns, that of the link as well', () => {
  const signIn = `http://127.0.0.1:4000/sign-in?code=${'x'.repeat(43)}`;
  const lines = banner({ url: 'http://127.0.0.1:4000', worker: true, configuration: '/etc/countermand/countermand.config.json', demo: undefined, demoKey: undefined, signIn });
  expect(lines).toContain(`  ${signIn}`);
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
});
