import { serverWritten } from '../session/choose-server.ts';
import { onlyHere } from '../session/session.ts';
import type { Command } from './command-context.ts';

/** For commands that set up or run what is on this machine: `--api` makes no sense with them. */
export function onThisMachine(command: Command): Command {
  return async (context) => {
    if (context.flags.api !== undefined) throw onlyHere();
    return command(context);
  };
}

/** For commands that look into what is on this machine: whoever has set a server for all commands would take it for the server's. */
export function aboutThisMachine(command: Command): Command {
  return async (context) => {
    if (serverWritten(context) !== undefined) throw onlyHere();
    return command(context);
  };
}
