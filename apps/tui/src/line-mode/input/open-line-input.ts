import { createInterface } from 'node:readline';
import { completeOperatorCommand } from '../../operator/read-operator-command.ts';
import type { SafeText } from '../../text/safe-text.ts';
import type { LineInput, LineRead } from './line-input.ts';

export interface LineInputParts {
  readonly input: NodeJS.ReadableStream;
  /** Where prompts are shown; undefined where nobody types. */
  readonly output: NodeJS.WritableStream | undefined;
  /** Keys are edited by this program, with Tab and a history; else by the terminal itself, which moves no cursor. */
  readonly hasEditor: boolean;
  /** Ctrl-C while no line is waited for. */
  readonly onInterrupt: () => void;
  /** Ends the input. */
  readonly signal: AbortSignal;
}

export interface OpenedLineInput extends LineInput {
  /** As Ctrl-C at the prompt does: where the terminal edits lines, the process hears the key instead. */
  interrupt(): void;
}

/** Reads lines of a stream. The prompt is written as it is: only editing a typed line redraws it, and only where this program does so. */
export function openLineInput({ input, output, hasEditor, onInterrupt, signal }: LineInputParts): OpenedLineInput {
  const lines = createInterface({ input, ...(output && { output }), terminal: hasEditor, crlfDelay: Infinity, completer });
  const queue: string[] = [];
  let prompt: SafeText | undefined;
  let answer: ((read: LineRead) => void) | undefined;
  let ended = false;

  const settle = (read: LineRead): boolean => {
    const waiting = answer;
    answer = undefined;
    waiting?.(read);
    return waiting !== undefined;
  };
  const interrupt = (): void => {
    if (!answer) return onInterrupt();
    // What was typed so far is not wanted any more.
    if (hasEditor && lines.line !== '') lines.write(null, { ctrl: true, name: 'u' });
    output?.write('\n');
    settle({ kind: 'interrupted' });
  };
  const end = (): void => {
    ended = true;
    settle({ kind: 'end' });
  };
  const showPrompt = (): void => {
    if (!output || prompt === undefined) return;
    lines.setPrompt(prompt);
    output.write(prompt);
  };

  lines.on('line', (line) => {
    if (!settle({ kind: 'line', line })) queue.push(line);
  });
  lines.on('SIGINT', interrupt);
  lines.on('close', end);
  signal.addEventListener('abort', end, { once: true });

  return {
    isTyped: output !== undefined,
    interrupt,
    read: (wanted) => {
      const line = queue.shift();
      if (line !== undefined) return Promise.resolve({ kind: 'line', line });
      if (ended) return Promise.resolve({ kind: 'end' });
      prompt = wanted;
      showPrompt();
      return new Promise((resolve) => (answer = resolve));
    },
    putBack: (line) => void queue.unshift(line),
    forgetTyped: () => output !== undefined && queue.splice(0).length > 0,
    sayAbovePrompt: (say) => {
      if (!answer || !hasEditor || lines.line !== '') return false;
      output?.write('\n');
      say();
      showPrompt();
      return true;
    },
    close: () => {
      signal.removeEventListener('abort', end);
      lines.close();
    },
  };
}

function completer(line: string): [string[], string] {
  const completed = completeOperatorCommand(line);
  return [completed === line ? [] : [completed], line];
}
