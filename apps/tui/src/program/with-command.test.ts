import { expect, test } from '@jest/globals';
import { createProgram } from './create-program.ts';
import { withCommand } from './with-command.ts';

test.each([
  ['', 'tui'],
  ['--demo', 'tui --demo'],
  ['--readonly', 'tui --readonly'],
  ['--line --demo', 'tui --line --demo'],
  ['--api http://127.0.0.1:4000 --readonly', 'tui --api http://127.0.0.1:4000 --readonly'],
  ['--bogus', '--bogus'],
  ['--help', '--help'],
  ['list --help', 'list --help'],
  ['help list', 'help list'],
  ['bogus --help', 'bogus'],
  ['lst -h', 'lst'],
])('countermand %s is countermand %s', (written, meant) => {
  const words = written.split(' ').filter((word) => word !== '');
  expect(withCommand(createProgram('test', async () => {}), words).join(' ')).toBe(meant);
});
