import { writeSync } from 'node:fs';
import type { Logger } from '@countermand/core';
import { pino } from 'pino';
import type { KnownSecrets } from '../secrets/known-secrets.ts';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface LoggerOptions {
  readonly level: LogLevel;
  readonly secrets: KnownSecrets;
  /** Default: standard error. */
  readonly write?: (line: string) => void;
}

/** JSON lines. Redaction happens on the finished line, so that nothing a field, an error or its causes hold can slip past it. */
export function createLogger({ level, secrets, write = writeToStandardError }: LoggerOptions): Logger {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, { write: (line) => write(secrets.redact(line)) });
  return {
    debug: (message, fields) => logger.debug(fields ?? {}, message),
    info: (message, fields) => logger.info(fields ?? {}, message),
    warn: (message, fields) => logger.warn(fields ?? {}, message),
    error: (message, fields) => logger.error(fields ?? {}, message),
  };
}

function writeToStandardError(line: string): void {
  try {
    writeSync(2, line);
  } catch (error) {
    // A full pipe loses a log line rather than the process; nobody reads a closed one.
    if (!['EAGAIN', 'EPIPE'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}
