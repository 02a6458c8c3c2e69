import { expect, test } from '@jest/globals';
import { CANCELLATION_STATES } from '@countermand/core/model';
import { NO_PAINT } from '../../text/paint.ts';
import { text } from '../../text/text.ts';
import { stateLook, stateText } from '../../view/state-words.ts';
import { spoken } from './spoken.ts';

test.each(CANCELLATION_STATES)('%s is said in its word alone', (state) => expect(spoken(stateText(state, NO_PAINT))).toBe(stateLook(state).word));

test('an arrow is said, and a sentence keeps its marks', () => {
  expect(spoken(text`… queued → ↑ sending`)).toBe('queued to sending');
  expect(spoken(text`Is it stopped? Perhaps! ✔ yes`)).toBe('Is it stopped? Perhaps! yes');
});
