import type { CommandContext } from '../cli/command-context.ts';
import { createRemoteService } from '../service/remote/remote-service.ts';
import type { ChosenServer } from './choose-server.ts';
import type { Session } from './session.ts';

/** What a command works with at a server. Nothing is asked of it yet. */
export function openServerSession(server: ChosenServer, { output }: Pick<CommandContext, 'output'>): Session {
  output.redactBy((line) => line.replaceAll(server.token, '[redacted]'));
  return { service: createRemoteService(server), demo: false };
}
