import type { CommandContext } from '../cli/command-context.ts';
import { chooseServer } from './choose-server.ts';
import type { Session } from './session.ts';

/** Opens the server that is named, else what there is on this machine. Only the one that is needed is loaded. */
export async function openChosenSession(around: Omit<CommandContext, 'open'>): Promise<Session> {
  const server = chooseServer(around);
  if (server !== undefined) return (await import('./open-server-session.ts')).openServerSession(server, around);
  return (await import('./open-session.ts')).openSession(around);
}
