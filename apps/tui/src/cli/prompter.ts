import { createInterface } from 'node:readline/promises';
import type { SafeText } from '../text/safe-text.ts';

/** Asks the person at the terminal. */
export interface Prompter {
  /** The answer, trimmed; empty when the person ended the input instead. */
  ask(question: SafeText, signal: AbortSignal): Promise<string>;
}

export interface PrompterParts {
  readonly input: NodeJS.ReadableStream;
  /** Standard error: standard output is data only. */
  readonly output: NodeJS.WritableStream;
  /** Ctrl-C at the question. */
  readonly onInterrupt: () => void;
}

export function createPrompter({ input, output, onInterrupt }: PrompterParts): Prompter {
  return {
    ask: async (question, signal) => {
      const lines = createInterface({ input, output });
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
    },
  };
}
