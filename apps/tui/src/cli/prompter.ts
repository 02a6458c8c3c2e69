import { createInterface } from 'node:readline/promises';
import type { SafeText } from '../text/safe-text.ts';

/** Asks the person at the terminal. */
export interface Prompter {
  /** The answer, trimmed; empty when the person ended the input instead. */
  ask(question: SafeText, signal: AbortSignal): Promise<string>;
}

/** Questions go to standard error: standard output is data only. */
export function createPrompter(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Prompter {
  return {
    ask: async (question, signal) => {
      const lines = createInterface({ input, output });
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
    },
  };
}
