import type { SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';
import type { LineInput } from './input/line-input.ts';

const ANSWER = text`answer> `;

/** Lines that are said, and questions that are asked, one after the other. */
export class Conversation {
  constructor(
    readonly input: LineInput,
    readonly say: (line: SafeText) => void,
  ) {}

  /** The answer, trimmed; undefined where there was none: Ctrl-C, or the end of the input. What was typed before the question is no answer to it. */
  async ask(question: SafeText): Promise<string | undefined> {
    if (this.input.forgetTyped()) this.say(text`What was typed before this question is not taken as an answer.`);
    this.say(question);
    const read = await this.input.read(ANSWER);
    return read.kind === 'line' ? read.line.trim() : undefined;
  }

  /** Whether there should be more; any other line is the next command. */
  async wantsMore(): Promise<boolean> {
    this.say(text`There are more. Type more for them, or another command.`);
    const read = await this.input.read(ANSWER);
    if (read.kind !== 'line') return false;
    if (/^\s*m(ore)?\s*$/i.test(read.line)) return true;
    if (read.line.trim() !== '') this.input.putBack(read.line);
    return false;
  }
}
