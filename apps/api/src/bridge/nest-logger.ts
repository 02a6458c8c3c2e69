import type { Logger } from '@countermand/core';
import type { LoggerService } from '@nestjs/common';

/** What these say they also throw, and whoever catches it tells it in our words. */
const THROWS_AS_WELL: ReadonlySet<string | undefined> = new Set(['ExceptionHandler', 'NestApplication']);

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
    const speaker = contextOf(context);
    if (THROWS_AS_WELL.has(speaker)) this.logger.debug(String(message), { context: speaker });
    else this.logger.error(String(message), { context: speaker });
  }
}

/** Nest passes the name of the class that speaks as the last argument. */
function contextOf(context: readonly unknown[]): string | undefined {
  const last = context.at(-1);
  return typeof last === 'string' ? last : undefined;
}
