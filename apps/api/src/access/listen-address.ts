import { ConfigurationError } from '@countermand/core';
import { isLoopback } from './loopback.ts';

/** Anybody who reaches this server may stop real orders, for it knows no keys yet: so only this machine may reach it. */
export function checkListenHost(host: string): void {
  if (isLoopback(host)) return;
  throw new ConfigurationError(
    `server.host: "${host}" can be reached from other machines, and the API has no keys to tell who may stop orders. Use 127.0.0.1 and reach it from elsewhere through a tunnel, such as ssh -L 4000:127.0.0.1:4000.`,
  );
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
