import type { Logger } from '@countermand/core';
import type { LoggerService } from '@nestjs/common';

/** Nest's own messages in our log: its talk of routes and modules at `debug`, its troubles as they are. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...context: unknown[]): void {
    this.logger.debug(String(message), { context: contextOf(context) });
  }

  warn(message: unknown, ...context: unknown[]): void {
    this.logger.warn(String(message), { context: contextOf(context) });
  }

  error(message: unknown, ...context: unknown[]): void {
    this.logger.error(String(message), { context: contextOf(context) });
  }
}

/** Nest passes the name of the class that speaks as the last argument. */
function contextOf(context: readonly unknown[]): string | undefined {
  const last = context.at(-1);
  return typeof last === 'string' ? last : undefined;
}
