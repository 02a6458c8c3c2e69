import { describe, expect, test } from '@jest/globals';
import { recordedOutput } from '../test-support/recorded-output.ts';
import { text } from '../text/text.ts';

test('data goes to standard output, everything else to standard error', () => {
  const { output, out, error } = recordedOutput();
  output.data(text`data`);
  output.record({ a: 1 });
  output.talk(text`talk`);
  output.complain(text`complaint`);
  output.complainRecord({ b: 2 });
  expect(out()).toBe('data\n{"a":1}\n');
  expect(error()).toBe('talk\ncomplaint\n{"b":2}\n');
});

test.each([{ quiet: true }, { json: true }])('%o silences talk, not complaints', (flags) => {
  const { output, error } = recordedOutput(flags);
  output.talk(text`talk`);
  output.complain(text`complaint`);
  expect(error()).toBe('complaint\n');
});

test('law 10: every line passes the redaction', () => {
  const { output, out, error } = recordedOutput();
  output.redactBy((line) => line.replaceAll('canary', '[redacted]'));
  output.data(text`a canary`);
  output.record({ token: 'canary' });
  output.complain(text`the canary`);
  expect(out() + error()).toBe('a [redacted]\n{"token":"[redacted]"}\nthe [redacted]\n');
});

describe('colours', () => {
  test.each([
    ['a file has none', {}, {}, false],
    ['FORCE_COLOR wants them', {}, { FORCE_COLOR: '1' }, true],
    ['NO_COLOR wins', {}, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    ['--no-color wins', { color: false }, { FORCE_COLOR: '1' }, false],
  ])('%s', (_name, flags, environment, coloured) => {
    const { output } = recordedOutput(flags, environment);
    expect(output.paint('red', text`x`) !== 'x').toBe(coloured);
  });
});
