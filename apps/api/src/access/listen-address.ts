import { ConfigurationError } from '@countermand/core';
import { isLoopback } from './loopback.ts';

interface Listening {
  readonly host: string;
  /** Whether somebody said that other machines may reach it. */
  readonly allowRemote: boolean;
  /** Whether there is a key that would be taken now. */
  readonly anyKeyInForce: () => Promise<boolean>;
}

/** Who reaches this server and has a key may stop real orders: where that may be more than this machine, somebody has to have meant it. */
export async function checkListenAddress({ host, allowRemote, anyKeyInForce }: Listening): Promise<void> {
  if (isLoopback(host)) return;
  const reachable = `server.host: "${host}" can be reached from other machines`;
  if (!allowRemote) {
    throw new ConfigurationError(
      `${reachable}. If they are to, set server.allowRemote to true, name the server's names in server.hosts, and put something that speaks TLS in front: it speaks plain HTTP. Otherwise use 127.0.0.1, and reach it through a tunnel, such as ssh -L 4000:127.0.0.1:4000.`,
    );
  }
  if (await anyKeyInForce()) return;
  throw new ConfigurationError(`${reachable}, and there is no key in force yet, so that nobody could call it. Make one first: countermand keys create NAME --scope admin`);
}

/** Why it cannot listen, in words that say what to change; other errors as they are. */
export function listenError(error: unknown, host: string, port: number): unknown {
  switch (errorCode(error)) {
    case 'EADDRINUSE':
      return new ConfigurationError(`server.port: port ${port} on ${host} is in use. End the other program, or choose another port.`);
    case 'EACCES':
      return new ConfigurationError(`server.port: this user may not listen on port ${port}. Choose one from 1024 on.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new ConfigurationError(`server.host: this machine has no address "${host}". Use 127.0.0.1.`);
    default:
      return error;
  }
}

function errorCode(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
