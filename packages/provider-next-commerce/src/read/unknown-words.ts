import type { ProviderLogger } from '@countermand/core/provider';
import { redact } from '@countermand/provider-kit';

type Field = readonly [name: string, raw: string | null, read: (raw: string | null) => string];

/** Tells of words that nobody documented: kept, shown, never taken for success. */
export function tellUnknown(logger: ProviderLogger, fields: readonly Field[]): void {
  for (const [name, raw, read] of fields) {
    if (raw !== null && read(raw) === 'unknown') logger.unknownValue(name, redact(raw));
  }
}
