import type { OwnStops } from '../cockpit/own-stops.ts';
import type { CommandContext } from '../cli/command-context.ts';
import type { Service } from '../service/service.ts';
import type { Conversation } from './conversation.ts';
import type { LastList } from './last-list.ts';
import type { News } from './news/news.ts';

/** What a command of the line mode works with. */
export interface LineContext {
  readonly service: Service;
  readonly readonly: boolean;
  readonly talk: Conversation;
  readonly list: LastList;
  readonly news: News;
  /** What was filed here: it is worked here where nobody else does. */
  readonly ownStops: OwnStops;
  /** Ends the command that runs: Ctrl-C. */
  readonly signal: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** How long an outcome is waited for before the next command, milliseconds. */
  readonly patienceMs: number;
  /** The command that this is: what is cleaned up when it ends. */
  readonly command: Pick<CommandContext, 'atEnd' | 'readBytes' | 'interruption'>;
}

/** Expected failures are thrown as `ProblemError` or `UsageError`; they are told, and the next command is waited for. */
export type LineCommand = (context: LineContext, argument: string) => Promise<void>;
