import { Interruption } from '../cli/interruption.ts';
import type { LineRead } from '../line-mode/input/line-input.ts';
import { createLineMode } from '../line-mode/create-line-mode.ts';
import type { Service } from '../service/service.ts';

export interface LineTalk {
  /** Everything that was said so far. */
  readonly lines: readonly string[];
  /** What was said and not answered by this before, once a line is waited for. */
  heard(): Promise<string>;
  /** Types a line, and answers what was said until the next one is waited for. */
  type(line: string): Promise<string>;
  /** Ctrl-C, at a prompt or a question. */
  interrupt(): Promise<string>;
  /** Ctrl-C while a command runs. */
  interruptCommand(): void;
  /** True while half a line is typed. */
  typing: boolean;
  end(): Promise<string>;
}

interface TalkOptions {
  readonly service: Service;
  readonly readonly?: boolean;
  readonly patienceMs?: number;
}

/** The line mode with a person who types when they are asked. */
export function talkByLines({ service, readonly = false, patienceMs = 15_000 }: TalkOptions): LineTalk {
  const lines: string[] = [];
  let taken = 0;
  let answer: ((read: LineRead) => void) | undefined;
  let waits = Promise.withResolvers<void>();
  const cleanUps: (() => Promise<void>)[] = [];
  const queue: string[] = [];
  let ended = false;
  const talk: LineTalk = {
    lines,
    typing: false,
    heard: async () => {
      await Promise.race([waits.promise, running]);
      return lines.slice(taken, (taken = lines.length)).join('\n');
    },
    type: (line) => give({ kind: 'line', line }),
    interrupt: () => give({ kind: 'interrupted' }),
    interruptCommand: () => mode.interrupt(),
    end: async () => {
      ended = true;
      answer?.({ kind: 'end' });
      await running;
      await mode.close();
      for (const cleanUp of cleanUps) await cleanUp();
      return lines.slice(taken, (taken = lines.length)).join('\n');
    },
  };
  const give = async (read: LineRead): Promise<string> => {
    await waits.promise;
    const given = answer;
    answer = undefined;
    waits = Promise.withResolvers<void>();
    given?.(read);
    return talk.heard();
  };
  const mode = createLineMode({
    service,
    readonly,
    patienceMs,
    say: (line) => void lines.push(line),
    command: { atEnd: (cleanUp) => void cleanUps.unshift(cleanUp), readBytes: async function* () {}, interruption: new Interruption() },
    input: {
      isTyped: true,
      read: () => {
        const line = queue.shift();
        if (line !== undefined) return Promise.resolve({ kind: 'line', line });
        if (ended) return Promise.resolve({ kind: 'end' });
        waits.resolve();
        return new Promise((resolve) => (answer = resolve));
      },
      putBack: (line) => void queue.unshift(line),
      forgetTyped: () => false,
      sayAbovePrompt: (say) => {
        if (!answer || talk.typing) return false;
        say();
        return true;
      },
      close: () => {},
    },
  });
  const running = mode.run();
  return talk;
}
