import { LOGGER, SILENT_LOGGER, type Logger } from '@countermand/core';
import type { ApiSettings } from '../options.ts';

/** The logger the caller gave, else the container's own. */
export function apiLogger({ logger, container }: Pick<ApiSettings, 'logger' | 'container'>): Logger {
  return logger ?? (container.isRegistered(LOGGER, true) ? container.resolve(LOGGER) : SILENT_LOGGER);
}
