import { expect, test } from '@jest/globals';
import { createPaint } from '../text/paint.ts';
import { text } from '../text/text.ts';
import { table } from './table.ts';

const plain = createPaint(false);
const HEAD = [text`STATE`, text`ORDER`, text`WHY`, text`ID`];
const ROWS = [
  [text`✔ cancelled`, text`acme:1`, text``, text`can_00000000000000000000000001`],
  [text`✘ refused`, text`acme:22`, text`too_late`, text`can_00000000000000000000000002`],
];

test('columns stand under their names where there is room, and in a pipe always', () => {
  const wide = 'STATE        ORDER    WHY       ID\n✔ cancelled  acme:1             can_00000000000000000000000001\n✘ refused    acme:22  too_late  can_00000000000000000000000002';
  expect(table(HEAD, ROWS, { paint: plain, columns: undefined })).toBe(wide);
  expect(table(HEAD, ROWS, { paint: plain, columns: 80 })).toBe(wide);
});

test('a narrow terminal folds rows at their cells and breaks no id', () => {
  expect(table(HEAD, ROWS, { paint: plain, columns: 36 })).toBe(
    '✔ cancelled  acme:1\n  can_00000000000000000000000001\n✘ refused  acme:22  too_late\n  can_00000000000000000000000002',
  );
});

test('colours do not count', () => {
  const painted = table(HEAD, ROWS, { paint: createPaint(true), columns: 62 });
  expect(painted.split('\n')).toHaveLength(3);
});
