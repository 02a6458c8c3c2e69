import { expect, test } from '@jest/globals';
import { wantsLines } from './wants-lines.ts';

test.each<[NodeJS.ProcessEnv, boolean]>([
  [{}, false],
  [{ TERM: 'xterm-256color' }, false],
  [{ TERM: 'dumb' }, true],
  [{ INK_SCREEN_READER: 'true' }, true],
  [{ INK_SCREEN_READER: 'false' }, false],
  [{ ACCESSIBLE: '1' }, true],
  [{ ACCESSIBLE: '' }, false],
  [{ ACCESSIBLE: 'FALSE' }, false],
])('%j: %s', (environment, wants) => expect(wantsLines(environment)).toBe(wants));
