import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { SafeText } from '../text/safe-text.ts';

/** Asks the person at the terminal. */
export interface Prompter {
  /** The answer, trimmed; empty when the person ended the input instead. */
  ask(question: SafeText, signal: AbortSignal): Promise<string>;
  /** The same for a secret: what is typed is not shown. */
  askHidden(question: SafeText, signal: AbortSignal): Promise<string>;
}

export interface PrompterParts {
  readonly input: NodeJS.ReadableStream;
  /** Standard error: standard output is data only. */
  readonly output: NodeJS.WritableStream;
  /** Ctrl-C at the question. */
  readonly onInterrupt: () => void;
}

export function createPrompter({ input, output, onInterrupt }: PrompterParts): Prompter {
  const askOn = async (shown: NodeJS.WritableStream, question: SafeText, { signal, hidden }: { readonly signal: AbortSignal; readonly hidden: boolean }): Promise<string> => {
    const lines = createInterface({ input, output: shown, historySize: 0, ...(hidden && { terminal: true }) });
    lines.once('SIGINT', onInterrupt);
    const ended = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
    try {
      const answer = await Promise.race([lines.question(question, { signal }), ended]);
      return answer.trim();
    } catch (error) {
      if (signal.aborted) return '';
      throw error;
    } finally {
      lines.close();
    }
  };
  return {
    ask: (question, signal) => askOn(output, question, { signal, hidden: false }),
    askHidden: async (question, signal) => {
      output.write(question);
      // The terminal is told not to show keys, and what would be drawn in their place goes nowhere.
      const answer = await askOn(new Writable({ write: (_chunk, _encoding, done) => done() }), question, { signal, hidden: true });
      output.write('\n');
      return answer;
    },
  };
}
