import { AsyncLocalStorage } from 'node:async_hooks';
import type { LogFields, Logger } from '@countermand/core';

const current = new AsyncLocalStorage<LogScope>();

/** What every line says that is logged while one piece of work goes on, wherever it is logged. */
export class LogScope {
  #open = true;

  constructor(readonly fields: LogFields) {}

  /** Runs `work`; it and all it starts is within the scope. */
  run<T>(work: () => T): T {
    return current.run(this, work);
  }

  /** From now on it says nothing: what was begun within, and goes on for others, is no part of the work any more. */
  close(): void {
    this.#open = false;
  }

  /** Of the work that goes on here; undefined where none does. */
  static fieldsHere(): LogFields | undefined {
    const scope = current.getStore();
    return scope !== undefined && scope.#open ? scope.fields : undefined;
  }
}

/** A logger whose lines tell what they belong to. What a line says itself counts. */
export function scopedLogger(logger: Logger): Logger {
  const within = (fields: LogFields | undefined): LogFields | undefined => {
    const around = LogScope.fieldsHere();
    return around === undefined ? fields : { ...around, ...fields };
  };
  return {
    debug: (message, fields) => logger.debug(message, within(fields)),
    info: (message, fields) => logger.info(message, within(fields)),
    warn: (message, fields) => logger.warn(message, within(fields)),
    error: (message, fields) => logger.error(message, within(fields)),
  };
}
