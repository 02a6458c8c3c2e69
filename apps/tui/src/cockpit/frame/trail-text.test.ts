import { expect, test } from '@jest/globals';
import { text } from '../../text/text.ts';
import { trailText } from './trail-text.ts';

const WAY = [text`Accounts`, text`Cancellations`, text`Stop 1 order`, text`can_01M8146128WNGTCEEY55KQYTVC`];

test('the screen itself is always told whole, and of the way there what fits', () => {
  expect(trailText(WAY, 80)).toBe('Cancellations › Stop 1 order › can_01M8146128WNGTCEEY55KQYTVC');
  expect(trailText(WAY, 60)).toBe('… › Stop 1 order › can_01M8146128WNGTCEEY55KQYTVC');
  expect(trailText(WAY, 40)).toBe('… › can_01M8146128WNGTCEEY55KQYTVC');
  expect(trailText(WAY, 10)).toBe('… › can_01M8146128WNGTCEEY55KQYTVC');
  expect(trailText(WAY.slice(0, 1), 80)).toBe('Accounts');
});
