import { OwnStops } from '../cockpit/own-stops.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { reportedMessage } from '../cli/report-error.ts';
import { operatorCommand } from '../operator/operator-commands.ts';
import { readOperatorCommand } from '../operator/read-operator-command.ts';
import type { Service } from '../service/service.ts';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';
import { Conversation } from './conversation.ts';
import type { LineInput } from './input/line-input.ts';
import { LastList } from './last-list.ts';
import { LINE_COMMANDS } from './line-commands.ts';
import type { LineContext } from './line-context.ts';
import { News } from './news/news.ts';
import { tellPlace } from './tell-place.ts';
import { tellWhatGoesOn } from './tell-what-goes-on.ts';

const PROMPT = text`countermand> `;

/** An outcome is waited for so long before the next command, milliseconds. */
const PATIENCE_MS = 15_000;

export interface LineModeParts {
  readonly service: Service;
  readonly readonly: boolean;
  readonly input: LineInput;
  readonly say: (line: SafeText) => void;
  readonly command: Pick<CommandContext, 'atEnd' | 'readBytes' | 'interruption'>;
  readonly patienceMs?: number;
}

export interface LineMode {
  /** Until `quit`, Ctrl-C at the prompt, or the end of the input. */
  run(): Promise<void>;
  /** Records what is on the wire, and tells what goes on. */
  close(): Promise<void>;
  /** Ends the command that runs. */
  interrupt(): void;
}

/** The same commands as in the cockpit, line by line: nothing is drawn twice, and no cursor is moved. */
export function createLineMode({ service, readonly, input, say, command, patienceMs = PATIENCE_MS }: LineModeParts): LineMode {
  const talk = new Conversation(input, say);
  const news = new News(service, talk);
  const ownStops = new OwnStops(service);
  const over = command.interruption.signal;
  let running = new AbortController();
  const steady = { service, readonly, talk, list: new LastList(), news, ownStops, now: Date.now, patienceMs, command };

  const converse = async (): Promise<void> => {
    for (;;) {
      const told = await news.tell();
      const read = await input.read(PROMPT);
      if (read.kind !== 'line') return;
      if (read.line.trim() === '') {
        if (told === 0 && (await news.tell()) === 0 && input.isTyped) say(text`Nothing is new. help tells the commands.`);
        continue;
      }
      const understood = readOperatorCommand(read.line);
      if (!understood.ok) {
        say(understood.why);
        continue;
      }
      const { name, argument } = understood.input;
      if (name === 'quit') return;
      running = new AbortController();
      await obey({ ...steady, signal: AbortSignal.any([running.signal, over]) }, name, argument);
    }
  };

  return {
    interrupt: () => running.abort(),
    run: () => {
      tellPlace(service.place, readonly, say);
      return converse();
    },
    close: async () => {
      const { open } = news;
      news.close();
      await ownStops.close();
      await tellWhatGoesOn({ service, say, open });
    },
  };
}

/** Does what was typed. What goes wrong is told, and ends nothing. */
async function obey(context: LineContext, name: keyof typeof LINE_COMMANDS, argument: string): Promise<void> {
  const { talk, readonly, signal } = context;
  if (readonly && operatorCommand(name).writes) return talk.say(text`${safeText(name)} is not possible here: this was opened with --readonly.`);
  try {
    await LINE_COMMANDS[name](context, argument);
  } catch (error) {
    talk.say(signal.aborted ? text`Ended by Ctrl-C.` : text`error: ${safeText(reportedMessage(error), 2_000)}`);
  }
}
