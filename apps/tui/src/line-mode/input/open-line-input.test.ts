import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, test } from '@jest/globals';
import { text } from '../../text/text.ts';
import { openLineInput, type OpenedLineInput } from './open-line-input.ts';

const PROMPT = text`> `;

let input: PassThrough;
let shown: string;
let interrupts: number;
let lines: OpenedLineInput;

function open({ isTyped = true, hasEditor = false } = {}): AbortController {
  input = new PassThrough();
  shown = '';
  interrupts = 0;
  const output = new PassThrough();
  output.on('data', (chunk: Buffer) => (shown += chunk.toString()));
  const controller = new AbortController();
  lines = openLineInput({ input, output: isTyped ? output : undefined, hasEditor, onInterrupt: () => (interrupts += 1), signal: controller.signal });
  return controller;
}

afterEach(() => lines.close());

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('a pipe is read line by line, without a prompt; its lines answer questions, and its end is told again and again', async () => {
  open({ isTyped: false });
  input.end('one\ntwo\r\nthree');
  await tick();
  expect(lines.forgetTyped()).toBe(false);
  expect(await lines.read(PROMPT)).toEqual({ kind: 'line', line: 'one' });
  lines.putBack('again');
  expect([await lines.read(PROMPT), await lines.read(PROMPT), await lines.read(PROMPT)]).toEqual(['again', 'two', 'three'].map((line) => ({ kind: 'line', line })));
  expect([await lines.read(PROMPT), await lines.read(PROMPT)]).toEqual([{ kind: 'end' }, { kind: 'end' }]);
  expect(shown).toBe('');
});

describe('where a person types', () => {
  test('the prompt is written as it is: no cursor is moved', async () => {
    open();
    const read = lines.read(PROMPT);
    input.write('desk\n');
    expect(await read).toEqual({ kind: 'line', line: 'desk' });
    expect(shown).toBe('> ');
  });

  test('what was typed ahead can be dropped', async () => {
    open();
    input.write('yes\nyes\n');
    await tick();
    expect([lines.forgetTyped(), lines.forgetTyped()]).toEqual([true, false]);
  });

  test('Ctrl-C ends the line that is waited for; else it is told to the command that runs', async () => {
    open();
    lines.interrupt();
    expect(interrupts).toBe(1);
    const read = lines.read(PROMPT);
    lines.interrupt();
    expect(await read).toEqual({ kind: 'interrupted' });
    expect([interrupts, shown]).toEqual([1, '> \n']);
  });

  test('an orderly end of the program ends the input', async () => {
    const controller = open();
    const read = lines.read(PROMPT);
    controller.abort();
    expect(await read).toEqual({ kind: 'end' });
  });

  test('with an editor: Tab completes, Ctrl-C forgets what was typed, and news comes only above an untouched prompt', async () => {
    open({ hasEditor: true });
    const completed = lines.read(PROMPT);
    // As keys, one by one: pasted, a tab is a tab.
    for (const key of ['de', '\t', '\r']) {
      input.write(key);
      await tick();
    }
    expect(await completed).toEqual({ kind: 'line', line: 'desk' });

    const interrupted = lines.read(PROMPT);
    const said: string[] = [];
    expect(lines.sayAbovePrompt(() => said.push('news'))).toBe(true);
    input.write('yes');
    await tick();
    expect(lines.sayAbovePrompt(() => said.push('late'))).toBe(false);
    input.write('\u0003');
    expect(await interrupted).toEqual({ kind: 'interrupted' });
    expect(said).toEqual(['news']);

    const next = lines.read(PROMPT);
    input.write('\r');
    expect(await next).toEqual({ kind: 'line', line: '' });
  });

  test('without an editor nobody knows what was typed: news waits for the next prompt', async () => {
    open();
    void lines.read(PROMPT);
    expect(lines.sayAbovePrompt(() => {})).toBe(false);
    await tick();
  });
});
