import { expect, test } from '@jest/globals';
import { barText, percentText } from './bar-text.ts';

test.each([
  [0, 100, '░░░░░', '0 %'],
  [1, 1_000, '█░░░░', '<1 %'],
  [50, 100, '██░░░', '50 %'],
  [999, 1_000, '████░', '99 %'],
  [1_000, 1_000, '█████', '100 %'],
  [0, 0, '░░░░░', '0 %'],
])('%i of %i', (done, total, bar, percent) => {
  expect([barText(done, total, 5), percentText(done, total)]).toEqual([bar, percent]);
});
