import { PassThrough } from 'node:stream';
import { expect, test } from '@jest/globals';
import { text } from '../text/text.ts';
import { createPrompter } from './prompter.ts';

function terminal() {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  let interrupted = 0;
  const prompter = createPrompter({ input, output, onInterrupt: () => (interrupted += 1) });
  return { input, output, prompter, interruptions: () => interrupted };
}

test('asks on the stream it was given and answers what was typed', async () => {
  const { input, output, prompter } = terminal();
  const answer = prompter.ask(text`Stop order? `, new AbortController().signal);
  input.write(' yes \n');
  expect(await answer).toBe('yes');
  expect(String(output.read())).toContain('Stop order? ');
});

test('an input that ends is no answer', async () => {
  const { input, prompter } = terminal();
  const answer = prompter.ask(text`?`, new AbortController().signal);
  input.end();
  expect(await answer).toBe('');
});

test('Ctrl-C at the question is told, and a signal ends it', async () => {
  const { input, prompter, interruptions } = terminal();
  const controller = new AbortController();
  const answer = prompter.ask(text`?`, controller.signal);
  input.write('\u0003');
  await new Promise((resolve) => setImmediate(resolve));
  controller.abort();
  expect(await answer).toBe('');
  expect(interruptions()).toBe(1);
});

test('a secret is asked for on the same stream, and nothing of it is shown', async () => {
  const { input, output, prompter } = terminal();
  const answer = prompter.askHidden(text`token: `, new AbortController().signal);
  input.write('hidden-word\n');
  expect(await answer).toBe('hidden-word');
  expect(String(output.read())).toBe('token: \n');
});
